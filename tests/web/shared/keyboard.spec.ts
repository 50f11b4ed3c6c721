import type { Locator, Page } from '@playwright/test'
import { fillWithSample } from '../../support/walk-screens.ts'
import { expect, test } from '../fixture.ts'

test.beforeEach(async ({ page }) => {
  await page.goto('/')
  await fillWithSample(page)
})

test('from the floor to the next call, kept, and back, with the keyboard alone', async ({ page }) => {
  const first = page.getByTestId('panel-next-contacts').locator('[role=option]').first()
  const called = await first.getAttribute('data-key')
  await page.keyboard.press('l')
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('case')).toBeVisible()
  await page.keyboard.press('k')
  await expect(page.getByTestId('timeline').locator('[data-type=promise-kept]')).toHaveCount(1)
  await page.keyboard.press('g')
  await page.keyboard.press('f')
  await expect(first).not.toHaveAttribute('data-key', called ?? '')
  await page.keyboard.press('g')
  await page.keyboard.press('c')
  await expect(page.getByTestId('case-view').first()).toBeVisible()
  await page.keyboard.press('l')
  await expect(page.locator('#main [role=listbox]')).toBeFocused()
})

/** Beside the words themselves, of somebody who is new to the floor: `n`, from field to field, Enter. */
const MOST_KEYS = 6

const isFocused = (field: Locator): Promise<boolean> => field.evaluate((at) => at === document.activeElement)

test('a new case, from n until it is saved, needs hardly a key beside its words, and no mouse', async ({ page }) => {
  let keys = 0
  const press = async (key: string): Promise<void> => {
    keys += 1
    await page.keyboard.press(key)
  }
  await press('n')
  await expect(page.getByTestId('case-first-name')).toBeFocused()
  await page.keyboard.type('Zvonimir')
  const summary = page.getByTestId('case-summary')
  while (keys < MOST_KEYS && !(await isFocused(summary))) await press('Tab')
  await expect(summary).toBeFocused()
  await page.keyboard.type('nobody called')
  await press('Enter')
  await expect(page.getByTestId('case')).toBeVisible()
  await expect(page.getByTestId('timeline').locator('[data-type=case-opened]')).toBeVisible()
  await expect(page.getByTestId('case')).toContainText('nobody called')
  expect(keys).toBeLessThanOrEqual(MOST_KEYS)
})

/** How far the summary stands below the first name, px. */
async function belowName(page: Page): Promise<number> {
  const [name, summary] = [page.getByTestId('case-first-name'), page.getByTestId('case-summary')]
  return ((await summary.boundingBox())?.y ?? 0) - ((await name.boundingBox())?.y ?? 0)
}

test("a caller who is known stands in nobody's way: Tab goes from field to field, then to what is open for them", async ({
  page
}) => {
  await page.keyboard.press('n')
  await expect(page.getByTestId('case-first-name')).toBeFocused()
  await page.keyboard.type('Mar')
  await expect(page.getByTestId('case-match').first()).toBeVisible()
  for (const field of ['case-last-name', 'case-contact', 'case-channel', 'case-summary']) {
    await page.keyboard.press('Tab')
    await expect(page.getByTestId(field)).toBeFocused()
  }
  const below = await belowName(page)
  await page.keyboard.type('nobody called')
  await page.keyboard.press('Tab')
  await expect(page.getByTestId('case-matches').locator('button').first()).toBeFocused()
  await page.keyboard.press('Shift+Tab')
  await expect(page.getByTestId('case-summary')).toBeFocused()
  await page.getByTestId('case-first-name').fill('Nobodywhoisknown')
  await expect(page.getByTestId('case-matches')).toBeHidden()
  expect(await belowName(page)).toBe(below)
  await page.getByTestId('case-first-name').fill('Mar')
  await page.getByTestId('case-first-name').press('ArrowDown')
  await expect(page.getByTestId('case-matches').locator('button').first()).toBeFocused()
})

/** What has the focus without showing it, by itself or by a frame round its list; null: it is seen, or nothing has it. */
const unseen = (page: Page) =>
  page.evaluate(() => {
    const at = document.activeElement
    // inside a native field its own buttons have the focus too, and the browser draws it
    if (at === null || at === document.body || !at.matches(':focus')) return null
    const hasFrame = at.parentElement !== null && getComputedStyle(at.parentElement, '::after').content !== 'none'
    return getComputedStyle(at).outlineStyle !== 'none' || hasFrame ? null : `${at.tagName} ${at.className}`
  })

const PLACES = [
  { hash: '#/floor', shows: '[data-testid=panels-ready][data-as-of]' },
  { hash: '#/cases', shows: '.cases__list [role=option]' },
  { hash: '#/cases/S-0365', shows: '[data-testid=promise-1-keep]' },
  { hash: '#/causes', shows: '[data-testid=causes-search]' },
  { hash: '#/incidents', shows: '[data-testid^=incident]' },
  { hash: '#/playbooks', shows: '[data-testid^=playbook]' },
  { hash: '#/settings', shows: '[data-testid=safety-settings]' }
]

for (const { hash, shows } of PLACES)
  test(`Tab goes round ${hash}: the focus is always seen, and nothing keeps it`, async ({ page }) => {
    await page.evaluate((to) => (location.hash = to), hash)
    await expect(page.locator(shows).first()).toBeVisible()
    const start = page.locator('.shell__skip')
    await start.focus()
    const hidden: string[] = []
    let steps = 0
    do {
      await page.keyboard.press('Tab')
      const at = await unseen(page)
      if (at !== null) hidden.push(at)
      steps += 1
    } while (steps < 200 && !(await start.evaluate((link) => link === document.activeElement)))
    expect(hidden).toEqual([])
    expect(steps).toBeGreaterThan(20)
    expect(steps).toBeLessThan(200)
  })
