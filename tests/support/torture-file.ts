import fc from 'fast-check'

/** One generated file, and how an IT department would have mapped it. */
export interface TortureFile {
  readonly bytes: Uint8Array
  readonly mapping: object
  /** Without the huge ones a picture of it can be shown. */
  readonly isHuge: boolean
}

const ENCODINGS = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1250',
  'windows-1255',
  'windows-1256',
  'iso-8859-2',
  'iso-8859-8'
]
const DELIMITERS = [',', ';', '\t', '|'] as const
const LINE_ENDS = ['\n', '\r\n', '\r', '\n\r\n', '\n\n'] as const

/** Headers that the mapping names; `id` may occur twice, and then the mapping goes by position. */
const NAMED = [
  'id',
  'opened',
  'closed',
  'status',
  'who',
  'team',
  'severity',
  'due',
  '__proto__',
  'at',
  'story'
] as const
const TARGETS = {
  ref: 'id',
  openedAt: 'opened',
  closedAt: 'closed',
  status: 'status',
  customerName: 'who',
  team: 'team',
  severity: 'severity',
  promiseDueAt: 'due',
  channel: '__proto__',
  eventAt: 'at',
  summary: 'story'
} as const
const EXTRA = [
  '',
  'constructor',
  'toString',
  'hasOwnProperty',
  'prototype',
  'id',
  'Team ',
  'שם',
  'ime čovека',
  '"',
  'x,y'
] as const

