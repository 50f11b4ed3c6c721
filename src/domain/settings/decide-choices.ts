import type { DecideContext } from '../shared/event.ts'
import { newEvent } from '../shared/new-event.ts'
import type { FloorChoices } from './floor-choices.ts'
import { EMPTY_FLOOR, type FloorEvent, type FloorState } from './floor-event.ts'

/** Only what differs from today is written; texts are new by nature, so they always count as changed. */
export function decideChoices(
  state: FloorState | null,
  wish: Partial<FloorChoices>,
  context: DecideContext
): readonly FloorEvent[] {
  const today: Readonly<Record<string, unknown>> = { ...(state ?? EMPTY_FLOOR).choices }
  const isNews = ([name, value]: [string, unknown]): boolean =>
    value !== undefined && JSON.stringify(value) !== JSON.stringify(today[name])
  const change = Object.fromEntries(Object.entries(wish).filter(isNews))
  return Object.keys(change).length === 0 ? [] : [newEvent(context, 'choices-changed', { change })]
}
