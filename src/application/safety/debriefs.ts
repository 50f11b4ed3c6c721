import {
  debriefOf,
  debriefsInOrder,
  debriefTerms,
  maySeeDebrief,
  type Debrief,
  type DebriefContent
} from '../../domain/safety/debrief.ts'
import type { PrivateNoteState } from '../../domain/safety/private-note-event.ts'
import { DEFAULT_CHOICES, type FloorChoices } from '../../domain/settings/floor-choices.ts'
import type { DecideContext } from '../../domain/shared/event.ts'
import { problem, type Problem } from '../../domain/shared/problem.ts'
import { fail, ok, type Result } from '../../domain/shared/result.ts'
import { FLOOR_STREAM_ID } from '../../domain/shared/streams.ts'
import type { Change } from '../ports/floor-book.ts'
import { contextOf, type Desk } from '../shared/desk.ts'
import { loadNotes, writtenNote } from './private-notes.ts'

type Written = Promise<Result<{ readonly seq: number }, Problem>>

const kind = 'debriefs' as const

/** The debriefs that whoever is at the desk may see: all for a supervisor, their own for anybody else. Due first. */
export async function loadDebriefs(desk: Desk): Promise<readonly Debrief[]> {
  return debriefsInOrder((await allDebriefs(desk)).filter((debrief) => maySeeDebrief(debrief, desk.facts())))
}

/** Of everybody: for rules, never for a screen. */
export async function allDebriefs(desk: Pick<Desk, 'book'>): Promise<readonly Debrief[]> {
  return (await loadNotes(desk, kind)).flatMap(({ state, text }): readonly Debrief[] => {
    const content = debriefOf(text)
    return content === null ? [] : [{ ...state, ...content }]
  })
}

export async function loadChoices({ book }: Pick<Desk, 'book'>): Promise<FloorChoices> {
  return (await book.loadStreams('settings')).get(FLOOR_STREAM_ID)?.choices ?? DEFAULT_CHOICES
}

/** A debrief, new or as it is now, ready to be written. */
export function debriefChange(
  desk: Desk,
  id: string,
  state: PrivateNoteState | null,
  content: DebriefContent,
  choices: FloorChoices,
  context: DecideContext
): Change {
  const terms = debriefTerms(choices, state, content.outcome, context.now, context.zone)
  return writtenNote(desk, { kind, id, state }, content, content.personId, terms, context)
}

/** Anybody may ask for one after any contact; a supervisor also for somebody else, or offer relief. Errors: needs-supervisor. */
export async function askForDebrief(
  desk: Desk,
  asked: Pick<DebriefContent, 'personId' | 'caseRef' | 'note'> & Partial<Pick<DebriefContent, 'why' | 'outcome'>>
): Written {
  const context = contextOf(desk)
  if (!maySeeDebrief(asked, context)) return fail(problem('needs-supervisor'))
  const choices = await loadChoices(desk)
  const [id, nothing] = [context.nextId(), { safetyId: null, outcome: null, heldWith: '', followUp: '' }]
  const content: DebriefContent = { why: 'asked', ...nothing, ...asked }
  return desk.book.changeStream(kind, id, (state) => ok(debriefChange(desk, id, state, content, choices, context)))
}

export type DebriefAnswer = Pick<DebriefContent, 'personId' | 'outcome' | 'heldWith' | 'followUp' | 'note'>

/** What became of it; the text before is erased in the same commit. Errors: debrief-not-found (erased meanwhile, or not theirs to see). */
export async function answerDebrief(desk: Desk, id: string, answer: DebriefAnswer): Written {
  const context = contextOf(desk)
  const [choices, known] = await Promise.all([loadChoices(desk), loadDebriefs(desk)])
  const before = known.find((debrief) => debrief.id === id)
  if (before === undefined || !maySeeDebrief(answer, context)) return fail(problem('debrief-not-found'))
  const { why, caseRef, safetyId } = before
  return desk.book.changeStream(kind, id, (state) => {
    if (state === null || state.content === null) return fail(problem('debrief-not-found'))
    return ok(debriefChange(desk, id, state, { why, caseRef, safetyId, ...answer }, choices, context))
  })
}
