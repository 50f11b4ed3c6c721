import { decideRecurrences } from '../../domain/promises/decide-recurrence.ts'
import type { Problem } from '../../domain/shared/problem.ts'
import { ok, type Result } from '../../domain/shared/result.ts'
import { changeReconciled } from '../causes/recurrence.ts'
import type { StoredCase } from '../ports/floor-book.ts'
import { contextOf } from '../shared/desk.ts'
import type { ImportTools } from './check-import.ts'

type Tools = Pick<ImportTools, 'book' | 'clock' | 'facts' | 'ids' | 'seal' | 'index'>

/**
 * What a file brought, or took away again when it was undone, may be what somebody was promised would not happen again. Looks at the customers who
 * have such a promise and at nobody else, so that a large import costs no more by it; one commit a customer. `touched`: ordinals of the cases that may
 * have changed; null: any.
 */
export async function reconcileWatched(
  desk: Tools,
  touched: ReadonlySet<number> | null
): Promise<Result<null, Problem>> {
  for (const ordinals of await desk.index.casesUnderWatch()) {
    if (touched !== null && !ordinals.some((ordinal) => touched.has(ordinal))) continue
    const cases = await desk.book.loadCases(ordinals)
    const concerned = [...new Set([...ordinals, ...cases.flatMap(broughtBack)])]
    // nearly always there is nothing to write, and then nobody has to wait for the writer's lock
    const known = concerned.length === ordinals.length ? cases : await desk.book.loadCases(concerned)
    if (decideRecurrences(known, contextOf(desk)).length === 0) continue
    const done = await changeReconciled(desk, concerned, () => ok([]))
    if (!done.ok) return done
  }
  return ok(null)
}

/** The cases in which it happened again, also those that nothing is left of. */
const broughtBack = ({ state }: StoredCase): readonly number[] =>
  (state?.promises ?? []).flatMap(({ watch }) => (watch?.recurred ?? []).map(({ ordinal }) => ordinal))
