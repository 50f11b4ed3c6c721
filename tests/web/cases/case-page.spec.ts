import type { Page } from '@playwright/test'
import { RAIL_STEPS } from '../../../src/domain/cases/vocabulary.ts'
import { openCase } from '../../support/new-case.ts'
import { fillWithSample, setLanguage } from '../../support/walk-screens.ts'
import { expect, test } from '../fixture.ts'

const DAY = 86_400_000

test('of a merged case everything can be read and nothing done; each timeline leads to the other case', async ({
  page
}) => {
  await page.goto('/')
  await openCase(page, 'Mira')
  await openCase(page, 'Mirjana')
  await page.getByTestId('merge-case').click()
  await page.getByTestId('merge-find').fill('HD-00001')
  await page.getByTestId('merge-choice').first().click()
  await page.getByTestId('merge-save').click()
  const opener = page.getByTestId('absorbed-open')
  await expect(opener).toContainText('HD-00001')
  await opener.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('absorbed-story')).toContainText('nobody called')
  await page.keyboard.press('Escape')
  await expect(page.getByTestId('absorbed-story')).toHaveCount(0)
  await expect(opener).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(page.getByTestId('absorbed-page')).toBeFocused()
  await page.getByTestId('timeline').locator('[data-type=case-absorbed] a').click()
  await expect(page.getByTestId('case')).toHaveAttribute('data-ref', 'HD-00001')
  for (const gone of ['case-edit', 'case-reopen', 'case-close', 'add-chase', 'add-contact', 'add-note'])
    await expect(page.getByTestId(gone), gone).toHaveCount(0)
  for (const key of ['e', 'm', 'c', 'a', 'r', 'p', 't', 'd', '1']) await page.keyboard.press(key)
  await expect(page.getByTestId('timeline').locator('li')).toHaveCount(2)
  await expect(page.locator('#main form')).toHaveCount(0)
  await expect(page.getByTestId('step-hear-done')).toHaveCount(0)
  await page.getByTestId('timeline').locator('[data-type=merged-into] a').click()
  await expect(page.getByTestId('case')).toHaveAttribute('data-ref', 'HD-00002')
  await expect(page.getByTestId('case-edit')).toBeVisible()
})

test('a notice over the page takes its room from the screen: the end of the case page stays in the window', async ({
  page
}) => {
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.clock.install()
  await page.goto('/')
  await openCase(page, 'Mira')
  await page.clock.fastForward(2 * DAY)
  await expect(page.getByTestId('backup-reminder')).toBeVisible()
  await expect(page.getByTestId('case')).toBeVisible()
  const place = await page.getByTestId('case').boundingBox()
  expect((place?.y ?? 0) + (place?.height ?? 0)).toBeLessThanOrEqual(800)
})

test('what is long scrolls in its own place: the page is never higher than the window', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 })
  const height = (): Promise<number> => page.evaluate(() => document.documentElement.scrollHeight)
  await page.goto('/')
  await openCase(page, 'Mira')
  await page.getByTestId('make-promise').click()
  await page.getByTestId('promise-more').click()
  await expect(page.getByTestId('promise-note')).toBeAttached()
  expect(await height(), 'a long form').toBe(800)
  await page.evaluate(() => (location.hash = '#/settings'))
  await expect(page.getByTestId('verify')).toBeAttached()
  expect(await height(), 'settings').toBe(800)
})

/** What is wider than its place: the document, the page and the columns of the case, by name. */
const tooWide = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    ['html', '#main', '.case', '.case__head', '.case__rail', '.case__story', '.case__side'].filter((name) => {
      const place = document.querySelector(name)
      return place === null || place.scrollWidth > place.clientWidth
    })
  )

for (const language of ['en', 'he'])
  test(`nothing of a case scrolls sideways at 1280 × 800, whatever is open (${language})`, async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 800 })
    await page.goto('/')
    await fillWithSample(page)
    await setLanguage(page, language)
    const found: Record<string, readonly string[]> = {}
    for (const ref of ['S-0389', 'S-0408']) {
      await page.evaluate((to) => (location.hash = to), `#/cases/${ref}`)
      await expect(page.getByTestId('case')).toHaveAttribute('data-ref', ref)
      found[ref] = await tooWide(page)
      for (const [i, step] of RAIL_STEPS.entries()) {
        await page.keyboard.press(String(i + 1))
        await expect(page.getByTestId(`step-${step}`)).toHaveAttribute('aria-expanded', 'true')
        found[`${ref}, ${step}`] = await tooWide(page)
        const again = page.getByTestId(`step-${step}-again`)
        if (await again.isVisible()) await again.click()
        await expect(page.locator('.case__rail form')).toBeVisible()
        const more = page.getByTestId(`heard-${step}-more`)
        if (await more.isVisible()) await more.click()
        found[`${ref}, ${step} with all questions`] = await tooWide(page)
        await page.locator('.case__rail form').getByRole('button').first().focus()
        await page.keyboard.press('Escape')
        await expect(page.locator('.case__rail form')).toHaveCount(0)
      }
      await page.keyboard.press('p')
      await expect(page.getByTestId('promise-save')).toBeVisible()
      found[`${ref}, promise`] = await tooWide(page)
      await page.keyboard.press('Escape')
    }
    expect(Object.keys(found)).toHaveLength(2 * (1 + 2 * RAIL_STEPS.length + 1))
    expect(Object.entries(found).filter(([, wide]) => wide.length > 0)).toEqual([])
  })
