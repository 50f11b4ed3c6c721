import type { Page } from '@playwright/test'
import { expect, test } from '../fixture.ts'

/** Presses the button, and what opens the dialog again in the very moment it has closed: sooner than anything can be read again. */
const saveAndOpenAgain = (page: Page, save: string, dialog: string, row: string): Promise<void> =>
  page.evaluate(
    ([button, closes, opens]) =>
      new Promise<void>((resolve) => {
        const isOpen = (): boolean => document.querySelector(closes)?.checkVisibility() === true
        const look = (): void => {
          if (isOpen()) return void setTimeout(look, 0)
          document.querySelector<HTMLElement>(opens)?.click()
          resolve()
        }
        document.querySelector<HTMLElement>(button)?.click()
        look()
      }),
    [`[data-testid=${save}]`, `[data-testid=${dialog}]`, row] as const
  )

test('somebody opened again at once is shown as they are now, and saving that takes nothing back', async ({ page }) => {
  await page.goto('/#/settings')
  await page.getByTestId('team-name').fill('Desk')
  await page.getByTestId('team-add').click()
  await page.getByTestId('person-name').fill('Noa')
  await page.getByTestId('person-add').click()
  const row = page.getByTestId('people').getByText('Noa')
  await row.click()
  await page.getByTestId('person-rename').fill('Noa Bar')
  await page.getByTestId('person-role').selectOption('supervisor')
  await page.getByTestId('person-team').selectOption({ label: 'Desk' })
  await saveAndOpenAgain(page, 'person-save', 'person-dialog', '[data-testid=people] [role=option]')
  await expect(page.getByTestId('person-rename')).toHaveValue('Noa Bar')
  await expect(page.getByTestId('person-role')).toHaveValue('supervisor')
  await page.getByTestId('person-save').click()
  await expect(page.getByTestId('person-dialog')).toBeHidden()
  await page.getByTestId('people').getByText('Noa Bar').click()
  await expect(page.getByTestId('person-role')).toHaveValue('supervisor')
  await expect(page.getByTestId('person-team').locator('option:checked')).toHaveText('Desk')
})
