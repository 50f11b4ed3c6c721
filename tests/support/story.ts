import type { CaseEvent } from '../../src/domain/cases/case-event.ts'
import { decideCloseCase } from '../../src/domain/cases/decide-case.ts'
import type { CaseState } from '../../src/domain/cases/case-state.ts'
import { decideRecordAnswers, type RecordAnswers } from '../../src/domain/cases/decide-answers.ts'
import type { AnswersRecorded } from '../../src/domain/cases/heard-answers.ts'
import { foldCase } from '../../src/domain/cases/fold-case.ts'
import type { ImportFacts, ImportsView, RecordFields } from '../../src/domain/imports/imported-record.ts'
import type { DecideContext, TextRef } from '../../src/domain/shared/event.ts'
import { newEvent } from '../../src/domain/shared/new-event.ts'
import type { Problem } from '../../src/domain/shared/problem.ts'
import type { Result } from '../../src/domain/shared/result.ts'
import { resolveLocal, type ZonedTime } from '../../src/domain/shared/zoned-time.ts'

export const ZONE = 'Europe/Belgrade'
export const T0 = Date.UTC(2026, 2, 2, 8)
export const MINUTE = 60_000
export const DAY = 86_400_000
export const text = (id: string): TextRef => ({ id, hash: 'h' })
export const local = (value: string): ZonedTime => resolveLocal(value, ZONE)

/** One case lived through by hand: a clock that is moved, commands decided on the newest state, the events kept. */
export class Story {
  readonly events: CaseEvent[] = []
  now = T0
  imports: ImportsView = new Map()
  private count = 0
  private folded: { count: number; imports: ImportsView; state: CaseState | null } | null = null

  context(by = 'miriam'): DecideContext {
    return { now: this.now, zone: ZONE, by, device: 'test', nextId: () => this.nextId() }
  }

  nextId(): string {
    return `e${String(this.count++).padStart(8, '0')}`
  }

  opened(teamId: string | null = null): this {
    const rest = { customerId: 'c1', channel: 'phone', situation: null, severity: null, temperature: null }
    const data = { ...rest, ref: 'R1', summary: text('s'), teamId, ownerId: null, happenedAt: null }
    this.events.push(newEvent(this.context(), 'case-opened', data))
    return this
  }

  /** Writes what was decided; a refusal is returned and writes nothing. */
  tell(
    decide: (state: CaseState, context: DecideContext) => Result<readonly CaseEvent[], Problem>,
    by?: string
  ): Problem | null {
    const decided = decide(this.state, this.context(by))
    if (!decided.ok) return decided.error
    this.events.push(...decided.value)
    return null
  }

  /** Saves one part of the conversation; the team's hours were never told. */
  answered(said: AnswersRecorded, more: Omit<RecordAnswers, 'said'> = {}): Problem | null {
    return this.tell((s, c) => decideRecordAnswers(s, { said, ...more }, { hours: null, zone: ZONE }, c))
  }

  /** Closes without a follow-up contact, with a reason. */
  close(): Problem | null {
    return this.tell((s, c) => decideCloseCase(s, c, text('no follow-up')))
  }

  record(facts: ImportFacts, fields: RecordFields): this {
    this.imports = new Map([...this.imports, [facts.importId, facts]])
    const data = { ref: 'R1', identity: `r${this.count}`, line: this.count + 2, fields }
    const occurredAt = fields.eventAt ?? fields.openedAt
    this.events.push({ ...newEvent(this.context(), 'record-imported', data, occurredAt), importId: facts.importId })
    return this
  }

  after(ms: number): this {
    this.now += ms
    return this
  }

  /** Folded anew only where something was written since: properties ask for it many times a step. */
  get state(): CaseState {
    const { events, imports } = this
    if (this.folded?.count !== events.length || this.folded.imports !== imports)
      this.folded = { count: events.length, imports, state: foldCase(events, imports) }
    const { state } = this.folded
    if (state === null) throw new Error('the story has not begun')
    return state
  }
}

export function importOf(facts: Partial<ImportFacts> = {}): ImportFacts {
  return { importId: 'i1', source: 'log', grain: 'event', targets: ['ref'], asOf: null, live: true, ...facts }
}
