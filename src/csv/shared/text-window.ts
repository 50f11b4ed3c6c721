const LF = 10
const CR = 13

/** Finds one character again and again while places mostly grow, so that one that never comes is sought once. */
class Finder {
  private readonly char: string
  private text = ''
  private since = 0
  private at = 0

  constructor(char: string) {
    this.char = char
  }

  reset(text: string): void {
    this.text = text
    this.seek(0)
  }

  /** First place at or after `from`; the text's length where there is none. */
  next(from: number): number {
    if (from > this.at || from < this.since) this.seek(from)
    return this.at
  }

  private seek(from: number): void {
    const found = this.text.indexOf(this.char, from)
    this.at = found < 0 ? this.text.length : found
    this.since = from
  }
}

/** The part of a file's text that is in memory, with fast answers to "where is the next …?". Places count from its start. */
export class TextWindow {
  text = ''
  private readonly lf = new Finder('\n')
  private readonly cr = new Finder('\r')
  private readonly quote = new Finder('"')
  private readonly nul = new Finder('\0')
  private readonly replacement = new Finder('\uFFFD')
  private readonly delimiter: Finder

  constructor(delimiter: string) {
    this.delimiter = new Finder(delimiter)
  }

  reset(text: string): void {
    this.text = text
    for (const finder of [this.lf, this.cr, this.quote, this.nul, this.replacement, this.delimiter]) finder.reset(text)
  }

  /** Where the physical line ends that holds `from`: at its LF, CRLF or CR. */
  lineEnd(from: number): number {
    return Math.min(this.lf.next(from), this.cr.next(from))
  }

  /** Where the line after a line end starts. */
  afterLineEnd(end: number): number {
    const crlf = this.text.charCodeAt(end) === CR && this.text.charCodeAt(end + 1) === LF
    return Math.min(end + (crlf ? 2 : 1), this.text.length)
  }

  nextQuote(from: number): number {
    return this.quote.next(from)
  }

  nextDelimiter(from: number): number {
    return this.delimiter.next(from)
  }

  holdsNul(from: number, to: number): boolean {
    return this.nul.next(from) < to
  }

  holdsReplacement(from: number, to: number): boolean {
    return this.replacement.next(from) < to
  }

  countLines(from: number, to: number): number {
    let lines = 0
    for (let end = this.lineEnd(from); end < to; end = this.lineEnd(this.afterLineEnd(end))) lines++
    return lines
  }
}
