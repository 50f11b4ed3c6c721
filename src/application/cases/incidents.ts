import {
  decideChangeIncident,
  decideLinkIncident,
  decideOpenIncident,
  decideReopenIncident
} from '../../domain/cases/decide-incident.ts'
import type { IncidentEvent, IncidentState } from '../../domain/cases/incident-event.ts'
import type { DecideContext } from '../../domain/shared/event.ts'
import { newEvent } from '../../domain/shared/new-event.ts'
import { problem, type Problem } from '../../domain/shared/problem.ts'
import { fail, ok, type Result } from '../../domain/shared/result.ts'
import type { ZonedTime } from '../../domain/shared/zoned-time.ts'
import { changeCase, type Outcome } from '../shared/change-case.ts'
import { contextOf, rowsOf, sealText, type Desk, type SealedText } from '../shared/desk.ts'

type Done = Promise<Result<{ readonly seq: number }, Problem>>

/** Opens an incident; with a case, that one is linked in the same commit. `startedAt` null: just now. */
export async function openIncident(
  desk: Desk,
  name: string,
  { ordinal = null, startedAt = null }: { readonly ordinal?: number | null; readonly startedAt?: ZonedTime | null } = {}
): Promise<Result<{ readonly id: string }, Problem>> {
  const context = contextOf(desk)
  const sealed = sealText(desk, name, null)
  const opened = decideOpenIncident({ name: sealed?.ref ?? null, startedAt }, context)
  if (!opened.ok) return opened
  const id = desk.ids.next(context.now)
  const streams = [{ kind: 'incidents' as const, id, events: opened.value }]
  if (ordinal === null) {
    const alone = await desk.book.changeStream('incidents', id, () =>
      ok({ events: [], streams, texts: rowsOf(sealed) })
    )
    return alone.ok ? ok({ id }) : alone
  }
  const linked = await desk.book.changeCase(ordinal, (state) => {
    if (state.mergedInto !== null) return fail(problem('case-merged', { ref: state.mergedInto.ref }))
    const decided = decideLinkIncident(state, id, context)
    return decided.ok ? ok({ events: decided.value, streams, texts: rowsOf(sealed) }) : decided
  })
  return linked.ok ? ok({ id }) : linked
}

/** Which incident caused the case; null: none. */
export function linkIncident(desk: Desk, ordinal: number, incidentId: string | null): Outcome {
  return changeCase(desk, ordinal, [], (state, context) => decideLinkIncident(state, incidentId, context))
}

export interface IncidentInput {
  /** A blank one stays as it was. */
  readonly name?: string
  /** Written once, offered on each case; null forgets it. */
  readonly workaround?: string | null
  readonly situation?: string | null
}

/** Changes what is known of an incident. */
export function changeIncident(desk: Desk, id: string, { name = '', workaround, situation }: IncidentInput): Done {
  const [named, around] = [sealText(desk, name, null), sealText(desk, workaround ?? '', null)]
  const wish = {
    ...(named === null ? {} : { name: named.ref }),
    ...(workaround === null ? { workaround: null } : around === null ? {} : { workaround: around.ref }),
    ...(situation === undefined ? {} : { situation })
  }
  return changeStream(desk, id, [named, around], (state, context) => decideChangeIncident(state, wish, context))
}

/** It came back, or the fix was told by mistake. */
export function reopenIncident(desk: Desk, id: string): Done {
  return changeStream(desk, id, [], decideReopenIncident)
}

/** The customer was given the workaround just now, on the case's channel: a contact, and the answer to *alternative or workaround*. */
export function giveWorkaround(desk: Desk, ordinal: number, workaround: string): Outcome {
  const [note, answer] = [sealText(desk, workaround, null), sealText(desk, workaround, null)]
  const contactId = desk.ids.next(desk.clock.now())
  return changeCase(desk, ordinal, [note, answer], ({ channel, status }, context) => {
    if (answer === null || note === null) return fail(problem('workaround-missing'))
    if (channel === null || channel === '') return fail(problem('channel-missing'))
    if (status === 'closed') return fail(problem('case-already-closed'))
    const contact = { contactId, direction: 'out' as const, channel, reached: true, promiseId: null, note: note.ref }
    const answers = { part: 'resolve' as const, answers: { workaround: answer.ref }, unfinished: true as const }
    return ok([newEvent(context, 'contact-recorded', contact), newEvent(context, 'answers-recorded', answers)])
  })
}

function changeStream(
  desk: Desk,
  id: string,
  texts: readonly (SealedText | null)[],
  decide: (state: IncidentState | null, context: DecideContext) => Result<readonly IncidentEvent[], Problem>
): Done {
  const context = contextOf(desk)
  return desk.book.changeStream('incidents', id, (state) => {
    const decided = decide(state, context)
    if (!decided.ok) return decided
    const events = decided.value
    return ok({
      events: [],
      streams: [{ kind: 'incidents', id, events }],
      texts: events.length > 0 ? rowsOf(...texts) : []
    })
  })
}
