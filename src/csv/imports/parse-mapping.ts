import type { Grain } from '../../domain/imports/imported-record.ts'
import { fail, ok, type Result } from '../../domain/shared/result.ts'
import { instantOf, isZone } from '../../domain/shared/zoned-time.ts'
import { entriesOf } from './json-object.ts'
import { comparable, DATE_ORDERS, type Mapping } from './mapping.ts'
import { readColumns } from './mapping-columns.ts'
import { MappingFault, type MappingError } from './mapping-error.ts'
import { readValues } from './mapping-values.ts'
import { readTime } from './read-time.ts'

const KEYS = new Set(
  'name grain encoding delimiter headerRow dateOrder zone missing columns values asOf guarded'.split(' ')
)
// What a report writes above its table fits well below.
const HIGHEST_HEADER_ROW = 1_000
const GRAINS: readonly Grain[] = ['case', 'event']

/** Reads a mapping file (INTERFACES.md §2). The error names the key at fault and says what it may hold. */
export function parseMapping(text: string): Result<Mapping, MappingError> {
  let json: unknown
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return fail({ code: 'not-json', key: '', allowed: 'JSON' })
  }
  try {
    return ok(readMapping(entriesOf(json, '', '{ … }')))
  } catch (fault) {
    if (fault instanceof MappingFault) return fail(fault.error)
    throw fault
  }
}

function readMapping(json: ReadonlyMap<string, unknown>): Mapping {
  const zone = readZone(json.get('zone'))
  return {
    name: readText(json, 'name'),
    grain: oneOf(json, 'grain', GRAINS),
    encoding: json.has('encoding') ? readText(json, 'encoding') : 'utf-8',
    delimiter: readDelimiter(json.get('delimiter')),
    headerRow: readHeaderRow(json.get('headerRow')),
    dateOrder: json.has('dateOrder') ? oneOf(json, 'dateOrder', DATE_ORDERS) : null,
    zone,
    missing: readMissing(json.get('missing')),
    ...readColumns(required(json, 'columns')),
    values: readValues(json.get('values')),
    asOf: readAsOf(json.get('asOf'), zone),
    guarded: readFlag(json, 'guarded'),
    causeSeparator: null,
    ignoredKeys: [...json.keys()].filter((key) => !KEYS.has(key))
  }
}

function required(json: ReadonlyMap<string, unknown>, key: string): unknown {
  if (!json.has(key)) throw new MappingFault('key-missing', key, key)
  return json.get(key)
}

function readText(json: ReadonlyMap<string, unknown>, key: string): string {
  const value = required(json, key)
  if (typeof value !== 'string' || value.trim() === '') throw new MappingFault('not-allowed', key, '"…"')
  return value.trim()
}

function oneOf<T extends string>(json: ReadonlyMap<string, unknown>, key: string, allowed: readonly T[]): T {
  const value = required(json, key)
  const found = allowed.find((item) => item === value)
  if (found === undefined) throw new MappingFault('not-allowed', key, allowed.map((item) => `"${item}"`).join(', '))
  return found
}

function readDelimiter(value: unknown): string {
  if (value === undefined) return ','
  if (typeof value !== 'string' || value.length !== 1 || /["\r\n\0]/.test(value)) {
    throw new MappingFault('not-allowed', 'delimiter', '",", ";", "\\t", "|"')
  }
  return value
}

function readHeaderRow(value: unknown): number {
  if (value === undefined) return 1
  if (typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= HIGHEST_HEADER_ROW) return value
  throw new MappingFault('not-allowed', 'headerRow', '0, 1, 2, …')
}

function readZone(value: unknown): string | null {
  if (value === undefined) return null
  if (typeof value === 'string' && isZone(value)) return value
  throw new MappingFault('unknown-zone', 'zone', '"Asia/Jerusalem", "Europe/Belgrade", "UTC"')
}

function readMissing(value: unknown): ReadonlySet<string> {
  if (value === undefined) return new Set([''])
  if (!Array.isArray(value) || !value.every((item) => typeof item === 'string')) {
    throw new MappingFault('not-allowed', 'missing', '["", "?"]')
  }
  return new Set(value.map(comparable))
}

function readAsOf(value: unknown, zone: string | null): number | null {
  if (value === undefined || value === null) return null
  const time = typeof value === 'string' && /[T ]\d/.test(value) ? readTime(value, 'iso', zone) : null
  if (time === null || typeof time === 'string') throw new MappingFault('not-allowed', 'asOf', '"2016-03-01T00:00:00Z"')
  return instantOf(time)
}

function readFlag(json: ReadonlyMap<string, unknown>, key: string): boolean {
  const value = json.get(key) ?? false
  if (typeof value !== 'boolean') throw new MappingFault('not-allowed', key, 'true, false')
  return value
}
