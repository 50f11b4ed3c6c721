import type { DecideContext } from '../shared/event.ts'
import { newEvent } from '../shared/new-event.ts'
import type { FloorEvent, FloorState } from './floor-event.ts'

/** Only what differs from today is written. */
export function decideFloor(
  state: FloorState | null,
  wish: Partial<Pick<FloorState, 'zone' | 'language' | 'deskPersonId'>>,
  context: DecideContext
): readonly FloorEvent[] {
  const events: FloorEvent[] = []
  if (wish.zone && wish.zone !== state?.zone) events.push(newEvent(context, 'zone-set', { zone: wish.zone }))
  if (wish.language && wish.language !== state?.language)
    events.push(newEvent(context, 'language-set', { language: wish.language }))
  if (wish.deskPersonId !== undefined && wish.deskPersonId !== (state?.deskPersonId ?? null))
    events.push(newEvent(context, 'desk-taken', { personId: wish.deskPersonId }))
  return events
}

/**
 * The zone that a first import gives an empty floor; or, where an earlier import gave it, the one that this import would give if that one is undone.
 */
export function decideImportedZone(importId: string, zone: string, context: DecideContext): readonly FloorEvent[] {
  return [{ ...newEvent(context, 'zone-set', { zone }), importId }]
}
