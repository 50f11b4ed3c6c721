import type { TextRef } from './event.ts'

/** Every reference to a text inside an event's data, however deep. */
export function* textRefsOf(data: unknown): Generator<TextRef> {
  if (data === null || typeof data !== 'object') return
  if ('id' in data && 'hash' in data && typeof data.id === 'string' && typeof data.hash === 'string') {
    yield { id: data.id, hash: data.hash }
    return
  }
  for (const value of Object.values(data)) yield* textRefsOf(value)
}
