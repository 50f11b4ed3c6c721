import type { CaseState, ImportConflict, ImportedPart } from '../cases/case-state.ts'
import { isKeptOpen } from '../cases/keeps-open.ts'
import type { SharedField } from '../cases/shared-field.ts'
import { instantOf } from '../shared/zoned-time.ts'
import { applyMove } from '../transfers/apply-transfer.ts'
import {
  addConflict,
  asSourceSays,
  caseSays,
  PLAIN_FIELDS,
  saysSame,
  sourceSays,
  type PlainField
} from './conflicts.ts'
import type { ImportFacts } from './imported-record.ts'

const NO_HAND = { reason: null, warm: null, accepted: null, customerRepeated: null, by: null, told: true } as const

/** Changes a shared field only where the source's own value changed, and never over a person's. */
export class MergeRecord {
  conflicts: readonly ImportConflict[]
  /** What is owed here kept the case open although the source closes it: its status is a person's word from now on. */
  isHeldOpen = false
  private readonly start: CaseState
  private readonly eventId: string
  private readonly next: ImportedPart

  /** @param next what the source says with this record */
  constructor(start: CaseState, eventId: string, next: ImportedPart) {
    this.start = start
    this.eventId = eventId
    this.next = next
    this.conflicts = start.conflicts
  }

  /** The case with the fields that the record may change. */
  fields(facts: ImportFacts): CaseState {
    let state = this.start
    for (const field of PLAIN_FIELDS) {
      if (field === 'teamId' || !this.takes(field)) continue
      const temperatureFirst = state.temperatureFirst ?? this.next.last.temperature ?? null
      state = asSourceSays(state, this.next, field)
      if (field === 'temperature') state = { ...state, temperatureFirst }
    }
    return this.moved(state, facts)
  }

  oppose(field: SharedField): void {
    this.conflicts = addConflict(this.conflicts, field, this.eventId)
  }

  /** Whether the new value is to be taken. */
  private takes(field: PlainField): boolean {
    const { imported } = this.start
    if (imported === null) return !this.isHeld(field)
    const now = sourceSays(this.next, field)
    const isNews = !saysSame(sourceSays(imported, field), now)
    const isByHand = imported.byHand.includes(field)
    // What an undone import had said is not in the case, so that a repetition has to fill it again.
    if (!isByHand) return (isNews || imported.withheld === true) && !this.isHeld(field)
    if (saysSame(caseSays(this.start, field), now))
      this.conflicts = this.conflicts.filter((conflict) => conflict.field !== field)
    else if (isNews) this.oppose(field)
    return false
  }

  /** A promise can never quietly vanish, nor a question: no file closes the case around them. */
  private isHeld(field: PlainField): boolean {
    const closes = field === 'status' && this.next.status === 'closed' && this.start.status !== 'closed'
    if (!closes || !isKeptOpen(this.start)) return false
    this.isHeldOpen = true
    this.oppose(field)
    return true
  }

  private moved(state: CaseState, facts: ImportFacts): CaseState {
    const { last } = this.next
    const transferFacts = {
      ...state.transferFacts,
      countInSource: facts.targets.includes('transferCount') ? (last.transferCount ?? null) : null,
      rowsShowMoves: facts.grain === 'event'
    }
    const next = { ...state, transferFacts }
    if (last.teamId === undefined || !this.takes('teamId')) return next
    const at = last.eventAt === undefined ? null : instantOf(last.eventAt)
    // The team of an undone import was no stop on the way.
    const from = this.start.imported?.withheld ? { ...next, teamId: null, transferFacts: noTeams(next) } : next
    return { ...next, ...applyMove(from, { at, toTeamId: last.teamId, ...NO_HAND, fromImport: true }) }
  }
}

function noTeams({ transferFacts }: CaseState): CaseState['transferFacts'] {
  return { ...transferFacts, teamsSeen: [] }
}