const goodDate = fc.constantFrom('01/02/2020', '31/12/2021 23:59', '15/03/2022 08:00:01', '2022-02-01T10:00:00Z', '')
const nasty = fc.constantFrom(
  '',
  '"',
  '""',
  'a"b',
  '\0',
  '__proto__',
  'constructor',
  "'=1+1",
  '=cmd',
  '\uFFFD',
  '\u202Eabc',
  'x\ny',
  'x\r\ny',
  ' , ; \t | ',
  'שלום, עולם',
  'مرحبا',
  'Čačak šđž',
  '𝒳😀',
  '\ud800'
)
const word = fc.constantFrom('North', 'South', 'Dana', 'Čačak', 'שלום', 'x, y', "'=1", '')
const odd = fc.oneof(
  { weight: 3, arbitrary: nasty },
  { weight: 1, arbitrary: fc.constantFrom('31/04/2020', '1/1/20', 'soon', '9', 'zu') },
  { weight: 1, arbitrary: fc.string({ maxLength: 6, unit: 'binary' }) }
)
/** Nearly always what belongs there, so that some rows are whole. */
const cell = (good: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.oneof({ weight: 40, arbitrary: good }, { weight: 1, arbitrary: odd })

const rowCells = fc.tuple(
  cell(fc.constantFrom('1', '2', '3', 'A-4', ' 5 ', '__proto__')),
  cell(fc.constant('01/01/2020')),
  cell(goodDate),
  cell(fc.constantFrom('open', 'closed', 'resolved', '')),
  cell(word),
  cell(word),
  cell(fc.constantFrom('1', '5', '')),
  cell(goodDate),
  cell(fc.constantFrom('phone', 'EMAIL', 'constructor', '')),
  cell(goodDate),
  fc.oneof(word, odd)
)

interface Layout {
  readonly delimiter: string
  readonly encoding: string
  readonly bom: boolean
  readonly grain: 'case' | 'event'
  readonly extra: readonly string[]
  readonly rows: readonly { readonly cells: readonly string[]; readonly quoted: number; readonly end: string }[]
  readonly cut: number | null
  readonly poison: number | null
}

const layout: fc.Arbitrary<Layout> = fc.record({
  delimiter: fc.constantFrom(...DELIMITERS),
  encoding: fc.constantFrom(...ENCODINGS),
  bom: fc.boolean(),
  grain: fc.constantFrom('case', 'event'),
  extra: fc.array(fc.constantFrom(...EXTRA), { maxLength: 4 }),
  rows: fc.array(fc.record({ cells: rowCells, quoted: fc.nat(2), end: fc.constantFrom(...LINE_ENDS) }), {
    maxLength: 8
  }),
  cut: fc.option(fc.nat(400), { freq: 6 }),
  poison: fc.option(fc.nat(400), { freq: 8 })
})

export const tortureFile: fc.Arbitrary<TortureFile> = layout.map((laid) => built(laid, false))

/** A cell of five million characters, ten thousand columns, a line that never ends: a few of each are enough. */
export const hugeFile: fc.Arbitrary<TortureFile> = fc
  .tuple(layout, fc.constantFrom('cell', 'quote', 'columns', 'nuls'))
  .map(([laid, what]) => {
    const small = { ...laid, encoding: what === 'columns' ? laid.encoding : 'utf-8', cut: null, poison: null }
    if (what === 'columns') return built({ ...small, extra: Array.from({ length: 10_000 }, (_, i) => `c${i}`) }, true)
    const text = what === 'nuls' ? '\0'.repeat(1_000_000) : 'מילה, '.repeat(Math.ceil(5_000_000 / 6))
    const cells = NAMED.map((_, i) => (i === NAMED.length - 1 ? text : '1'))
    const long = { cells, quoted: 2, end: what === 'quote' ? '' : '\n' }
    const rows = [...small.rows.slice(0, 2), long, ...small.rows.slice(2, 4)]
    return built({ ...small, rows, ...(what === 'quote' ? { cut: -1 } : {}) }, true)
  })

function built({ delimiter, encoding, bom, grain, extra, rows, cut, poison }: Layout, isHuge: boolean): TortureFile {
  const quote = (cell: string): string => `"${cell.replaceAll('"', '""')}"`
  const written = (cell: string, quoted: number): string =>
    quoted === 2 || (quoted === 1 && /["\r\n]/.test(cell)) || cell.includes(delimiter) ? quote(cell) : cell
  const filler = extra.map((_, i) => (i % 7 === 0 ? 'x' : ''))
  const lines = rows.map(({ cells, quoted, end }) => {
    return [...cells, ...filler].map((cell) => written(cell, quoted)).join(delimiter) + end
  })
  const header = [...NAMED, ...extra].map((cell) => written(cell, 1)).join(delimiter)
  const isByPosition = extra.some((name) => NAMED.some((other) => other === name.trim().toLowerCase()))
  const columns = Object.fromEntries(
    Object.entries(TARGETS).map(([target, name]) => [target, isByPosition ? NAMED.indexOf(name) + 1 : name])
  )
  const text = `${header}${rows[0]?.end || '\n'}${lines.join('')}`
  const whole = encoded(text, encoding, bom)
  const kept = cut === null ? whole : whole.subarray(0, whole.length - 1 - Math.min(cut, whole.length >> 1))
  if (poison !== null && kept.length > 0) kept[poison % kept.length] = 0xff
  const rest = { missing: ['', '?'], dateOrder: 'dmy', zone: 'Africa/Cairo', columns }
  return { bytes: kept, mapping: { name: 'torture', grain, encoding, delimiter, ...rest }, isHuge }
}

const BOMS: Readonly<Record<string, readonly number[]>> = {
  'utf-8': [0xef, 0xbb, 0xbf],
  'utf-16le': [0xff, 0xfe],
  'utf-16be': [0xfe, 0xff]
}

function encoded(text: string, encoding: string, bom: boolean): Uint8Array {
  const mark = bom ? (BOMS[encoding] ?? []) : []
  const body = encoding === 'utf-8' ? new TextEncoder().encode(text) : wide(text, encoding)
  const bytes = new Uint8Array(mark.length + body.length)
  bytes.set(mark)
  bytes.set(body, mark.length)
  return bytes
}

function wide(text: string, encoding: string): Uint8Array {
  if (!encoding.startsWith('utf-16')) return narrow(text, encoding)
  const bytes = new Uint8Array(text.length * 2)
  const view = new DataView(bytes.buffer)
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), encoding === 'utf-16le')
  return bytes
}

const tables = new Map<string, ReadonlyMap<string, number>>()

/** What the encoding has no byte for becomes a question mark, as every program does it. */
function narrow(text: string, encoding: string): Uint8Array {
  let table = tables.get(encoding)
  if (table === undefined) {
    const decoder = new TextDecoder(encoding)
    table = new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]))
    tables.set(encoding, table)
  }
  return Uint8Array.from([...text], (letter) => table.get(letter) ?? 0x3f)
}
