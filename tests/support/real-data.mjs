// @ts-check
// Other people's files that the tests read in place and that are never copied into the project.
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '..', '..')

/** Every file a test may ask for. With HEARD_REAL_DATA set, one missing is a failure. */
export const REAL_FILES = [
  'boston311/boston311-100.csv',
  'boston311/boston311-100.tab',
  'boston311/reference.json',
  'cfpb/cfpb-2016-09.csv',
  'cfpb/reference.json',
  'csv-spectrum/csvs/comma_in_quotes.csv',
  'csv-spectrum/json/comma_in_quotes.json',
  'encodings/arabic-utf8.txt',
  'encodings/arabic-windows-1256.txt',
  'encodings/hebrew-windows-1255.txt',
  'encodings/slovene-windows-1250.txt',
  'export-headers/headers.json',
  'incidents/incident-log-5998-events.csv',
  'incidents/incident-log-5998-events-excel.csv',
  'incidents/reference.json',
  'nyc311/nyc311-100.csv',
  'nyc311/reference.json'
]

/** Where the real files are looked for: HEARD_REAL_DATA, else beside the project. */
export function realDataFolder() {
  return resolve(process.env['HEARD_REAL_DATA'] || join(root, '..', 'shared', 'data'))
}

/**
 * The path of one real file, or null where it is missing: `test.skip(realFile('…') === null, 'the real files are not here')`.
 * @param {string} name as in REAL_FILES, or any other file below the folder
 */
export function realFile(name) {
  const path = join(realDataFolder(), name)
  return existsSync(path) ? path : null
}

/** @returns {{ missing: string[], isRequired: boolean, line: string }} what the end of a test run says about the real files */
export function realDataReport() {
  const missing = REAL_FILES.filter((name) => realFile(name) === null)
  const isRequired = Boolean(process.env['HEARD_REAL_DATA'])
  if (missing.length === 0) return { missing, isRequired, line: `Real files: all ${REAL_FILES.length} were there.` }
  const what = missing.length === REAL_FILES.length ? 'none was there' : `these were missing: ${missing.join(', ')}`
  const line = `Real files: ${what}${isRequired ? '' : '; tests on them were left out'}.`
  return { missing, isRequired, line }
}
