import type { ImportsView } from '../../domain/imports/imported-record.ts'
import { foldStream } from '../../domain/shared/fold-stream.ts'
import type { StreamKind, StreamKinds } from '../../domain/shared/streams.ts'
import { importViews } from '../imports/import-views.ts'
import type { BookHead } from './book-head.ts'
import type { HeardDatabase } from './heard-database.ts'
import type { Placed, StreamRecord } from './records.ts'
import { refuseUnknownStreamEvents } from './unknown-event.ts'

export type StreamStates<K extends StreamKind> = ReadonlyMap<string, StreamKinds[K]['state']>

const NO_IMPORTS: ImportsView = new Map()

/** Folded streams by kind, as of the newest commit that touched the kind. */
export class StreamCache {
  private readonly kept = new Map<StreamKind, { readonly seq: number; readonly states: StreamStates<StreamKind> }>()

  /** Forgets everything: another book has taken this one's place. */
  clear(): void {
    this.kept.clear()
  }

  /** The kind's streams as of `head`. Needs a transaction that includes `streams` and in which `head` was read. */
  async at<K extends StreamKind>(db: HeardDatabase, head: BookHead, kind: K): Promise<StreamStates<K>> {
    // A setting that an import made counts as long as that import does.
    const imports = kind === 'settings' ? importViews((await this.at(db, head, 'imports')).values()).live : NO_IMPORTS
    const seq = Math.max(head.totals.streams[kind] ?? 0, kind === 'settings' ? (head.totals.streams.imports ?? 0) : 0)
    const kept = this.kept.get(kind)
    // kept under the same kind
    if (kept?.seq === seq) return kept.states as StreamStates<K>
    const records = await db.streams.where('[kind+id]').between([kind, ''], [kind, '\uffff'], true, true).toArray()
    const states = new Map<string, StreamKinds[K]['state']>()
    for (const record of records) {
      const state = foldRecord(kind, record, imports)
      if (state !== null) states.set(record.id, state)
    }
    if (seq > (this.kept.get(kind)?.seq ?? -1)) this.kept.set(kind, { seq, states })
    return states
  }
}

export function foldRecord<K extends StreamKind>(
  kind: K,
  record: StreamRecord,
  imports: ImportsView
): StreamKinds[K]['state'] | null {
  refuseUnknownStreamEvents(record)
  // a record holds the events of its own kind only
  const placed = record.events as readonly Placed<StreamKinds[K]['event']>[]
  return foldStream(
    kind,
    record.id,
    placed.map(({ event }) => event),
    imports
  )
}
