import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { cellsOf } from '../../support/read-rows.ts'
import { realDataFolder, realDataReport } from '../../support/real-data.mjs'

const folder = join(realDataFolder(), 'csv-spectrum')
const files = existsSync(folder) ? readdirSync(join(folder, 'csvs')) : []

/** The `_crlf` files are meant to end their lines with CRLF, and their values say so; copies that went through git may have lost the CRs. */
function textOf(file: string): string {
  const text = readFileSync(join(folder, 'csvs', file), 'utf8')
  return file.includes('_crlf') ? text.replaceAll(/\r?\n/g, '\r\n') : text
}

// Left out where the real files are not here, unless somebody said where they are.
describe.skipIf(files.length === 0 && !realDataReport().isRequired)(
  'csv-spectrum, whose values others have written down,',
  () => {
    it('is here with all its files', () => {
      expect(files.length).toBe(11)
    })

    it.each(files)('%s is read as expected', (file) => {
      const [header = [], ...rows] = cellsOf(textOf(file))
      const objects = rows.map((row) => Object.fromEntries(header.map((name, index) => [name, row[index]])))
      expect(objects).toEqual(JSON.parse(readFileSync(join(folder, 'json', file.replace('.csv', '.json')), 'utf8')))
    })
  }
)
