import type { ImportTarget, TypedRecord } from '../../domain/imports/imported-record.ts'
import { instantOf, type ZonedTime } from '../../domain/shared/zoned-time.ts'
import { unguard } from '../shared/formula-guard.ts'
import type { Binding } from './bind-header.ts'
import { comparable } from './mapping.ts'
import {
  cellReader,
  isCount,
  isFlag,
  isScale,
  isStatus,
  isText,
  plainCount,
  plainFlag,
  plainName,
  plainScale,
  plainStatus,
  plainText,
  remembering,
  type Reading
} from './read-cell.ts'
import { readTime, type TimeFault } from './read-time.ts'
import type { CellReject } from './reject.ts'

/** A question that the mapping leaves open and this cell raises. */
export interface Ask {
  readonly ask: 'ask-date-order' | 'ask-zone'
  readonly column: string
  readonly text: string
}

export type Typed = { readonly record: TypedRecord } | { readonly reject: CellReject } | Ask

/** Types the used cells of one record (in the order of `Binding.used`); `rowRef` is its ref where the mapping says `=row`. */
export type RecordTyper = (cells: readonly string[], rowRef: string) => Typed

type Draft = { -readonly [K in keyof TypedRecord]?: TypedRecord[K] }
type Stop = Exclude<Typed, { record: TypedRecord }>
/** Fills its part of the draft, or says why not. */
type Filler = (cells: readonly string[], draft: Draft) => Stop | null

export function recordTyper(binding: Binding): RecordTyper {
  const { mapping } = binding
  const fillers = [...binding.slots].map(([target, slots]) => fillerOf(binding, target, slots))
  return (raw, rowRef) => {
    const cells = mapping.guarded ? raw.map(unguard) : raw
    const draft: Draft = mapping.refIsRow ? { ref: rowRef } : {}
    for (const fill of fillers) {
      const stop = fill(cells, draft)
      if (stop !== null) return stop
    }
    if (mapping.fulfilledIsClosed && draft.closedAt !== undefined) draft.promiseFulfilledAt = draft.closedAt
    return closedTooEarly(binding, draft, cells) ?? complete(binding, draft, cells)
  }
}

/** The ref of a record that cannot be typed, for telling which case it would have belonged to; null where it has none. */
export function refOf(binding: Binding, cells: readonly string[]): string | null {
  const [slot] = binding.slots.get('ref') ?? []
  const text = slot === undefined ? '' : (cells[slot] ?? '')
  const ref = (binding.mapping.guarded ? unguard(text) : text).trim()
  return ref === '' || binding.mapping.missing.has(comparable(ref)) ? null : ref
}

function complete(binding: Binding, draft: Draft, cells: readonly string[]): Typed {
  return hasRef(draft) ? { record: draft } : reject(binding, 'ref', cells, 'ref-missing')
}

function hasRef(draft: Draft): draft is TypedRecord {
  return draft.ref !== undefined
}

function closedTooEarly(binding: Binding, draft: Draft, cells: readonly string[]): Stop | null {
  const { openedAt, closedAt } = draft
  if (openedAt === undefined || closedAt === undefined || instantOf(closedAt) >= instantOf(openedAt)) return null
  return reject(binding, 'closedAt', cells, 'closing-before-opening')
}

function reject(
  binding: Binding,
  target: ImportTarget,
  cells: readonly string[],
  reason: CellReject['reason'],
  at = 0
): Stop {
  const slot = binding.slots.get(target)?.[at] ?? -1
  return { reject: { reason, target, column: binding.names[slot] ?? target, text: cells[slot] ?? '' } }
}

function fillerOf(binding: Binding, target: ImportTarget, slots: readonly number[]): Filler {
  const { mapping } = binding
  const slot = slots[0] ?? -1
  const one = <K extends keyof Draft>(key: K, read: (text: string) => Reading<NonNullable<Draft[K]>>): Filler => {
    return (cells, draft) => {
      const reading = read(cells[slot] ?? '')
      if ('fault' in reading) return reject(binding, target, cells, reading.fault)
      if (reading.value !== undefined) draft[key] = reading.value
      return null
    }
  }
  switch (target) {
    case 'causePath':
      return pathFiller(binding, slots)
    case 'openedAt':
    case 'happenedAt':
    case 'closedAt':
    case 'promiseMadeAt':
    case 'promiseDueAt':
    case 'promiseFulfilledAt':
    case 'eventAt':
      return timeFiller(binding, target, slot)
    case 'status':
      return one(target, cellReader(mapping, target, plainStatus, isStatus))
    case 'severity':
    case 'temperature':
      return one(target, cellReader(mapping, target, plainScale, isScale))
    case 'transferCount':
    case 'reopenCount':
      return one(target, cellReader(mapping, target, plainCount, isCount))
    case 'promiseKept':
      return one(target, cellReader(mapping, target, plainFlag, isFlag))
    case 'summary':
    case 'desiredOutcome':
    case 'note':
      return one(target, cellReader(mapping, target, plainText, isText))
    default:
      return one(target, cellReader(mapping, target, plainName, isText))
  }
}

function pathFiller(binding: Binding, slots: readonly number[]): Filler {
  const { mapping } = binding
  const read = cellReader(mapping, 'causePath', plainName, isText)
  return (cells, draft) => {
    const path: string[] = []
    for (const [at, slot] of slots.entries()) {
      const parts =
        mapping.causeSeparator === null ? [cells[slot] ?? ''] : (cells[slot] ?? '').split(mapping.causeSeparator)
      for (const part of parts) {
        const reading = read(part)
        if ('fault' in reading) return reject(binding, 'causePath', cells, reading.fault, at)
        if (reading.value !== undefined) path.push(reading.value)
      }
    }
    if (path.length > 0) draft.causePath = path
    return null
  }
}

type TimeTarget =
  'openedAt' | 'happenedAt' | 'closedAt' | 'promiseMadeAt' | 'promiseDueAt' | 'promiseFulfilledAt' | 'eventAt'

function timeFiller(binding: Binding, target: TimeTarget, slot: number): Filler {
  const { mapping } = binding
  const read = remembering((text): ZonedTime | TimeFault | null => {
    const name = comparable(text)
    return name === '' || mapping.missing.has(name) ? null : readTime(text, mapping.dateOrder, mapping.zone)
  })
  return (cells, draft) => {
    const text = cells[slot] ?? ''
    const time = read(text)
    if (time === null) return null
    if (typeof time !== 'string') {
      draft[target] = time
      return null
    }
    const column = binding.names[slot] ?? target
    if (time === 'order-unknown') return { ask: 'ask-date-order', column, text }
    if (time === 'zone-unknown') return { ask: 'ask-zone', column, text }
    return reject(binding, target, cells, time)
  }
}
