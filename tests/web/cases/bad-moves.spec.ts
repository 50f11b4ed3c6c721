import type { Page } from '@playwright/test'
import { entries, inMs, openCase } from '../../support/new-case.ts'
import { expect, test } from '../fixture.ts'

const HOUR = 3_600_000

async function promise(page: Page, due: string): Promise<void> {
  await page.getByTestId('make-promise').click()
  await page.getByTestId('promise-due').fill(due)
  await page.getByTestId('promise-save').click()
}

/** What the page says of a refused command: the sentence must say what to do, so it is more than a few words. */
async function refusal(page: Page, code: string): Promise<void> {
  const said = page.getByTestId('problem').and(page.locator(`[data-code=${code}]`))
  await expect(said).toBeVisible()
  expect((await said.innerText()).split(/\s+/).length).toBeGreaterThan(5)
}

/** A second window on the same case, as it stands. */
async function anotherWindow(page: Page): Promise<Page> {
  const other = await page.context().newPage()
  await other.goto(page.url())
  await expect(entries(other, 'case-opened')).toBeVisible()
  return other
}

test('a due in the past is refused with a sentence, and what was typed stays', async ({ page }) => {
  await page.goto('/')
  await openCase(page, 'Mira')
  await page.getByTestId('make-promise').click()
  await page.getByTestId('promise-more').click()
  await page.getByTestId('promise-note').fill('about the parcel')
  await page.getByTestId('promise-due').fill(await inMs(page, -HOUR))
  await page.getByTestId('promise-save').click()
  await refusal(page, 'promise-due-in-the-past')
  await expect(page.getByTestId('promise-note')).toHaveValue('about the parcel')
  await page.getByTestId('promise-due').fill(await inMs(page, HOUR))
  await page.getByTestId('promise-save').click()
  await expect(page.getByTestId('promise-1')).toBeVisible()
  await expect(entries(page, 'promise-made')).toHaveCount(1)
})

test('closing with an open promise is refused and names what to do; the case stays open', async ({ page }) => {
  await page.goto('/')
  await openCase(page, 'Dana')
  await promise(page, await inMs(page, HOUR))
  await expect(page.getByTestId('promise-1')).toBeVisible()
  await page.getByTestId('case-close').click()
  await page.getByTestId('case-close-save').click()
  await refusal(page, 'case-has-open-promises')
  await expect(page.getByTestId('case')).toHaveAttribute('data-status', 'open')
})

test('a transfer to the team that has the case is refused, and nothing is counted', async ({ page }) => {
  await page.goto('/')
  await openCase(page, 'Noa')
  for (const expected of ['0', '0']) {
    await page.getByTestId('transfer').click()
    if ((await page.getByTestId('transfer-to').locator('option').count()) < 2) {
      await page.getByTestId('transfer-add-team-name').fill('Billing')
      await page.getByTestId('transfer-add-team-save').click()
    } else await page.getByTestId('transfer-to').selectOption({ label: 'Billing' })
    await page.getByTestId('transfer-reason').selectOption('wrong-team')
    await page.getByTestId('transfer-save').click()
    await expect(page.getByTestId('case-transfer-total')).toHaveAttribute('data-value', expected)
  }
  await refusal(page, 'transfer-to-same-team')
})

/** Nobody can write until the returned function is called: what is pressed meanwhile in several windows happens at once. */
async function holdWriter(page: Page): Promise<() => Promise<void>> {
  await page.evaluate(
    () =>
      new Promise<void>((held) => {
        const hold = (): Promise<void> =>
          new Promise((free) => {
            addEventListener('let-write', () => free(), { once: true })
            held()
          })
        void navigator.locks.request('heard-writer', hold)
      })
  )
  return () => page.evaluate(() => void dispatchEvent(new Event('let-write')))
}

test('two windows keep the same promise: the second is told, and one keeping stands', async ({ page }) => {
  await page.goto('/')
  await openCase(page, 'Lea')
  await promise(page, await inMs(page, HOUR))
  const other = await anotherWindow(page)
  await expect(other.getByTestId('promise-1')).toHaveAttribute('data-verdict', 'open')
  const letWrite = await holdWriter(page)
  for (const window of [page, other]) await window.getByTestId('promise-1-keep').click()
  await letWrite()
  for (const window of [page, other]) {
    await expect(window.getByTestId('promise-1')).toHaveAttribute('data-verdict', 'kept')
    await expect(entries(window, 'promise-kept')).toHaveCount(1)
  }
  const told = async (window: Page) => window.locator('[data-code=promise-already-settled]').count()
  await expect.poll(async () => (await told(page)) + (await told(other))).toBe(1)
})

test('what is being typed about a promise stays when another window keeps it, and is refused with a sentence', async ({
  page
}) => {
  await page.goto('/')
  await openCase(page, 'Noa')
  await promise(page, await inMs(page, HOUR))
  const other = await anotherWindow(page)
  await other.getByTestId('promise-1-keep-details').click()
  await other.getByTestId('promise-1-keep-note').fill('the part comes on Monday')
  await page.getByTestId('promise-1-keep').click()
  await expect(other.getByTestId('promise-1')).toHaveAttribute('data-verdict', 'kept')
  await other.getByTestId('promise-1-keep-save').click()
  await refusal(other, 'promise-already-settled')
  await expect(other.getByTestId('promise-1-keep-note')).toHaveValue('the part comes on Monday')
  await expect(entries(other, 'promise-kept')).toHaveCount(1)
})

test('two windows edit one case: both changes stand, and a promise on the case that the other closed is refused', async ({
  page
}) => {
  await page.goto('/')
  await openCase(page, 'Ivana')
  const other = await anotherWindow(page)
  await page.keyboard.press('m')
  await page.getByTestId('note-text').fill('from the first window')
  await page.getByTestId('note-save').click()
  await other.keyboard.press('m')
  await other.getByTestId('note-text').fill('from the second window')
  await other.getByTestId('note-save').click()
  for (const window of [page, other]) await expect(entries(window, 'note-added')).toHaveCount(2)
  await other.getByTestId('make-promise').click()
  await other.getByTestId('promise-due').fill(await inMs(other, HOUR))
  await page.getByTestId('case-close').click()
  await page.getByTestId('case-close-reason').fill('wanted no more contact')
  await page.getByTestId('case-close-save').click()
  await expect(page.getByTestId('case')).toHaveAttribute('data-status', 'closed')
  await other.getByTestId('promise-save').click()
  await refusal(other, 'case-closed-no-promise')
  await expect(entries(other, 'promise-made')).toHaveCount(0)
})
