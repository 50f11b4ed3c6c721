import { CASE_STATUSES } from '../../domain/cases/vocabulary.ts'
import type { ImportTarget } from '../../domain/imports/imported-record.ts'
import { PROMISE_KINDS } from '../../domain/promises/promise-kind.ts'
import { entriesOf } from './json-object.ts'
import { comparable, type Translation, type ValueTranslation } from './mapping.ts'
import { targetOf } from './mapping-columns.ts'
import { MappingFault } from './mapping-error.ts'

/** What a target with a vocabulary of its own may be translated to; all others take texts. */
const ALLOWED: Partial<Record<ImportTarget, readonly ValueTranslation[]>> = {
  status: CASE_STATUSES,
  promiseKind: PROMISE_KINDS,
  severity: [1, 2, 3, 4, 5],
  temperature: [1, 2, 3, 4, 5],
  promiseKept: [true, false]
}
const COUNTS: readonly ImportTarget[] = ['transferCount', 'reopenCount']
const TIMES: readonly ImportTarget[] = [
  'openedAt',
  'happenedAt',
  'closedAt',
  'promiseMadeAt',
  'promiseDueAt',
  'promiseFulfilledAt',
  'eventAt'
]

/** Reads `values`: how a target's texts translate. Throws MappingFault. */
export function readValues(json: unknown): ReadonlyMap<ImportTarget, Translation> {
  const values = new Map<ImportTarget, Translation>()
  if (json === undefined) return values
  for (const [key, texts] of entriesOf(json, 'values', '{ "status": { "Closed": "closed" } }')) {
    const target = targetOf(key, 'values')
    if (TIMES.includes(target) || target === 'ref') {
      throw new MappingFault('not-allowed', `values.${key}`, 'status, channel, team, severity, promiseKept, …')
    }
    values.set(target, readTranslation(target, texts))
  }
  return values
}

function readTranslation(target: ImportTarget, json: unknown): Translation {
  const byText = new Map<string, ValueTranslation>()
  let rest: ValueTranslation | null = null
  for (const [text, value] of entriesOf(json, `values.${target}`, '{ "text": value, "*": value }')) {
    const key = `values.${target}.${text}`
    const allowed = allowedValue(target, value, key)
    const name = comparable(text)
    if (name === '*') rest = allowed
    else if (byText.has(name) && byText.get(name) !== allowed)
      throw new MappingFault('not-allowed', key, `values.${target}: "${name}"`)
    else byText.set(name, allowed)
  }
  return { byText, rest }
}

function allowedValue(target: ImportTarget, value: unknown, key: string): ValueTranslation {
  const allowed = ALLOWED[target]
  if (allowed !== undefined) {
    const found = allowed.find((item) => item === value)
    if (found !== undefined) return found
    throw new MappingFault('not-allowed', key, allowed.map((item) => JSON.stringify(item)).join(', '))
  }
  if (COUNTS.includes(target)) {
    if (typeof value === 'number' && Number.isInteger(value) && value >= 0) return value
    throw new MappingFault('not-allowed', key, '0, 1, 2, …')
  }
  if (typeof value === 'string' && value.trim() !== '') return value.trim()
  throw new MappingFault('not-allowed', key, '"…"')
}
