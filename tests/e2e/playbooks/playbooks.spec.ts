import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { FloorPage } from '../../support/floor-page.ts'
import { expect, firstWindow, test } from '../fixture.ts'

const SITUATIONS = [
  'service-complaint',
  'something-broke',
  'price',
  'public-comment',
  'question-without-an-answer',
  'swamped'
]
const MORE = ['refused-earlier', 'unmet-expectation', 'threat', 'conflict-for-its-own-sake', 'manners']

async function openCase(page: Page): Promise<void> {
  await page.keyboard.press('n')
  await page.getByTestId('case-first-name').fill('Ruth')
  await page.getByTestId('case-channel').selectOption('email')
  await page.getByTestId('case-summary').fill('Too expensive')
  await page.getByTestId('case-save').click()
  await expect(page.getByTestId('case')).toBeVisible()
}

async function choose(page: Page, situation: string): Promise<void> {
  await page.keyboard.press('e')
  await page.getByTestId('details-situation').selectOption(situation)
  await page.getByTestId('details-save').click()
  await expect(page.getByTestId('case-playbook')).toHaveAttribute('data-situation', situation)
}

test('beside the case: what helps at the open step and in its channel, the whole of it under g g, without a mouse', async ({
  page
}) => {
  await new FloorPage(page).floor()
  await openCase(page)
  const help = page.getByTestId('case-playbook')
  await expect(help).toContainText('Say what kind of situation this is')
  await choose(page, 'price')
  await expect(help).toContainText('Ask why, and what would be fair')
  await expect(help).toContainText('Put the sum, what is in it')
  await expect(help.getByTestId('playbook-pair')).toHaveCount(0)
  await page.keyboard.press('4')
  await expect(help).toContainText('What would you do in our place?')
  await expect(help).toContainText('Put the sum, what is in it')
  await expect(help.getByTestId('playbook-pair')).toHaveCount(2)
  await page.keyboard.press('Escape')
  await expect(help).toContainText('Ask why, and what would be fair')
  await page.keyboard.press('g')
  await page.keyboard.press('g')
  const dialog = page.getByTestId('playbook-dialog')
  await expect(dialog).toContainText('A sincere apology is always in place')
  await dialog.getByTestId('playbook-check').first().check()
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await page.keyboard.press('g')
  await page.keyboard.press('p')
  await expect(page.getByTestId('playbooks')).toBeVisible()
})

test('all ten and the manners are there; one is edited, shown beside the case, put back, and nothing of it is lost', async ({
  app,
  launch
}) => {
  const page = await firstWindow(app)
  await new FloorPage(page).go('#/playbooks/price')
  for (const name of [...SITUATIONS, ...MORE]) await expect(page.getByTestId(`playbook-${name}`)).toBeVisible()
  await page.keyboard.press('e')
  const text = page.getByTestId('playbook-text')
  const before = await text.inputValue()
  await text.fill(before.replace('situation: price', 'situation: prices'))
  await page.getByTestId('playbook-save').click()
  await expect(page.getByTestId('problem').first()).toContainText('Line 3')
  await text.fill(
    before.replace('- “Too expensive”', '- Ours alone: “too expensive”').concat('\n## House rule\n\nOnly ours.\n')
  )
  await expect(page.getByTestId('playbook-preview')).toContainText('Ours alone')
  await page.getByTestId('playbook-save').click()
  await expect(page.getByTestId('playbook-price')).toHaveAttribute('data-version', '2')
  await expect(page.getByTestId('playbook-read')).toContainText('Only ours.')
  await app.close()

  const again = await firstWindow(await launch())
  await new FloorPage(again).floor()
  await openCase(again)
  await choose(again, 'price')
  await expect(again.getByTestId('case-playbook')).toContainText('Ours alone')
  await new FloorPage(again).go('#/playbooks/price')
  await again.getByTestId('playbook-reset').click()
  await expect(again.getByTestId('playbook-price')).toHaveAttribute('data-version', '3')
  await expect(again.getByTestId('playbook-read')).not.toContainText('Ours alone')
  await again.getByTestId('playbook-versions').locator('summary').click()
  await again.getByTestId('playbook-version-2').click()
  await again.getByTestId('playbook-restore').click()
  await expect(again.getByTestId('playbook-price')).toHaveAttribute('data-version', '4')
  await expect(again.getByTestId('playbook-read')).toContainText('Ours alone')
})

