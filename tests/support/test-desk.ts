import type { FloorBook, StoredCase } from '../../src/application/ports/floor-book.ts'
import type { Desk } from '../../src/application/shared/desk.ts'
import { openCase } from '../../src/application/cases/open-case.ts'
import { makePromise } from '../../src/application/promises/work-promise.ts'
import type { CaseState } from '../../src/domain/cases/case-state.ts'
import { zonedTime } from '../../src/domain/shared/zoned-time.ts'
import { sha256Seal } from '../../src/storage/shared/sha256-seal.ts'
import { nextId, value } from './book-samples.ts'
import { MINUTE, T0, ZONE } from './story.ts'

/** A desk with a clock that is moved by hand, over any book. */
export class TestDesk {
  now = T0
  by: string | null = 'miriam'
  isSupervisor = true
  readonly book: FloorBook
  readonly desk: Desk

  constructor(book: FloorBook) {
    this.book = book
    this.desk = {
      book,
      clock: { now: () => this.now, subscribe: () => () => undefined },
      ids: { next: nextId, observe: () => undefined },
      seal: sha256Seal,
      facts: () => ({ zone: ZONE, by: this.by, device: 'test', isSupervisor: this.isSupervisor })
    }
  }

  /** Somebody else takes the desk. */
  at(by: string | null, isSupervisor: boolean): this {
    this.by = by
    this.isSupervisor = isSupervisor
    return this
  }

  after(minutes: number): this {
    this.now += minutes * MINUTE
    return this
  }

  /** Opens a case by hand; its ordinal. */
  async open(firstName = 'Jovana', channel = 'phone'): Promise<number> {
    const unknown = { ref: '', situation: null, severity: null, temperature: null, teamId: null, ownerId: null }
    const input = { ...unknown, firstName, contact: '', channel, summary: 'no answer' }
    return (await value(openCase(this.desk, input))).ordinal
  }

  /** Makes a promise due in so many minutes; its id. */
  async promise(
    ordinal: number,
    minutes: number,
    more: { readonly performerId?: string; readonly attempts?: number } = {}
  ): Promise<string> {
    const due = zonedTime(this.now + minutes * MINUTE, ZONE)
    const input = { kind: 'call-back' as const, due, channel: 'phone', performerId: null, note: '', ...more }
    await value(makePromise(this.desk, ordinal, input))
    return (await this.state(ordinal)).promises.at(-1)?.id ?? 'none'
  }

  async stored(ordinal: number): Promise<StoredCase> {
    const stored = await this.book.loadCase(ordinal)
    if (stored === null) throw new Error(`no case ${ordinal}`)
    return stored
  }

  async state(ordinal: number): Promise<CaseState> {
    const { state } = await this.stored(ordinal)
    if (state === null) throw new Error(`nothing is left of case ${ordinal}`)
    return state
  }
}
