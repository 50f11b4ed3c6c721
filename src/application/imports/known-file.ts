import type { ByteEvidence } from '../../csv/imports/byte-survey.ts'
import type { EncodingGuess } from '../../csv/imports/guess-encoding.ts'
import type { Guess } from '../../csv/imports/inspection.ts'
import type { TableLook, TableReading } from '../../csv/imports/table-look.ts'
import type { ImportFile } from '../ports/import-file.ts'

/** The answer to the question that was put last. */
class LastAnswer<T> {
  private last: { readonly question: string; readonly answer: T } | null = null

  of(question: string, work: () => T): T {
    if (this.last?.question !== question) this.last = { question, answer: work() }
    return this.last.answer
  }

  forget(): void {
    this.last = null
  }
}

/**
 * What was learned of the file that was looked at last, so that settling one thing more does not read it again. Little is kept
 * however long the file is, and nothing of a file once another one is looked at.
 */
export class KnownFile {
  /** Guessed of the file's bytes, and of its first text as one encoding and separator show it. */
  readonly encoding = new LastAnswer<EncodingGuess>()
  readonly delimiter = new LastAnswer<Guess<string>>()
  readonly headerRow = new LastAnswer<Guess<number>>()
  private file: ImportFile | null = null
  private bytes: ByteEvidence | null = null
  private hash: string | null = null
  private table: { readonly reading: TableReading; readonly look: TableLook } | null = null

  /** Everything here is about this file from now on. */
  turnTo(file: ImportFile): void {
    if (this.isAbout(file)) return
    this.forget()
    this.file = file
  }

  forget(): void {
    this.file = null
    this.bytes = null
    this.hash = null
    this.table = null
    for (const guess of [this.encoding, this.delimiter, this.headerRow]) guess.forget()
  }

  get evidence(): ByteEvidence | null {
    return this.bytes
  }

  get fileHash(): string | null {
    return this.hash
  }

  /** The last look, where it read the file the same way. */
  lookAs({ encoding, delimiter, headerRow }: TableReading): TableLook | null {
    const known = this.table?.reading
    const isSameWay = known?.encoding === encoding && known.delimiter === delimiter && known.headerRow === headerRow
    return isSameWay ? (this.table?.look ?? null) : null
  }

  /** Each of these is dropped where another file was turned to meanwhile. */
  keepEvidence(file: ImportFile, evidence: ByteEvidence): void {
    if (this.isAbout(file)) this.bytes = evidence
  }

  keepHash(file: ImportFile, hash: string): void {
    if (this.isAbout(file)) this.hash = hash
  }

  keepLook(file: ImportFile, reading: TableReading, look: TableLook): void {
    if (this.isAbout(file)) this.table = { reading, look }
  }

  private isAbout(file: ImportFile): boolean {
    return this.file !== null && isSame(this.file, file)
  }
}

/** A file that was changed and chosen again has another time; one that was changed after it was chosen cannot be read any more. */
function isSame(one: ImportFile, other: ImportFile): boolean {
  if (one === other) return true
  const isTimed = one.changedAt !== undefined && one.changedAt === other.changedAt
  return isTimed && one.name === other.name && one.size === other.size
}
