import { decideChoices } from '../../domain/settings/decide-choices.ts'
import type { FloorChoices } from '../../domain/settings/floor-choices.ts'
import { FLOOR_STREAM_ID } from '../../domain/shared/streams.ts'
import type { Problem } from '../../domain/shared/problem.ts'
import { ok, type Result } from '../../domain/shared/result.ts'
import { contextOf, rowsOf, type Desk, type SealedText } from '../shared/desk.ts'

/** Changes how the floor works. Texts in `change` are sealed by the caller and given along, so that they are written with it. */
export function changeChoices(
  desk: Desk,
  change: Partial<FloorChoices>,
  texts: readonly (SealedText | null)[] = []
): Promise<Result<{ readonly seq: number }, Problem>> {
  const context = contextOf(desk)
  return desk.book.changeStream('settings', FLOOR_STREAM_ID, (state) => {
    const events = decideChoices(state, change, context)
    return ok({
      events: [],
      streams: events.length === 0 ? [] : [{ kind: 'settings', id: FLOOR_STREAM_ID, events }],
      texts: events.length === 0 ? [] : rowsOf(...texts)
    })
  })
}
