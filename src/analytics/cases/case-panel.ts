import type { Instant } from '../../domain/shared/instant.ts'
import type { FloorBlock } from '../shared/floor-columns.ts'
import type { CaseRow } from '../shared/floor-numbers.ts'
import { answersOf } from '../safety/ask-facts.ts'
import { MarkTotals } from '../shared/mark-totals.ts'
import type { Scope } from '../shared/scope.ts'
import { RareMarks } from '../shared/rare-marks.ts'
import { TopRows } from '../shared/top-rows.ts'
import { CASE, CASE_MARKS } from './case-figures.ts'
import { caseRow } from './case-row.ts'
import { silentHours } from './case-standing.ts'
import { riskKeys } from './risk.ts'

const OPEN_CASES_SHOWN = 100

/** Collects everything about cases as such in one pass over the selected ones. */
export class CasePanel {
  readonly totals = new MarkTotals(CASE_MARKS)
  /** The lists of the floor and what is measured beside them, of the cases that the dates select. */
  readonly lists = new RareMarks(CASE_MARKS)
  readonly chases = { before: 0, after: 0 }
  /** Whole hours without a message of ours while updates were agreed, at the most. */
  longestSilence = 0
  /** Calls for help that were answered or ought to have been, and those answered within their clock. */
  readonly answers = { inTime: 0, due: 0 }
  newestAt: Instant = NaN
  private readonly scope: Scope
  private readonly open = new TopRows(OPEN_CASES_SHOWN)
  private readonly asOf = new Map<Instant, number>()
  private readonly keys: [number, number, number] = [0, 0, 0]

  constructor(scope: Scope) {
    this.scope = scope
  }

  /** Adds the selected cases of a block: those whose byte in the mask is 1. */
  add(block: FloorBlock, place: number, mask: Uint8Array, marksOf: Uint32Array): void {
    const { asOf } = block.view.cases
    const { caseAt } = block.derived
    const { counts } = this.totals
    const { end } = this.scope.windows
    let newest = this.newestAt
    for (let slot = 0; slot < mask.length; slot++) {
      if (mask[slot] === 0) continue
      const marks = marksOf[slot] ?? 0
      const plain = marks & (CASE_MARKS - 1)
      counts[plain] = (counts[plain] ?? 0) + 1
      const at = caseAt[slot] ?? NaN
      if (at < end && !(at <= newest)) newest = at
      if ((marks & CASE.IN_DATES) === 0) continue
      if (marks >= CASE_MARKS) this.addRare(block, slot, marks)
      if (!Number.isNaN(asOf[slot])) this.addAsOf(asOf[slot] ?? NaN)
      if ((marks & CASE.OPEN) !== 0) this.offerOpen(block, place, slot)
    }
    this.newestAt = newest
    this.addRhythms(block, mask, marksOf)
    this.addAnswers(block, mask, marksOf)
  }

  private addAnswers({ view, derived }: FloorBlock, mask: Uint8Array, marksOf: Uint32Array): void {
    for (const slot of derived.listed.asked) {
      if (mask[slot] === 0 || ((marksOf[slot] ?? 0) & CASE.IN_DATES) === 0) continue
      const { inTime, due } = answersOf(view, slot, this.scope.now)
      this.answers.inTime += inTime
      this.answers.due += due
    }
  }

  private addRhythms({ view, derived }: FloorBlock, mask: Uint8Array, marksOf: Uint32Array): void {
    for (const slot of derived.listed.rhythms)
      if (mask[slot] === 1 && ((marksOf[slot] ?? 0) & CASE.IN_DATES) !== 0)
        this.longestSilence = Math.max(this.longestSilence, silentHours(view, slot, this.scope.now))
  }

  private addRare({ view }: FloorBlock, slot: number, marks: number): void {
    this.lists.add(marks)
    if ((marks & CASE.CHASED) === 0) return
    this.chases.before += view.cases.chasesBefore[slot] ?? 0
    this.chases.after += view.cases.chasesAfter[slot] ?? 0
  }

  private addAsOf(at: Instant): void {
    this.asOf.set(at, (this.asOf.get(at) ?? 0) + 1)
  }

  private offerOpen(block: FloorBlock, place: number, slot: number): void {
    const { keys } = this
    riskKeys(this.scope, block, slot, keys)
    this.open.offer(keys[0], keys[1], keys[2], place, slot, 0)
  }

  openCases(): readonly CaseRow[] {
    return this.open.rows().flatMap(({ place, slot }) => {
      const block = this.scope.floor.blocks[place]
      return block === undefined ? [] : [caseRow(this.scope, block, slot)]
    })
  }

  /** "n cases as of DATE", newest first. */
  asOfGroups(): readonly { at: Instant; cases: number }[] {
    return [...this.asOf].map(([at, cases]) => ({ at, cases })).sort((a, b) => b.at - a.at)
  }
}
