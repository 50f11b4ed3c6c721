import type { CaseEvent } from '../../../domain/cases/case-event.ts'
import { alarmIn, type Alarm } from '../../../domain/safety/alarm-words.ts'

/** What was typed so shortly before the page opened was typed for it: the line that opened the case. */
export const JUST_NOW_MS = 600_000

/** Whether an entry's words are asked about: those that a person typed here, and not what is said about safety itself. */
const isAskedAbout = ({ type, importId }: CaseEvent): boolean => importId === undefined && !type.startsWith('safety-')

/** The first alarming words among texts that nobody has looked at; a text counts as looked at from then on. `since`: earlier entries are old. */
export function alarmInNews(
  events: readonly CaseEvent[],
  texts: ReadonlyMap<string, string>,
  seen: Set<string>,
  since: number
): Alarm | null {
  const fresh = [...texts].filter(([id]) => !seen.has(id))
  let found: Alarm | null = null
  for (const [id, text] of fresh) {
    seen.add(id)
    const event = events.find(({ data }) => JSON.stringify(data).includes(JSON.stringify(id)))
    if (event === undefined || !isAskedAbout(event) || event.recordedAt < since) continue
    found ??= alarmIn(text)
  }
  return found
}
