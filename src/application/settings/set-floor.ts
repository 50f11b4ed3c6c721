import { decideFloor } from '../../domain/settings/decide-floor.ts'
import type { FloorState } from '../../domain/settings/floor-event.ts'
import type { Problem } from '../../domain/shared/problem.ts'
import { ok, type Result } from '../../domain/shared/result.ts'
import { FLOOR_STREAM_ID } from '../../domain/shared/streams.ts'
import { contextOf, type Desk } from '../shared/desk.ts'

/** Sets the floor's zone, language or who is at the desk; what is already so is not written again. */
export async function setFloor(
  desk: Desk,
  wish: Partial<Pick<FloorState, 'zone' | 'language' | 'deskPersonId'>>
): Promise<Result<{ readonly seq: number }, Problem>> {
  const context = contextOf(desk)
  return desk.book.changeStream('settings', FLOOR_STREAM_ID, (state) => {
    const events = decideFloor(state, wish, context)
    return ok({ events: [], streams: [{ kind: 'settings', id: FLOOR_STREAM_ID, events }] })
  })
}
