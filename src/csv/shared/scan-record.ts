import type { TextWindow } from './text-window.ts'

/** A record that holds quotes, from its start to its line end. */
export interface Scan {
  readonly cells: readonly string[]
  /** Where its line end, or the text's end, is; with a fault, where reading stopped. */
  readonly end: number
  readonly fault: 'broken-quote' | 'unfinished-record' | null
}

const LF = 10
const CR = 13
const QUOTE = 34

interface Cell {
  readonly text: string
  readonly end: number
}

/** Reads a record by RFC 4180: a quote opens a cell only at its start, and after the closing one the cell must end. */
export function scanRecord(window: TextWindow, delimiter: string, start: number): Scan {
  const { text } = window
  const delimiterCode = delimiter.charCodeAt(0)
  const cells: string[] = []
  let at = start
  for (;;) {
    const cell = text.charCodeAt(at) === QUOTE ? quotedCell(text, at) : plainCell(window, at)
    if (cell === 'unfinished-record') return { cells, end: text.length, fault: cell }
    if (cell === 'broken-quote') return { cells, end: at, fault: cell }
    cells.push(cell.text)
    at = cell.end
    const next = text.charCodeAt(at)
    if (at >= text.length || next === LF || next === CR) return { cells, end: at, fault: null }
    if (next !== delimiterCode) return { cells, end: at, fault: 'broken-quote' }
    at++
  }
}

function plainCell(window: TextWindow, at: number): Cell | 'broken-quote' {
  const end = Math.min(window.nextDelimiter(at), window.lineEnd(at))
  return window.nextQuote(at) < end ? 'broken-quote' : { text: window.text.slice(at, end), end }
}

function quotedCell(text: string, open: number): Cell | 'unfinished-record' {
  let escaped = false
  let close = text.indexOf('"', open + 1)
  while (close >= 0 && text.charCodeAt(close + 1) === QUOTE) {
    escaped = true
    close = text.indexOf('"', close + 2)
  }
  if (close < 0) return 'unfinished-record'
  const inner = text.slice(open + 1, close)
  return { text: escaped ? inner.replaceAll('""', '"') : inner, end: close + 1 }
}
