import {
  decideMergeCustomers,
  decideUnmergeCustomers,
  type CustomerCase,
  type CustomerChange
} from '../../domain/people/merge-customers.ts'
import { problem, type Problem } from '../../domain/shared/problem.ts'
import { fail, ok, type Result } from '../../domain/shared/result.ts'
import type { Analytics } from '../ports/analytics.ts'
import type { CaseChange, CustomerRow, StoredCase } from '../ports/floor-book.ts'
import { changeReconciled } from '../causes/recurrence.ts'
import type { Desk } from '../shared/desk.ts'

export interface MergedCustomers {
  readonly seq: number
  /** The record that was merged away, as it was before. */
  readonly duplicate: CustomerRow
  readonly keptBefore: CustomerRow
  readonly ordinals: readonly number[]
  /** Cases of the one who stays, which show their contact, and may have learned that something promised happened again. */
  readonly shown: readonly number[]
}

/**
 * Two records turned out to be one person: all cases of the one become the other's, in one commit, with what the cases of both learn from one
 * another. The one who stays takes over what they have no contact of their own for. Errors: the same customer, no case to move, a record that is gone.
 */
export async function mergeCustomers(
  desk: Desk,
  analytics: Pick<Analytics, 'ordinalsOfCustomer' | 'sync'>,
  duplicate: string,
  kept: string
): Promise<Result<MergedCustomers, Problem>> {
  await analytics.sync()
  const [ordinals, shown, rows] = await Promise.all([
    analytics.ordinalsOfCustomer(duplicate),
    analytics.ordinalsOfCustomer(kept),
    desk.book.loadCustomers([duplicate, kept])
  ])
  const [gone, stays] = [rows.get(duplicate), rows.get(kept)]
  if (duplicate === kept) return fail(problem('merge-same-customer'))
  if (gone === undefined || stays === undefined) return fail(problem('merge-no-cases'))
  if (gone.erased === true || stays.erased === true) return fail(problem('customer-erased'))
  const customers = [
    { ...gone, mergedInto: kept },
    { ...stays, contact: stays.contact || gone.contact }
  ]
  let moved: readonly number[] = []
  const done = await changeReconciled(desk, [...ordinals, ...shown], (cases, context) => {
    const both = living(cases)
    const decided = decideMergeCustomers(both, duplicate, kept, context)
    if (!decided.ok) return decided
    moved = both.flatMap(({ ordinal, state }) => (state.customerId === duplicate ? [ordinal] : []))
    return ok(withCustomers(decided.value, customers, shown))
  })
  return done.ok ? ok({ seq: done.value.seq, duplicate: gone, keptBefore: stays, ordinals: moved, shown }) : done
}

/** Takes that back: the cases and both records are as before, and so is what they had learned from one another. */
export function unmergeCustomers(
  desk: Desk,
  merged: MergedCustomers
): Promise<Result<{ readonly seq: number }, Problem>> {
  const { ordinals, shown, duplicate, keptBefore } = merged
  return changeReconciled(desk, [...ordinals, ...shown], (cases, context) => {
    const moved = living(cases).filter(({ ordinal }) => ordinals.includes(ordinal))
    const decided = decideUnmergeCustomers(moved, keptBefore.id, context)
    return decided.ok ? ok(withCustomers(decided.value, [duplicate, keptBefore], shown)) : decided
  })
}

function living(cases: readonly StoredCase[]): readonly CustomerCase[] {
  return cases.flatMap(({ ordinal, state, events }) => (state === null ? [] : [{ ordinal, state, events }]))
}

/** The records go with the first case: all of it is one commit. */
function withCustomers(
  changes: readonly CustomerChange[],
  customers: readonly CustomerRow[],
  touched: readonly number[]
): readonly CaseChange[] {
  return changes.map((change, i) => (i === 0 ? { ...change, customers, touched } : change))
}
