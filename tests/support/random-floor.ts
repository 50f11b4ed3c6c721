import fc from 'fast-check'
import { closeCase, changeDetails } from '../../src/application/cases/work-case.ts'
import { undoImport } from '../../src/application/imports/undo-import.ts'
import { keepPromise, makePromise, movePromise } from '../../src/application/promises/work-promise.ts'
import { transferCase } from '../../src/application/transfers/transfer-case.ts'
import { zonedTime } from '../../src/domain/shared/zoned-time.ts'
import type { ImportBench } from './import-bench.ts'

export interface RandomFile {
  readonly grain: 'case' | 'event'
  readonly text: string
}

export const mappingFor = (grain: 'case' | 'event'): object => ({
  name: `help desk ${grain}`,
  grain,
  dateOrder: 'iso',
  zone: grain === 'case' ? 'Asia/Jerusalem' : 'Europe/Belgrade',
  columns: {
    ref: 'id',
    openedAt: 'opened',
    eventAt: 'at',
    status: 'status',
    customerId: 'cid',
    customerName: 'customer',
    team: 'team',
    severity: 'severity',
    channel: 'channel',
    causePath: ['area', 'reason'],
    promiseDueAt: 'due',
    promiseFulfilledAt: 'done',
    summary: 'summary'
  }
})
const HEADER = 'id,opened,at,status,cid,customer,team,severity,channel,area,reason,due,done,summary'

const row = fc
  .record({
    id: fc.constantFrom('A', 'B', 'C', 'D'),
    at: fc.nat(20),
    status: fc.constantFrom('open', 'resolved', 'closed'),
    who: fc.constantFrom('1,Noa', '1,Noah', '2,Omar', ','),
    team: fc.constantFrom('North', 'north', 'South', ''),
    severity: fc.constantFrom('1', '5', ''),
    channel: fc.constantFrom('Walk in', 'phone'),
    cause: fc.constantFrom('Billing,Price', 'Billing,', 'Delay,'),
    due: fc.constantFrom('', '2026-01-06T10:00', '2026-01-07T10:00'),
    done: fc.constantFrom('', '2026-01-06T09:00'),
    summary: fc.constantFrom('', 'too dear', 'too late')
  })
  .map(({ id, at, status, who, team, severity, channel, cause, due, done, summary }) => {
    const day = String((at % 20) + 1).padStart(2, '0')
    return [
      id,
      '2026-01-01T08:00',
      `2026-01-${day}T09:00`,
      status,
      who,
      team,
      severity,
      channel,
      cause,
      due,
      done,
      summary
    ]
  })
  .map((cells) => cells.join(','))

export const randomFile: fc.Arbitrary<RandomFile> = fc.record({
  grain: fc.constantFrom('case', 'event'),
  text: fc.array(row, { minLength: 1, maxLength: 6 }).map((rows) => [HEADER, ...rows].join('\n'))
})

/** A newer export of the same help desk: some of its cells have changed, some rows are new. */
export function newerThan({ grain, text }: RandomFile): fc.Arbitrary<RandomFile> {
  const [, ...rows] = text.split('\n')
  return fc
    .tuple(fc.array(fc.nat(99), { minLength: rows.length, maxLength: rows.length }), fc.array(row, { maxLength: 2 }))
    .map(([changes, more]) => {
      const told = rows.map((line, i) =>
        (changes[i] ?? 0) < 40 ? line.replace(/,(1|5|),(Walk in|phone)/, ',3,$2') : line
      )
      return { grain, text: [HEADER, ...told, ...more].join('\n') }
    })
}

export type Deed = { readonly what: number; readonly on: number; readonly n: number }
export const randomDeed: fc.Arbitrary<Deed> = fc.record({ what: fc.nat(5), on: fc.nat(9), n: fc.nat(9) })

/** Something that a person does on one of the floor's cases; what is refused changes nothing. Gives the case's ordinal. */
export async function act(bench: ImportBench, { what, on, n }: Deed): Promise<number | null> {
  bench.now += 1000
  const cases = await bench.cases()
  const target = cases[on % Math.max(1, cases.length)]
  if (target === undefined) return null
  const { ordinal, state } = target
  const { desk } = bench
  const promiseId = state.promises[n % Math.max(1, state.promises.length)]?.id ?? 'none'
  const due = zonedTime(bench.now + (n + 1) * 86_400_000, 'UTC')
  const teams = [...(await bench.book.loadStreams('teams')).keys()]
  const rest = { note: '', channel: 'phone', performerId: null }
  const now = { occurredAt: null, lateReason: 'typed late' }
  const move = { toHandlerId: null, reason: 'other', note: '', warm: null, customerRepeated: null } as const
  const done = [
    () => changeDetails(desk, ordinal, { severity: n % 2 ? 2 : 4, channel: 'email' }),
    () => makePromise(desk, ordinal, { ...rest, kind: 'call-back', due }),
    () => keepPromise(desk, ordinal, { ...now, promiseId, channel: 'phone', note: '' }),
    () => movePromise(desk, ordinal, promiseId, due),
    () => transferCase(desk, ordinal, { ...move, toTeamId: teams[n % Math.max(1, teams.length)] ?? 'none' }),
    () => closeCase(desk, ordinal, 'they did not want one')
  ]
  await done[what % done.length]?.()
  return ordinal
}

export async function undo(bench: ImportBench, importId: string): Promise<readonly number[]> {
  const undone = await undoImport(bench.desk, importId)
  if (!undone.ok) throw new Error(undone.error.code)
  return undone.value.kept
}
