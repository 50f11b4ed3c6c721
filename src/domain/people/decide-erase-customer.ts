import type { CaseEvent } from '../cases/case-event.ts'
import type { CaseState } from '../cases/case-state.ts'
import type { DecideContext } from '../shared/event.ts'
import { newEvent } from '../shared/new-event.ts'
import { problem, type Problem } from '../shared/problem.ts'
import { fail, ok, type Result } from '../shared/result.ts'
import { textRefsOf } from '../shared/text-refs.ts'
import { textsErased, type PersonErasedEvent } from './person-erased.ts'

/** A case in which something of a customer stands. `state` null: its import was undone, or its opening. */
export interface CaseOfCustomer {
  readonly ordinal: number
  readonly events: readonly CaseEvent[]
  readonly state: CaseState | null
}

export interface EraseCustomer {
  /** The customer, and those who were merged into them. */
  readonly customerIds: readonly string[]
  /** Texts that carry one of these ids, by the ordinal of the case that holds them. */
  readonly textsByCase: ReadonlyMap<number, readonly string[]>
  readonly importRunning: boolean
}

export interface ErasedCase {
  readonly ordinal: number
  readonly events: readonly PersonErasedEvent[]
  readonly erasedTexts: readonly string[]
}

/**
 * Erases a customer: of their own cases every text goes, of another's case (a file gave it to somebody else since) those that were theirs. What is
 * counted stays: instants, codes, promises and verdicts are no texts. Refused while somebody may still have to reach them.
 */
export function decideEraseCustomer(
  cases: readonly CaseOfCustomer[],
  command: EraseCustomer,
  context: DecideContext
): Result<readonly ErasedCase[], Problem> {
  const wrong = refusal(cases, command, context)
  return wrong === null ? ok(erasedCases(cases, command, context)) : fail(wrong)
}

/** The same after a restored backup brought somebody back who had been erased here: they are not asked for a second time, so nothing refuses it. */
export function erasedCases(
  cases: readonly CaseOfCustomer[],
  { customerIds, textsByCase }: Omit<EraseCustomer, 'importRunning'>,
  context: DecideContext
): readonly ErasedCase[] {
  return cases.flatMap(({ ordinal, events, state }) => {
    const isTheirs = isCaseOf(state, customerIds)
    const gone = textsErased(events)
    const texts = isTheirs ? textsOf(events) : (textsByCase.get(ordinal) ?? [])
    const textIds = texts.filter((id) => !gone.has(id))
    if (textIds.length === 0 && (!isTheirs || state?.erased === true)) return []
    return [{ ordinal, events: [newEvent(context, 'person-erased', { customerIds, textIds })], erasedTexts: textIds }]
  })
}

function refusal(
  cases: readonly CaseOfCustomer[],
  { customerIds, importRunning }: EraseCustomer,
  context: DecideContext
): Problem | null {
  if (context.isSupervisor === false) return problem('needs-supervisor')
  if (importRunning) return problem('erase-import-running')
  const theirs = cases.flatMap(({ state }) => (state !== null && isCaseOf(state, customerIds) ? [state] : []))
  const inSafety = theirs.find(({ safety }) => safety !== null && safety.endedAt === null)
  if (inSafety !== undefined) return problem('erase-in-safety', { ref: inSafety.ref })
  const open = theirs.filter(({ status, mergedInto }) => status !== 'closed' && mergedInto === null)
  const [first] = open
  return first === undefined ? null : problem('erase-open-case', { ref: first.ref, count: open.length })
}

/** A case that is shown nowhere any more is found by its texts alone, and all of it goes. */
const isCaseOf = (state: CaseState | null, customerIds: readonly string[]): boolean =>
  state === null || (state.customerId !== null && customerIds.includes(state.customerId))

const textsOf = (events: readonly CaseEvent[]): readonly string[] => [
  ...new Set(events.flatMap(({ data }) => [...textRefsOf(data)].map(({ id }) => id)))
]
