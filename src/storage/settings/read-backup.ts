import { sha256 } from '@noble/hashes/sha2.js'
import type { BackupFacts, BackupSource, BackupWatch } from '../../application/ports/backup.ts'
import { problem } from '../../domain/shared/problem.ts'
import { GENESIS } from '../shared/book-head.ts'
import { hexOf } from '../shared/hex.ts'
import type { CommitRecord, TruthTable } from '../shared/records.ts'
import { BackupRefused, parseLine, refuse } from './backup-format.ts'

const NEWLINE = 10
const GZIP_MAGIC = [0x1f, 0x8b]
/** We never write a longer line; what claims to be one would only fill the memory. */
const LONGEST_LINE_BYTES = 400 * 1024 * 1024

export interface ReadBackup {
  readonly facts: BackupFacts
  readonly digest: string
}

type Visit = (table: TruthTable, records: readonly object[]) => Promise<void> | void

/**
 * Reads a backup from end to end in pieces and proves it whole: its digest, its chain from the first link to the last, and that it
 * holds what it says. Throws `BackupRefused`. Hardly pauses: for a worker, not for a page.
 */
export async function readBackup(source: BackupSource, visit: Visit, watch: BackupWatch): Promise<ReadBackup> {
  const hash = sha256.create()
  const check = new BackupCheck()
  for await (const line of linesOf(decompressed(counted(source, watch)))) {
    const digest = check.isFinished ? refuse('backup-damaged') : await check.take(line, visit)
    if (digest === null) hash.update(line)
    else if (digest !== hexOf(hash.digest())) refuse('backup-damaged')
  }
  return check.result()
}

/** What was seen so far of one backup. */
class BackupCheck {
  private facts: BackupFacts | null = null
  private digest: string | null = null
  private isFirst = true
  private newest: Pick<CommitRecord, 'seq' | 'hash'> = { seq: 0, hash: GENESIS }
  private events = 0

  get isFinished(): boolean {
    return this.digest !== null
  }

  /** @returns the digest where this is the line that names it */
  async take(bytes: Uint8Array, visit: Visit): Promise<string | null> {
    const line = parseLine(bytes, this.isFirst)
    this.isFirst = false
    if ('sha256' in line) this.digest = line.sha256
    else if ('facts' in line) this.facts = line.facts
    else if ('table' in line) {
      if (this.facts !== null) refuse('backup-damaged')
      if (line.table === 'commits') for (const commit of line.records) this.follow(commit as CommitRecord)
      await visit(line.table, line.records)
    }
    return this.digest
  }

  result(): ReadBackup {
    const { facts, digest, newest } = this
    if (this.isFirst) return refuse('backup-not-ours')
    if (facts === null || digest === null) return refuse('backup-damaged')
    if (facts.seq !== newest.seq || facts.hash !== newest.hash || facts.events !== this.events)
      return refuse('backup-damaged')
    return { facts, digest }
  }

  private follow(commit: CommitRecord): void {
    if (commit.seq !== this.newest.seq + 1 || commit.prev !== this.newest.hash) refuse('backup-damaged')
    this.newest = commit
    this.events += commit.events
  }
}

/** The file's bytes, after a look at whether they are gzip at all. */
async function* counted(source: BackupSource, watch: BackupWatch): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  let read = 0
  try {
    for await (const chunk of source.chunks()) {
      if (watch.stopped()) throw new BackupRefused(problem('backup-stopped'))
      if (read === 0 && !GZIP_MAGIC.every((byte, i) => chunk[i] === byte)) refuse('backup-not-ours')
      read += chunk.byteLength
      watch.progress(source.bytes === 0 ? 1 : read / source.bytes)
      yield chunk
    }
  } catch (error) {
    if (error instanceof BackupRefused) throw error
    throw new BackupRefused(problem('backup-unreadable'))
  }
  if (read === 0) refuse('backup-not-ours')
}

async function* decompressed(chunks: AsyncGenerator<Uint8Array<ArrayBuffer>>): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  let refused: unknown = null
  let isOver = false
  const input = new ReadableStream<Uint8Array<ArrayBuffer>>({
    async pull(controller) {
      try {
        const { done, value } = await chunks.next()
        // the decompressor may have given up meanwhile
        if (isOver) return
        if (done) controller.close()
        else controller.enqueue(value)
      } catch (error) {
        refused = error
        if (!isOver) controller.error(error)
      }
    },
    async cancel() {
      isOver = true
      await chunks.return(undefined)
    }
  })
  const output = input.pipeThrough(new DecompressionStream('gzip')).getReader()
  try {
    for (;;) {
      const { done, value } = await output.read()
      if (done) return
      yield value
    }
  } catch (error) {
    // the stream says only that something is wrong with the gzip: cut short, altered, or followed by something else
    throw refused ?? (error instanceof TypeError ? new BackupRefused(problem('backup-damaged')) : error)
  } finally {
    await output.cancel().catch(() => undefined)
  }
}

/** Whole lines, their ends included. What follows the last end is no line of ours. */
async function* linesOf(chunks: AsyncIterable<Uint8Array<ArrayBuffer>>): AsyncGenerator<Uint8Array> {
  let pending: Uint8Array[] = []
  let size = 0
  for await (const chunk of chunks) {
    let from = 0
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, from)) {
      yield joined([...pending, chunk.subarray(from, end + 1)])
      pending = []
      size = 0
      from = end + 1
    }
    size += chunk.byteLength - from
    if (size > LONGEST_LINE_BYTES) refuse('backup-damaged')
    pending.push(chunk.subarray(from))
  }
  if (size > 0) refuse('backup-damaged')
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  if (pieces.length === 1) return pieces[0] ?? new Uint8Array(0)
  const whole = new Uint8Array(pieces.reduce((sum, { byteLength }) => sum + byteLength, 0))
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.byteLength
  }
  return whole
}
