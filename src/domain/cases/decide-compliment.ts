import type { DecideContext, TextRef } from '../shared/event.ts'
import { newEvent } from '../shared/new-event.ts'
import { problem, type Problem } from '../shared/problem.ts'
import { fail, ok, type Result } from '../shared/result.ts'
import type { ComplimentEvent, ComplimentNoted, ComplimentState } from './compliment-event.ts'

type Decision = Result<readonly ComplimentEvent[], Problem>

export interface NoteCompliment extends Omit<ComplimentNoted, 'text'> {
  readonly text: TextRef | null
}

/** Praise in one line; it is no case and needs none. */
export function decideNoteCompliment({ text, ...rest }: NoteCompliment, context: DecideContext): Decision {
  if (text === null) return fail(problem('compliment-missing'))
  return ok([newEvent(context, 'compliment-noted', { ...rest, text })])
}

/** It was not meant, or not said: it counts no more. */
export function decideWithdrawCompliment(state: ComplimentState | null, context: DecideContext): Decision {
  return ok(state === null || state.withdrawn ? [] : [newEvent(context, 'compliment-withdrawn', {})])
}
