import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, type ElectronApplication, type Page } from '@playwright/test'

/** What the screens say, read as a person would: by the names of INTERFACES.md §5. */
export class FloorPage {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  async go(route: string): Promise<void> {
    await this.page.evaluate((hash) => {
      location.hash = hash
    }, route)
  }

  /** Chooses both files and checks; the import itself is `commit`. */
  async check(file: string, mapping: object): Promise<void> {
    await this.go('#/import')
    await this.page.getByTestId('import-file').setInputFiles(file)
    const json = { name: 'mapping.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(mapping)) }
    await this.page.getByTestId('import-mapping').setInputFiles(json)
    await this.page.getByTestId('import-check').click()
  }

  /** The counts of `import-result` after the commit. */
  async commit(): Promise<Record<string, number>> {
    await expect(this.page.getByTestId('import-commit')).toBeEnabled({ timeout: 30_000 })
    await this.page.getByTestId('import-commit').click()
    const result = this.page.getByTestId('import-result')
    await expect(result).toHaveAttribute('data-rows', /\d/, { timeout: 30_000 })
    const names = ['rows', 'imported', 'updated', 'identical', 'rejected', 'cases', 'events']
    const values = await Promise.all(names.map((name) => result.getAttribute(`data-${name}`)))
    return Object.fromEntries(names.map((name, i) => [name, Number(values[i])]))
  }

  async import(file: string, mapping: object): Promise<Record<string, number>> {
    await this.check(file, mapping)
    return this.commit()
  }

  /** Opens the floor and waits until it shows the current filter. */
  async floor(): Promise<void> {
    await this.go('#/floor')
    await expect(this.page.getByTestId('panels-ready')).toHaveAttribute('data-as-of', /T/, { timeout: 30_000 })
  }

  /** A tile's bare number; null where it is undefined. */
  async tile(name: string): Promise<number | null> {
    const value = await this.page.getByTestId(`kpi-${name}`).getAttribute('data-value')
    return value === '' || value === null ? null : Number(value)
  }

  /** The rows of a panel's table twin, by key. */
  async twin(panel: string): Promise<Map<string, number>> {
    const card = this.page.getByTestId(`panel-${panel}`)
    const rows = card.locator('tr[data-key]')
    if ((await rows.count()) === 0) await card.getByTestId('show-table').click()
    await expect(rows.first()).toBeAttached()
    const pairs = await rows.evaluateAll((all) =>
      all.map((row) => [row.getAttribute('data-key') ?? '', Number(row.getAttribute('data-value'))] as const)
    )
    return new Map(pairs)
  }

  async until(date: string): Promise<void> {
    await this.floor()
    await this.page.getByTestId('filter-to').fill(date)
    await this.page.getByTestId('filter-to').press('Tab')
    await this.floor()
  }

  /** Exports one file through the desktop's save dialog and reads it back, header and rows as written. */
  async exported(app: ElectronApplication, name: string, folder: string): Promise<Sheet> {
    const path = join(folder, `${name}.csv`)
    // an older export must not be taken for the new one
    await rm(path, { force: true })
    await app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath })
    }, path)
    await this.go('#/export')
    await this.page.getByTestId(`export-${name}`).click()
    await expect.poll(() => readFile(path, 'utf8').catch(() => ''), { timeout: 30_000 }).not.toBe('')
    return new Sheet(await readFile(path, 'utf8'))
  }
}

/** A CSV of ours read with a splitter of the test's own, so that the writer is not judged by its own reader. */
export class Sheet {
  readonly header: readonly string[]
  readonly rows: readonly (readonly string[])[]

  constructor(text: string) {
    const records = splitCsv(text)
    this.header = records[0] ?? []
    this.rows = records.slice(1)
  }

  column(name: string): readonly string[] {
    const at = this.header.indexOf(name)
    if (at < 0) throw new Error(`no column ${name} in ${this.header.join()}`)
    return this.rows.map((row) => row[at] ?? '')
  }

  sum(name: string): number {
    return this.column(name).reduce((sum, cell) => sum + Number(cell), 0)
  }

  /** How often each value stands in a column. */
  tally(name: string): Map<string, number> {
    const counts = new Map<string, number>()
    for (const cell of this.column(name)) counts.set(cell, (counts.get(cell) ?? 0) + 1)
    return counts
  }
}

function splitCsv(text: string): string[][] {
  const cells = [...text.matchAll(/("(?:[^"]|"")*"|[^,\r\n]*)(,|\r\n|$)/g)]
  const records: string[][] = [[]]
  for (const [, cell = '', end] of cells) {
    records.at(-1)?.push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell)
    if (end === '\r\n') records.push([])
    if (end === '') break
  }
  return records.filter((record) => record.length > 1 || record[0] !== '')
}
