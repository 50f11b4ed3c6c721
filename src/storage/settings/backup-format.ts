import type { BackupFacts } from '../../application/ports/backup.ts'
import { problem, type Problem } from '../../domain/shared/problem.ts'
import { PAGE_LAYOUT, unpackPage } from '../cases/case-page.ts'
import { NEWEST_VERSION } from '../shared/migrations.ts'
import { type CommitRecord, type PageRecord, TRUTH_TABLES, type TruthTable } from '../shared/records.ts'
import type { StreamRecord } from '../shared/records.ts'
import { refuseUnknownStreamEvents } from '../shared/unknown-event.ts'

/**
 * A backup is gzip around lines of JSON: one that names the format, any number of `{table, records}`, one with the facts, one
 * with the SHA-256 of everything before it. Records are those of the database, key order included, but for a page's body, which
 * is its text. Where a record comes twice the later one holds: what changed during the writing is written again.
 */
const FORMAT = 'heard-backup'
const FORMAT_VERSION = 1

export interface BackupHeader {
  readonly format: typeof FORMAT
  readonly version: number
  readonly schema: number
  readonly program: string
  readonly madeAt: number
}

export type BackupLine =
  | { readonly header: BackupHeader }
  | { readonly table: TruthTable; readonly records: readonly object[] }
  | { readonly facts: BackupFacts }
  | { readonly sha256: string }

/** A backup that is refused; caught where the reading began. */
export class BackupRefused extends Error {
  constructor(readonly problem: Problem) {
    super(problem.code)
  }
}

export const refuse = (code: 'backup-not-ours' | 'backup-damaged' | 'backup-newer'): never => {
  throw new BackupRefused(problem(code))
}

export function headerOf(program: string, madeAt: number): BackupHeader {
  return { format: FORMAT, version: FORMAT_VERSION, schema: NEWEST_VERSION, program, madeAt }
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
const encoder = new TextEncoder()

export function recordToLine(table: TruthTable, record: object): object {
  // only the pages' table has bodies
  return table === 'pages' ? { ...record, body: decoder.decode((record as PageRecord).body) } : record
}

/** @param records each as its JSON, so that their length is known before the line is put together */
export function recordsLine(table: TruthTable, records: readonly string[]): string {
  return `{"table":${JSON.stringify(table)},"records":[${records.join(',')}]}`
}

export function recordFromLine(table: TruthTable, record: object): object {
  if (table !== 'pages') return record
  const { body } = record as { readonly body: string }
  return { ...record, body: encoder.encode(body) }
}

/** Reads one line; anything that is none of ours is refused. */
export function parseLine(bytes: Uint8Array, isFirst: boolean): BackupLine {
  let value: unknown
  try {
    value = JSON.parse(decoder.decode(bytes))
  } catch {
    return refuse(isFirst ? 'backup-not-ours' : 'backup-damaged')
  }
  if (isFirst) return { header: checkedHeader(value) }
  if (!isObject(value)) return refuse('backup-damaged')
  if (typeof value['sha256'] === 'string') return { sha256: value['sha256'] }
  const { table, records, facts } = value
  // the digest vouches for the rest of them: only we write such lines
  if (isObject(facts)) return { facts: facts as unknown as BackupFacts }
  const known = TRUTH_TABLES.find((name) => name === table)
  if (known === undefined || !Array.isArray(records) || !records.every(isObject)) return refuse('backup-damaged')
  for (const record of records) checkRecord(known, record)
  return { table: known, records }
}

function checkedHeader(value: unknown): BackupHeader {
  const header = isObject(value) ? value['header'] : null
  if (!isObject(header) || header['format'] !== FORMAT) return refuse('backup-not-ours')
  const { version, schema, program, madeAt } = header
  if (typeof version !== 'number' || typeof schema !== 'number') return refuse('backup-damaged')
  if (version > FORMAT_VERSION || schema > NEWEST_VERSION) return refuse('backup-newer')
  if (typeof program !== 'string' || typeof madeAt !== 'number') return refuse('backup-damaged')
  return { format: FORMAT, version, schema, program, madeAt }
}

/** What a later reader of the book would stumble over is refused here, before anything is touched. */
function checkRecord(table: TruthTable, record: object): void {
  if (table === 'pages') {
    const page = record as Omit<PageRecord, 'body'> & { readonly body: unknown }
    if (page.layout > PAGE_LAYOUT) refuse('backup-newer')
    if (typeof page.body !== 'string') refuse('backup-damaged')
    else unpackPage({ ...page, body: encoder.encode(page.body) })
  }
  if (table === 'streams') refuseUnknownStreamEvents(record as StreamRecord)
  if (table === 'commits') {
    const { seq, hash, prev } = record as CommitRecord
    if (!Number.isInteger(seq) || typeof hash !== 'string' || typeof prev !== 'string') refuse('backup-damaged')
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
