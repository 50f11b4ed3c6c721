import { civilText } from '../../src/domain/shared/civil-time.ts'

export const BENCH_ZONE = 'Europe/Belgrade'
/** The instant at which every benchmark asks: one hour after the newest row of a generated floor. */
export const BENCH_NOW = Date.UTC(2026, 4, 31, 12)

const SEED = 20260531
const HOUR = 3_600_000
const DAYS = 180
const TEAMS = 24
const CAUSES = 12
const CHANNELS = ['phone', 'email', 'chat', 'letter']
const WORDS = ['router', 'invoice', 'late', 'again', 'promised', 'technician', 'refund', 'nobody called', 'contract']
const HEADER =
  'number,opened_at,closed_at,state,customer,channel,group,agent,category,subcategory,severity,due,updated_at,title'

const COLUMNS = {
  ref: 'number',
  openedAt: 'opened_at',
  closedAt: 'closed_at',
  status: 'state',
  customerId: 'customer',
  channel: 'channel',
  team: 'group',
  handler: 'agent',
  causePath: ['category', 'subcategory'],
  severity: 'severity',
  promiseDueAt: 'due',
  promiseFulfilledAt: '=closedAt',
  eventAt: 'updated_at',
  summary: 'title'
}

/** The mapping file for a generated floor. */
export function benchMapping(grain: 'case' | 'event'): string {
  return JSON.stringify({
    name: `Bench ${grain}`,
    grain,
    encoding: 'utf-8',
    delimiter: ',',
    dateOrder: 'ymd',
    zone: BENCH_ZONE,
    missing: [''],
    columns: COLUMNS,
    values: { status: { Closed: 'closed', '*': 'open' } }
  })
}

/** Numbers in [0, 1) that only the seed decides (mulberry32, Tommy Ettinger, public domain). */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** A floor as the export of a help desk: so many cases with so many rows each, the same for the same numbers. */
export function benchCsv(cases: number, rowsPerCase: number): File {
  const random = seeded(SEED)
  const parts: string[] = [`${HEADER}\n`]
  for (let n = 0; n < cases; n++) parts.push(caseRows(n, rowsPerCase, random))
  return new File(parts, 'bench.csv', { type: 'text/csv' })
}

function caseRows(n: number, rows: number, random: () => number): string {
  const pick = (count: number): number => Math.floor(random() * count)
  const opened = BENCH_NOW - HOUR - pick(DAYS * 24) * HOUR
  const due = random() < 0.6 ? time(opened + (1 + pick(240)) * HOUR) : ''
  const closed = random() < 0.8 ? Math.min(BENCH_NOW - HOUR, opened + (1 + pick(300)) * HOUR) : null
  const fixed = [`P${pick(40_000)}`, CHANNELS[pick(CHANNELS.length)]]
  const cause = random() < 0.9 ? [`Area ${pick(CAUSES)}`, `Reason ${pick(CAUSES)}`] : ['', '']
  const rest = [...cause, 1 + pick(5), due]
  const title = `${WORDS[pick(WORDS.length)]} ${WORDS[pick(WORDS.length)]} ${n}`
  let team = pick(TEAMS)
  let text = ''
  for (let row = 1; row <= rows; row++) {
    const isLast = row === rows
    if (row > 1 && random() < 0.3) team = pick(TEAMS)
    const state = isLast && closed !== null ? [time(closed), 'Closed'] : ['', 'Open']
    const at = time(opened + Math.floor(((closed ?? BENCH_NOW - HOUR) - opened) * ((row - 1) / rows)))
    const cells = [`INC${n}`, time(opened), ...state, ...fixed, `Group ${team}`, `Agent ${team}-${pick(9)}`, ...rest]
    text += `${[...cells, at, title].join(',')}\n`
  }
  return text
}

/** Read as a time of the floor's zone; which one it is in UTC does not matter here. */
const time = (instant: number): string => civilText(instant).replace('T', ' ')
