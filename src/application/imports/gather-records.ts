import { bindHeader, type Binding } from '../../csv/imports/bind-header.ts'
import { isHeaderRecord } from '../../csv/imports/header-row.ts'
import type { ImportProblem } from '../../csv/imports/import-problem.ts'
import { targetsOf, type Mapping } from '../../csv/imports/mapping.ts'
import { isOwnHeader, ownMapping } from '../../csv/imports/own-file.ts'
import type { Reject } from '../../csv/imports/reject.ts'
import { isRejectsHeader, originalOf } from '../../csv/imports/rejects-file.ts'
import { recordTyper, refOf, type RecordTyper } from '../../csv/imports/type-record.ts'
import type { RawRecord } from '../../csv/shared/raw-record.ts'
import type { ImportTarget, TypedRecord } from '../../domain/imports/imported-record.ts'
import { contentDigest, Occurrences, rawDigest } from '../../domain/imports/record-identity.ts'
import { fail, ok, type Result } from '../../domain/shared/result.ts'
import { instantOf } from '../../domain/shared/zoned-time.ts'
import { RecordStore } from './record-store.ts'

/** What is accepted and told: rows fold in file order, never by instant. */
export interface ImportNotes {
  readonly eventsBeforeOpening: number
  readonly eventsOutOfOrder: number
}

export interface SampleRecord {
  readonly line: number
  readonly record: TypedRecord
}

const SAMPLE_SIZE = 20

/** One file read to its end: every record is in `store`, repeats an earlier one, or is rejected. */
export interface GatheredRecords {
  readonly mapping: Mapping
  readonly targets: readonly ImportTarget[]
  readonly header: readonly string[]
  readonly records: number
  readonly repeated: number
  readonly rejects: readonly Reject[]
  /** Refs of rejected records, as far as they can be read. */
  readonly rejectedRefs: ReadonlySet<string>
  readonly store: RecordStore
  /** The first records as understood. */
  readonly sample: readonly SampleRecord[]
  readonly type: RecordTyper
  readonly notes: ImportNotes
}

// A text's first line holds none of these; a picture's or a spreadsheet's does.
const CONTROLS = /[^\P{Cc}\t\r\n]/u

/** Takes the records of one file one by one, the header first. Pure: bytes and floor are other people's business. */
export class Gatherer {
  private mapping: Mapping | null
  private readonly fileHash: string
  private readonly floorZone: string
  private header: readonly string[] | null = null
  /** Records up to the header, itself included. */
  private place = 0
  private isRejectsFile = false
  private binding: Binding | null = null
  private type: RecordTyper | null = null
  private records = 0
  private repeated = 0
  private readonly rejects: Reject[] = []
  private readonly rejectedRefs = new Set<string>()
  private readonly store = new RecordStore()
  private readonly sample: SampleRecord[] = []
  private readonly occurrences = new Occurrences()
  private readonly latest: number[] = []
  private eventsBeforeOpening = 0
  private eventsOutOfOrder = 0

  /** @param mapping null: only a file of our own is understood */
  constructor(mapping: Mapping | null, fileHash: string, floorZone: string) {
    this.mapping = mapping
    this.fileHash = fileHash
    this.floorZone = floorZone
  }

  /** Why reading cannot go on; null: it can. */
  take(record: RawRecord): ImportProblem | null {
    if (this.binding === null || this.type === null || this.mapping === null) {
      if (!isHeaderRecord(this.mapping?.headerRow ?? 1, ++this.place, record.cells)) return null
      const problem = this.takeHeader(record)
      // Where there is no header, the record that told how many columns there are is the first one.
      return problem === null && this.hasNoHeader ? this.take(record) : problem
    }
    const raw = this.isRejectsFile ? originalOf(record) : record
    this.records++
    const cells = this.binding.used.map((index) => raw.cells[index] ?? '')
    if (raw.fault !== null) {
      this.reject(raw, cells, { column: null, reason: raw.fault, text: null })
      return null
    }
    const typed = this.type(cells, this.rowRef())
    if ('ask' in typed) return { code: typed.ask, column: typed.column, line: raw.line, text: typed.text }
    if ('reject' in typed) this.reject(raw, cells, typed.reject)
    else this.keep(raw, cells, typed.record, this.mapping)
    return null
  }

