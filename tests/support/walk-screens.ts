import { expect, type Page } from '@playwright/test'
import { FloorPage } from './floor-page.ts'

/** What a test does on each screen; `name` says which. */
export type Look = (name: string) => Promise<void>

const CASE = '#/cases/S-0041'
/** What stands on a case page only where it applies, by the sample's case that has it. */
const CASES = { 'safety case': '#/cases/S-0408', 'public case': '#/cases/S-0411', 'formal case': '#/cases/S-0410' }
/** Forms of the case page, by the button that opens them. */
const FORMS = ['make-promise', 'transfer', 'diagnose', 'case-edit', 'add-contact', 'add-note', 'step-hear']
const DIALOGS = ['new-case', 'desk-now', 'merge-case', 'merge-customer', 'erase-customer']

/** Goes there and waits for it: until a screen is loaded the one before it stays. */
async function arrive(page: Page, place: string): Promise<void> {
  await new FloorPage(page).go(`#/${place}`)
  await expect(page.locator(`nav a[href="#/${place}"]`)).toHaveAttribute('aria-current', 'page')
  await expect(page.locator('#main h1')).toHaveCount(1)
}

export async function setLanguage(page: Page, language: string): Promise<void> {
  await arrive(page, 'settings')
  await page.getByTestId('language').selectOption(language)
  await expect(page.locator('html')).toHaveAttribute('lang', language)
}

export async function fillWithSample(page: Page): Promise<void> {
  await new FloorPage(page).floor()
  await page.getByTestId('load-sample').click()
  await expect(page.getByTestId('kpi-open')).not.toHaveAttribute('data-value', '0')
}

/** Every screen of the sample floor, its forms and its dialogs, one after the other. */
export async function walkScreens(page: Page, look: Look): Promise<void> {
  await walkFloor(page, look)
  for (const place of ['causes', 'incidents', 'debriefs', 'handover', 'playbooks', 'import', 'export', 'settings']) {
    await arrive(page, place)
    await look(place)
  }
  await walkCases(page, look)
}

async function walkFloor(page: Page, look: Look): Promise<void> {
  await arrive(page, 'floor')
  await new FloorPage(page).floor()
  await look('floor')
  for (const button of await page.getByTestId('show-table').all()) await button.click()
  await look('floor as tables')
  await page.keyboard.press('?')
  await expect(page.getByTestId('shortcut-help')).toBeVisible()
  await look('keys')
  await page.keyboard.press('Escape')
}

async function walkCases(page: Page, look: Look): Promise<void> {
  await arrive(page, 'cases')
  await expect(page.locator('.cases__list [role=option]').first()).toBeVisible()
  await look('cases')
  await page.getByTestId('find').fill('S-00')
  await expect(page.getByTestId('find-result').first()).toBeVisible()
  await look('find')
  await page.getByTestId('find').press('Escape')
  await page.getByTestId('find').press('Escape')
  for (const [name, place] of Object.entries(CASES)) {
    await new FloorPage(page).go(place)
    await expect(page.getByTestId('case')).toHaveAttribute('data-ref', place.slice(-6))
    await look(name)
  }
  await new FloorPage(page).go(CASE)
  await expect(page.getByTestId('case')).toBeVisible()
  await look('case')
  for (const form of FORMS) {
    await page.getByTestId(form).click()
    await look(form)
    await page.keyboard.press('Escape')
  }
  for (const dialog of DIALOGS) {
    await page.getByTestId(dialog).click()
    await expect(page.getByRole('dialog')).toBeVisible()
    await look(dialog)
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
  }
}
