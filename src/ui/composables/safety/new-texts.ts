import type { CaseEvent } from '../../../domain/cases/case-event.ts'
import { isLearned, isOneOfSeveral } from '../../../domain/cases/undo-action.ts'
import { alarmIn, type Alarm } from '../../../domain/safety/alarm-words.ts'
import type { Instant } from '../../../domain/shared/instant.ts'

/** What was typed so shortly before the page opened was typed for it: the line that opened the case. */
export const JUST_NOW_MS = 600_000

/** The case whose texts are looked at. */
export interface ReadCase {
  /** As they are told now. */
  readonly events: readonly CaseEvent[]
  readonly isOpen: boolean
  /** What was typed here earlier is old. */
  readonly since: Instant
  /** Whether the floor has let go of an import. */
  readonly isUndone: (importId: string) => boolean
}

/**
 * The first alarming words among texts that nobody has looked at; a text counts as looked at from then on. What was typed here is asked about while
 * it is new, a correction as what it is: typed when it was made. What a file told of an open case is new until somebody has worked on the case since.
 */
export function alarmInNews(one: ReadCase, texts: ReadonlyMap<string, string>, seen: Set<string>): Alarm | null {
  const fresh = [...texts].filter(([id]) => !seen.has(id))
  if (fresh.length === 0) return null
  const told = one.events.map((event) => ({ event, words: JSON.stringify(event.data) }))
  // a corrected entry is told with the new text as if it had always been there
  const ordered = [
    ...told.filter(({ event }) => isCorrection(event)),
    ...told.filter(({ event }) => !isCorrection(event))
  ]
  let found: Alarm | null = null
  for (const [textId, text] of fresh) {
    seen.add(textId)
    const said = ordered.find(({ words }) => words.includes(JSON.stringify(textId)))
    if (found !== null || said === undefined || !isAskedAbout(said.event, one)) continue
    found = alarmIn(text)
  }
  return found
}

const isCorrection = ({ type }: CaseEvent): boolean => type === 'entry-corrected'

function isAskedAbout(event: CaseEvent, one: ReadCase): boolean {
  if (isAboutSafety(event, one.events)) return false
  const { importId, recordedAt } = event
  if (importId === undefined) return recordedAt >= one.since
  return (
    one.isOpen && !one.isUndone(importId) && !one.events.some((later) => isWork(later) && later.recordedAt > recordedAt)
  )
}

/** What is said about safety itself asks nothing, and its correction neither. */
function isAboutSafety(event: CaseEvent, events: readonly CaseEvent[]): boolean {
  if (event.type !== 'entry-corrected') return event.type.startsWith('safety-')
  return events.some(({ id, type }) => id === event.data.eventId && type.startsWith('safety-'))
}

/** By somebody who had this case before them; what is written into many at once is not. */
const isWork = (event: CaseEvent): boolean =>
  event.importId === undefined && !isLearned(event) && !isOneOfSeveral(event) && event.type !== 'promise-handed-over'

/** Texts that lay before somebody at this desk who said no, as long as the app runs: another visit to the case does not ask again. */
const refused = new WeakMap<object, Set<string>>()

export function refusedTexts(desk: object): Set<string> {
  const known = refused.get(desk) ?? new Set()
  refused.set(desk, known)
  return known
}