test('out as Markdown and in again; a wrong file names its line and changes nothing', async ({ app, page, folder }) => {
  await new FloorPage(page).go('#/playbooks')
  const path = join(folder, 'playbooks.md')
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath })
  }, path)
  await page.getByTestId('playbook-export-all').click()
  await expect.poll(() => readFile(path, 'utf8').catch(() => '')).toContain('situation: manners')
  const all = await readFile(path, 'utf8')
  await page.getByTestId('playbook-import').click()
  const file = page.getByTestId('playbook-import-file')
  const given = (text: string) => ({ name: 'p.md', mimeType: 'text/markdown', buffer: Buffer.from(text) })
  await file.setInputFiles(given(all.replace('situation: manners', 'situation: manner')))
  await expect(page.getByTestId('problem')).toContainText('“manner”')
  await expect(page.getByTestId('playbook-price')).toHaveAttribute('data-version', '1')
  await file.setInputFiles(given(all.replace('Never call a sum small', 'Say no sum is small')))
  await expect(page.getByTestId('playbook-price')).toHaveAttribute('data-version', '2')
  await expect(page.getByTestId('playbook-threat')).toHaveAttribute('data-version', '1')
})

test('a newcomer at the desk confirms by one key, records a rehearsal, and cannot edit', async ({ page }) => {
  const floor = new FloorPage(page)
  await floor.go('#/settings')
  await page.getByTestId('person-name').fill('Noa')
  await page.getByTestId('person-add').click()
  await floor.go('#/playbooks/swamped')
  await expect(page.getByTestId('playbook-title')).toBeVisible()
  await expect(page.getByTestId('playbook-confirm')).toHaveCount(0)
  await page.keyboard.press('w')
  await page.getByTestId('desk-person').fill('Noa')
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('desk-now')).toContainText('Noa')
  await expect(page.getByTestId('playbook-edit')).toHaveCount(0)
  await page.keyboard.press('k')
  await expect(page.getByTestId('playbook-confirmed')).toContainText('Noa')
  await expect(page.getByTestId('playbook-swamped')).toContainText('Read by 1 of 1')
  await page.getByTestId('playbook-rehearsed').click()
  await expect(page.getByTestId('playbook-swamped')).not.toContainText('Never rehearsed')
  await page.getByTestId('playbook-rehearsed-earlier').press('Enter')
  await expect(page.getByTestId('playbook-rehearsed-on')).toBeFocused()
  await page.getByTestId('playbook-rehearsed-on').fill('2999-01-01')
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('problem').first()).toHaveAttribute('data-code', 'occurred-in-the-future')
  await page.getByTestId('playbook-rehearsed-on').fill('2020-02-03')
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('playbook-rehearsed-earlier')).toBeFocused()
  await expect(page.getByTestId('playbook-swamped')).toContainText('2020')
})

test('in Hebrew the playbooks and the wording helper speak Hebrew', async ({ page }) => {
  const floor = new FloorPage(page)
  await floor.go('#/settings')
  await page.getByTestId('language').selectOption('he')
  await floor.floor()
  await openCase(page)
  await choose(page, 'question-without-an-answer')
  await expect(page.getByTestId('case-playbook')).toContainText('לא מגלגלים תפוח אדמה לוהט')
  await page.keyboard.press('m')
  await page.getByTestId('note-text').fill('הלקוח נודניק, החשבון 4711')
  await expect(page.getByTestId('wording-hint')).toHaveCount(1)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('note-text')).toHaveValue('הלקוח מי שנאלץ לפנות שוב, החשבון 4711')
  await expect(page.getByTestId('note-text')).toBeFocused()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByTestId('timeline').locator('[data-type=note-added]')).toContainText('מי שנאלץ לפנות שוב')
})
