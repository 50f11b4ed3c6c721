import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { EXPORT_FILES } from '../../../src/application/ports/export-desk.ts'
import { FloorPage } from '../../support/floor-page.ts'
import { answerSaveDialog, expect, test } from '../fixture.ts'

/** Words that stand nowhere else, where something private is written. */
const PLANTED = { answer: 'quokkaanswer', follow: 'quokkafollow', suspicion: 'quokkasuspicion', proof: 'quokkaproof' }

const timeline = (page: Page, type: string) => page.getByTestId('timeline').locator(`[data-type=${type}]`)

async function openCase(page: Page, firstName: string, summary: string): Promise<void> {
  await page.getByTestId('new-case').click()
  await page.getByTestId('case-first-name').fill(firstName)
  await page.getByTestId('case-channel').selectOption('phone')
  await page.getByTestId('case-summary').fill(summary)
  await page.getByTestId('case-save').click()
  await expect(timeline(page, 'case-opened')).toBeVisible()
}

async function setUp(page: Page): Promise<void> {
  await new FloorPage(page).go('#/settings')
  await page.getByTestId('person-name').fill('Ana')
  await page.getByTestId('person-add').click()
  // the form takes the focus back once somebody was added
  await expect(page.getByTestId('procedure-known')).toContainText('Ana')
  await page.getByTestId('emergency-numbers').fill('Police 100\nSecurity 55')
  await page.getByTestId('procedure-step-1').press('Alt+ArrowDown')
  await expect(page.getByTestId('procedure-step-2')).toBeFocused()
  await page.getByTestId('safety-settings-save').click()
  await expect(page.getByTestId('procedure-known').locator('tr[data-due=true]')).toHaveCount(1)
  await page.getByTestId('procedure-known').getByRole('button').click()
  await expect(page.getByTestId('procedure-known').locator('tr[data-due=false]')).toHaveCount(1)
}

/** Whoever has this name takes the desk. */
async function sit(page: Page, name: string): Promise<void> {
  await page.keyboard.press('w')
  await page.getByTestId('desk-person').fill(name)
  await page.getByTestId('desk-person').press('Enter')
  await expect(page.getByTestId('desk-now')).toContainText(name)
}

/** Everything that all exports write, for both profiles, with personal data. */
async function exportedText(app: ElectronApplication, page: Page, folder: string): Promise<string> {
  let all = ''
  await new FloorPage(page).go('#/export')
  for (const profile of ['machine', 'excel'])
    for (const file of EXPORT_FILES) {
      const path = join(folder, `${profile}-${file}.csv`)
      await rm(path, { force: true })
      await answerSaveDialog(app, path)
      await page.getByTestId('export-profile').selectOption(profile)
      await page.getByTestId('export-personal-data').check()
      // by key: a reminder may lie over the button
      await page.getByTestId(`export-${file}`).press('Enter')
      await expect.poll(() => readFile(path, 'utf8').catch(() => ''), { timeout: 30_000 }).not.toBe('')
      all += await readFile(path, 'utf8')
    }
  return all
}

test('a threat: asked about, raised with two keys, led through the procedure, ended by a supervisor, and a private debrief', async ({
  app,
  page,
  folder
}) => {
  const floor = new FloorPage(page)
  await setUp(page)
  await sit(page, 'Ana')
  await openCase(page, 'Rivka', 'He says he will kill him if nobody calls')

  await expect(page.getByTestId('safety-question')).toContainText('kill him')
  await page.keyboard.press('x')
  await page.keyboard.press('1')
  await expect(page.getByTestId('safety-banner')).toHaveAttribute('data-kind', 'violence')
  await expect(page.getByTestId('safety-numbers')).toContainText('Police 100')
  await expect(page.getByTestId('safety-step-1')).toBeFocused()
  await page.keyboard.press('Space')
  await expect(timeline(page, 'safety-step-done')).toBeVisible()
  await expect(page.getByTestId('safety-end')).toHaveCount(0)
  await expect(page.getByTestId('opportunism')).toHaveCount(0)
  await page.getByTestId('case-close').click()
  await page.getByTestId('case-close-save').click()
  await expect(page.getByTestId('problem').first()).toHaveAttribute('data-code', 'case-under-safety')
  await page.keyboard.press('Escape')
  await floor.floor()
  await expect.poll(() => floor.tile('safety')).toBe(1)

  await sit(page, 'Supervisor')
  await page.goBack()
  await page.getByTestId('safety-end').click()
  await page.getByTestId('safety-end-reason').fill('The police spoke with him')
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('safety-banner')).toHaveCount(0)
  await expect(timeline(page, 'safety-ended')).toBeVisible()
  await page.getByTestId('opportunism-add').press('Enter')
  await page.getByTestId('opportunism-text').fill(PLANTED.suspicion)
  await page.getByTestId('opportunism-evidence').fill(PLANTED.proof)
  await page.getByTestId('opportunism-evidence').press('Control+Enter')
  await expect(page.getByTestId('opportunism-note')).toHaveCount(1)
  await expect(page.getByTestId('opportunism')).not.toContainText(PLANTED.suspicion)
  await page.getByTestId('opportunism-read').press('Enter')
  await expect(page.getByTestId('opportunism')).toContainText(PLANTED.suspicion)

  await floor.go('#/debriefs')
  await expect(page.getByTestId('debrief')).toContainText('Ana')
  await page.getByTestId('debrief-answer').press('Enter')
  await page.getByTestId('debrief-outcome').selectOption('held')
  await page.getByTestId('debrief-follow-up').fill(PLANTED.follow)
  await page.getByTestId('debrief-note').fill(PLANTED.answer)
  await page.getByTestId('debrief-note').press('Control+Enter')
  await expect(page.getByTestId('debrief')).toContainText(PLANTED.answer)

  const all = await exportedText(app, page, folder)
  expect(all).toContain('Rivka')
  expect(all).not.toMatch(/quokka/i)
  await page.getByTestId('find').fill('Rivka')
  await expect(page.getByTestId('find-result')).toHaveCount(1)
  await page.getByTestId('find').fill('quokka')
  await expect(page.getByTestId('find-result')).toHaveCount(0)
})
