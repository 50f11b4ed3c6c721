import { sha256 } from '@noble/hashes/sha2.js'
import type { EventId } from '../../domain/shared/event.ts'
import { pageOf } from '../cases/case-page.ts'
import { groupBy } from './group-by.ts'
import { hexOf } from './hex.ts'
import type { CommitRecord } from './records.ts'

/** An event and where it belongs, which is hashed along with it: moved to another case it would be a forgery. */
export interface EventAt {
  /** What is stored together and therefore hashed together: a page, or a stream. */
  readonly group: string
  readonly place: string
  readonly event: { readonly id: EventId }
}

export interface GroupDigest {
  readonly group: string
  /** SHA-256 over the group's events of one commit. */
  readonly digest: Uint8Array
}

const encoder = new TextEncoder()

export function caseEventAt(ordinal: number, event: EventAt['event']): EventAt {
  return { group: `page ${pageOf(ordinal)}`, place: `case ${ordinal}`, event }
}

export function streamEventAt(kind: string, id: string, event: EventAt['event']): EventAt {
  const place = `${kind} ${id}`
  return { group: place, place, event }
}

/**
 * One digest a group of one commit's events, so that verifying reads every page once and keeps a few bytes of it, and because
 * starting a hash costs more than hashing an event. Inside a group the events stand in the order of their ids, each as its JSON
 * with the keys in the order they were written, which pages, streams and backups all keep.
 */
export function groupDigests(events: Iterable<EventAt>): readonly GroupDigest[] {
  return [...groupBy(events, ({ group }) => group)].map(([group, members]) => {
    const lines = members.map(({ place, event }) => ({ id: event.id, line: `${place} ${JSON.stringify(event)}\n` }))
    const text = lines.sort(byIdAndLine).map(({ line }) => line)
    return { group, digest: sha256(encoder.encode(text.join(''))) }
  })
}

/** The chain's link, hex: SHA-256 over the commit without its hash (it names the previous one's) and its groups by name. */
export function commitHash(commit: Omit<CommitRecord, 'hash'>, digests: readonly GroupDigest[]): string {
  const { seq, at, by, device, cases, importId, events, totals, prev } = commit
  const groups = digests
    .toSorted((a, b) => (a.group < b.group ? -1 : 1))
    .map(({ group, digest }) => [group, hexOf(digest)])
  return hexOf(
    sha256(encoder.encode(canonical({ seq, at, by, device, cases, importId, events, totals, prev, groups })))
  )
}

// ids are unique but for a repeated event, whose text then decides, so that the order never depends on who asks
function byIdAndLine(a: { id: EventId; line: string }, b: { id: EventId; line: string }): number {
  if (a.id !== b.id) return a.id < b.id ? -1 : 1
  return a.line < b.line ? -1 : 1
}

/** JSON with sorted keys: the totals are gathered in whatever order the dictionaries grew. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, item: unknown) =>
    item !== null && typeof item === 'object' && !Array.isArray(item)
      ? Object.fromEntries(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1)))
      : item
  )
}
