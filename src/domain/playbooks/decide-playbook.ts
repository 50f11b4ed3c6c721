import type { DecideContext, TextRef } from '../shared/event.ts'
import { newEvent } from '../shared/new-event.ts'
import { problem, type Problem } from '../shared/problem.ts'
import { fail, ok, type Result } from '../shared/result.ts'
import { resolveLocal, zonedTime } from '../shared/zoned-time.ts'
import { parsePlaybook } from './parse-playbook.ts'
import { playbookId } from './playbook.ts'
import type { PlaybookEvent, PlaybookState } from './playbook-event.ts'

type Decided = Result<readonly PlaybookEvent[], Problem>

/** A playbook not rehearsed for so long is overdue, in months. */
const REHEARSE_MONTHS = 6

const needsSupervisor = (context: DecideContext): Problem | null =>
  context.isSupervisor === false ? problem('needs-supervisor') : null

/**
 * A new version of a playbook's text; `present` is what is there now, which is not written again. Errors: needs-supervisor,
 * playbook-of-another (the text says that it is for another situation or language), and those of `parsePlaybook`.
 */
export function decideWrite(
  id: string,
  command: { readonly text: string; readonly ref: TextRef; readonly present: string },
  context: DecideContext
): Decided {
  const wrong = needsSupervisor(context)
  if (wrong !== null) return fail(wrong)
  const parsed = parsePlaybook(command.text)
  if (!parsed.ok) return parsed
  if (playbookId(parsed.value.situation, parsed.value.language) !== id) return fail(problem('playbook-of-another'))
  return ok(command.text === command.present ? [] : [newEvent(context, 'playbook-written', { markdown: command.ref })])
}

/** Back to the text that came with the app. Errors: needs-supervisor. */
export function decideReset(state: PlaybookState | null, context: DecideContext): Decided {
  const wrong = needsSupervisor(context)
  if (wrong !== null) return fail(wrong)
  return ok(state === null || state.markdown === null ? [] : [newEvent(context, 'playbook-reset', {})])
}

/** Who looks after it; null: nobody. Errors: needs-supervisor. */
export function decideOwn(state: PlaybookState | null, ownerId: string | null, context: DecideContext): Decided {
  const wrong = needsSupervisor(context)
  if (wrong !== null) return fail(wrong)
  return ok((state?.ownerId ?? null) === ownerId ? [] : [newEvent(context, 'playbook-owned', { ownerId })])
}

/**
 * The last rehearsal: what is said later counts, so that a wrong date can be put right.
 * @param day 'YYYY-MM-DD' in the floor's zone; null: today, now. Of an earlier day nobody asks the hour: it stands at noon.
 * Errors: occurred-in-the-future. Throws RangeError where the day is none of the calendar.
 */
export function decideRehearse(day: string | null, context: DecideContext): Decided {
  const now = zonedTime(context.now, context.zone)
  const today = now.local.slice(0, 10)
  if (day === null || day === today) return ok([newEvent(context, 'playbook-rehearsed', { on: now })])
  // a year of five digits is the only longer one
  if (day.length > today.length || day > today) return fail(problem('occurred-in-the-future'))
  return ok([newEvent(context, 'playbook-rehearsed', { on: resolveLocal(`${day}T12:00:00`, context.zone) })])
}

/** Whether a rehearsal is overdue: more than six months of the calendar ago in the floor's zone, or never. */
export function rehearsalOverdue(rehearsedAt: number | null, now: number, zone: string): boolean {
  if (rehearsedAt === null) return true
  return monthOf(now, zone) - monthOf(rehearsedAt, zone) > REHEARSE_MONTHS
}

/** A local time as months with the part of the month passed, so that the 15th of March is six months before the 15th of September. */
function monthOf(instant: number, zone: string): number {
  const { local } = zonedTime(instant, zone)
  const [year = 0, month = 0, day = 0] = local.slice(0, 10).split('-').map(Number)
  return year * 12 + month + day / 32
}
