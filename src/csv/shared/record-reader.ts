/*
 * RFC 4180, read by ourselves: PapaParse takes one unclosed quote as the rest of the file and joins what it cannot read. Here a broken record is
 * set aside with its line and reading resumes on the next line. LF, CRLF and CR end a line, also mixed; an empty line is no record.
 *
 * Linear on any input: a scan that runs on inside quotes ends at the latest on the next line with an odd number of quotes, and only lines with an
 * even number lie between, which stand on their own when they are read again.
 */
import type { RawRecord, RecordFault } from './raw-record.ts'
import { scanRecord, type Scan } from './scan-record.ts'
import { TextWindow } from './text-window.ts'

export interface RecordReader {
  /** Takes the next piece of text and gives the records that are complete by now. The header sets the width. */
  push(text: string): readonly RawRecord[]
  end(): readonly RawRecord[]
}

export interface ReaderOptions {
  /** One character. */
  readonly delimiter: string
  /** Whether bytes of the file could not be decoded: then U+FFFD is a fault, otherwise a character like any other. */
  readonly malformed?: boolean
  /** A record that is not complete within so many characters is broken; a text in memory cannot grow without end. */
  readonly longest?: number
  /** Whether a record, counted from 1, is the one that sets the width, as long as none has: before it any width will do. Missing: the first one. */
  readonly setsWidth?: (record: number, cells: readonly string[]) => boolean
}

const LONGEST_RECORD = 2 ** 26

const BOM = 0xfeff

export function createRecordReader(options: ReaderOptions): RecordReader {
  return new Reader(options)
}

class Reader implements RecordReader {
  private readonly window: TextWindow
  private readonly delimiter: string
  private readonly malformed: boolean
  private readonly longest: number
  private readonly setsWidth: (record: number, cells: readonly string[]) => boolean
  private waiting: string[] = []
  private waitingLength = 0
  private rest = ''
  private started = false
  private line = 1
  /** Cells of the header; 0 until it was read. */
  private width = 0
  private count = 0

  constructor({ delimiter, malformed = false, longest = LONGEST_RECORD, setsWidth = () => true }: ReaderOptions) {
    this.delimiter = delimiter
    this.malformed = malformed
    this.longest = longest
    this.setsWidth = setsWidth
    this.window = new TextWindow(delimiter)
  }

  push(text: string): readonly RawRecord[] {
    if (text === '') return []
    const piece = !this.started && text.charCodeAt(0) === BOM ? text.slice(1) : text
    this.started = true
    this.waiting.push(piece)
    this.waitingLength += piece.length
    // A record that outgrows its piece is scanned anew only when the text has doubled, so that a huge cell stays linear.
    return this.waitingLength < this.rest.length ? [] : this.read(false)
  }

  end(): readonly RawRecord[] {
    return this.read(true)
  }

  private read(final: boolean): readonly RawRecord[] {
    const text = this.rest + this.waiting.join('')
    this.waiting = []
    this.waitingLength = 0
    this.window.reset(text)
    const records: RawRecord[] = []
    let at = 0
    while (at < text.length) {
      const next = this.readOne(at, final, records)
      if (next === at) break
      at = next
    }
    this.rest = text.slice(at)
    return records
  }

  /** Reads what starts at `at` and gives the place after it; `at` itself where more text is needed. */
  private readOne(at: number, final: boolean, records: RawRecord[]): number {
    const lineEnd = this.window.lineEnd(at)
    // A CR that ends the text may be half of a CRLF.
    const open = lineEnd >= this.window.text.length - 1 && this.window.text.charCodeAt(lineEnd) !== 10
    if (open && !final && this.mayGrow(at)) return at
    if (lineEnd === at) {
      this.line++
      return this.window.afterLineEnd(at)
    }
    if (this.window.nextQuote(at) >= lineEnd) {
      records.push(this.record(this.window.text.slice(at, lineEnd).split(this.delimiter), at, lineEnd, null))
      this.line++
      return this.window.afterLineEnd(lineEnd)
    }
    return this.readQuoted(at, lineEnd, final, records)
  }

  private readQuoted(at: number, lineEnd: number, final: boolean, records: RawRecord[]): number {
    const scan = scanRecord(this.window, this.delimiter, at)
    // Whether a quote at the very end closes its cell, and whether a CR is half of a CRLF, the next piece tells.
    const undecided = scan.end >= this.window.text.length - 1 && scan.fault !== 'broken-quote'
    const waits = undecided && !final && !this.endsWithLf(scan.end)
    if (waits && this.mayGrow(at)) return at
    if (waits || scan.fault === 'broken-quote' || this.swallowsRecords(scan, lineEnd)) {
      records.push(this.broken(at, lineEnd, 'broken-quote'))
      this.line++
      return this.window.afterLineEnd(lineEnd)
    }
    if (scan.fault !== null) records.push(this.broken(at, this.window.text.length, scan.fault))
    else records.push(this.record(scan.cells, at, scan.end, null))
    this.line += 1 + (scan.end > lineEnd ? this.window.countLines(at, scan.end) : 0)
    return this.window.afterLineEnd(scan.end)
  }

  private mayGrow(at: number): boolean {
    return this.window.text.length - at < this.longest
  }

  private endsWithLf(end: number): boolean {
    return this.window.text.charCodeAt(end) === 10
  }

  /** A record over several lines that does not come out right, with a whole record on a line inside: its quote was never meant to reach there. */
  private swallowsRecords(scan: Scan, firstLineEnd: number): boolean {
    if (scan.end <= firstLineEnd || (scan.fault === null && (this.width === 0 || scan.cells.length === this.width)))
      return false
    const { text } = this.window
    let at = this.window.afterLineEnd(firstLineEnd)
    while (at < scan.end) {
      const end = this.window.lineEnd(at)
      const inner = end < scan.end || (scan.fault !== null && end === text.length)
      if (inner && end > at && this.standsAlone(at, end)) return true
      at = this.window.afterLineEnd(end)
    }
    return false
  }

  private standsAlone(at: number, lineEnd: number): boolean {
    const scan = scanRecord(this.window, this.delimiter, at)
    return scan.fault === null && scan.end === lineEnd && scan.cells.length === this.width
  }

  private broken(at: number, end: number, fault: RecordFault): RawRecord {
    this.count++
    return { line: this.line, cells: this.window.text.slice(at, end).split(this.delimiter), fault }
  }

  private record(cells: readonly string[], at: number, end: number, fault: RecordFault | null): RawRecord {
    this.count++
    if (this.width === 0 && this.setsWidth(this.count, cells)) this.width = cells.length
    return { line: this.line, cells, fault: fault ?? this.faultOf(cells, at, end) }
  }

  private faultOf(cells: readonly string[], at: number, end: number): RecordFault | null {
    if (this.window.holdsNul(at, end)) return 'nul-byte'
    if (this.malformed && this.window.holdsReplacement(at, end)) return 'undecodable'
    if (cells.length < this.width) return 'too-few-cells'
    if (this.width === 0) return null
    return cells.length > this.width ? 'too-many-cells' : null
  }
}