  private get hasNoHeader(): boolean {
    return this.mapping?.headerRow === 0 && !this.isRejectsFile
  }

  /** Records so far. */
  get count(): number {
    return this.records
  }

  finish(): Result<GatheredRecords, ImportProblem> {
    const { mapping, header, type, records, repeated, rejects, rejectedRefs, store, sample } = this
    if (mapping === null || header === null || type === null) return fail({ code: 'file-empty' })
    if (records === 0) return fail({ code: 'file-header-only' })
    const notes = { eventsBeforeOpening: this.eventsBeforeOpening, eventsOutOfOrder: this.eventsOutOfOrder }
    const targets = targetsOf(mapping)
    return ok({ mapping, targets, header, records, repeated, rejects, rejectedRefs, store, sample, type, notes })
  }

  private takeHeader(record: RawRecord): ImportProblem | null {
    const encoding = this.mapping?.encoding ?? 'utf-8'
    const { fault } = record
    if (fault === 'nul-byte' || fault === 'undecodable' || record.cells.some((cell) => CONTROLS.test(cell))) {
      return { code: 'file-not-text', encoding }
    }
    if (fault !== null) return { code: 'file-header-broken' }
    this.isRejectsFile = isRejectsHeader(record.cells)
    const original = this.isRejectsFile ? originalOf(record).cells : record.cells
    const cells = this.hasNoHeader ? original.map(() => '') : original
    const mapping = this.mappingFor(cells)
    if (mapping === null) return { code: 'mapping-missing' }
    const bound = bindHeader(mapping, cells)
    if (!bound.ok) return bound.error
    this.mapping = mapping
    this.header = cells
    this.binding = bound.value
    this.type = recordTyper(bound.value)
    return null
  }

  private mappingFor(header: readonly string[]): Mapping | null {
    const { mapping } = this
    if (mapping !== null) return isOwnHeader(header) ? { ...mapping, guarded: true } : mapping
    const own = ownMapping(header)
    return own && { ...own, zone: this.floorZone }
  }

  private rowRef(): string {
    return `${this.fileHash.slice(0, 8)}-${this.records}`
  }

  private reject(raw: RawRecord, cells: readonly string[], why: Pick<Reject, 'column' | 'reason' | 'text'>): void {
    const { column, reason, text } = why
    this.rejects.push({ line: raw.line, column, reason, text, cells: raw.cells })
    const ref = this.binding === null ? null : refOf(this.binding, cells)
    if (ref !== null) this.rejectedRefs.add(ref)
  }

  private keep(raw: RawRecord, cells: readonly string[], record: TypedRecord, mapping: Mapping): void {
    if (this.sample.length < SAMPLE_SIZE) this.sample.push({ line: raw.line, record })
    // One row per case has no rows beside each other: what it says is all that tells it apart.
    const rawContent = mapping.grain === 'event' ? rawDigest(raw.cells) : ''
    const identity = this.occurrences.take(contentDigest(record), rawContent)
    if (identity === null) {
      this.repeated++
      return
    }
    const group = this.store.add(record.ref, raw.line, identity, cells)
    this.note(group, record)
  }

  private note(group: number, { eventAt, openedAt }: TypedRecord): void {
    if (eventAt === undefined) return
    const at = instantOf(eventAt)
    if (openedAt !== undefined && at < instantOf(openedAt)) this.eventsBeforeOpening++
    if (at < (this.latest[group] ?? -Infinity)) this.eventsOutOfOrder++
    this.latest[group] = Math.max(at, this.latest[group] ?? -Infinity)
  }
}
