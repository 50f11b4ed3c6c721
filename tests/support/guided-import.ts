import { expect, type Locator, type Page } from '@playwright/test'
import { FloorPage } from './floor-page.ts'

/** The import screen without a mapping file, as somebody uses it who has never seen it. */
export class GuidedImport {
  readonly page: Page
  readonly floor: FloorPage

  constructor(page: Page) {
    this.page = page
    this.floor = new FloorPage(page)
  }

  /** Chooses a file and waits until the screen says what it understood. */
  async choose(file: string | { name: string; content: string | Buffer }): Promise<void> {
    await this.floor.go('#/import')
    const given =
      typeof file === 'string' ? file : { name: file.name, mimeType: 'text/csv', buffer: Buffer.from(file.content) }
    await this.page.getByTestId('import-file').setInputFiles(given)
    await expect(this.page.getByTestId('import-recognised')).toBeVisible({ timeout: 30_000 })
    await this.settled()
  }

  /** Waits until everything chosen so far has been read. */
  async settled(): Promise<void> {
    await expect(this.page.locator('fieldset[aria-busy="false"]')).toBeVisible({ timeout: 30_000 })
  }

  guess(key: string): Locator {
    return this.page.getByTestId(`import-guess-${key}`)
  }

  column(position: number): Locator {
    return this.page.getByTestId(`import-column-${position}`)
  }

  /** Chooses another value in one of the selects and waits for the rows to follow. */
  async change(select: Locator, value: string): Promise<void> {
    await select.selectOption(value)
    await this.page.waitForTimeout(50)
    await this.settled()
  }

  async answer(key: string): Promise<void> {
    await this.page.getByTestId(`import-answer-${key}`).click()
    await this.page.waitForTimeout(50)
    await this.settled()
  }

  /** Accepts what is on the screen. */
  async accept(): Promise<Record<string, number>> {
    await this.page.getByTestId('import-check').click()
    return this.floor.commit()
  }

  async import(file: string): Promise<Record<string, number>> {
    await this.choose(file)
    return this.accept()
  }
}
