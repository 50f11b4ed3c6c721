import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hasExportTexts } from '../../../src/analytics/cases/case-export.ts'
import { countFloor } from '../../../src/analytics/shared/count-floor.ts'
import { exportRows } from '../../../src/analytics/shared/export-rows.ts'
import { EMPTY_FILTER, type FloorQuery } from '../../../src/domain/shared/floor-query.ts'
import { scopeOf } from '../../../src/analytics/shared/scope.ts'
import type { CaseState } from '../../../src/domain/cases/case-state.ts'
import { timesReopened } from '../../../src/domain/cases/new-case.ts'
import { HEARD_STEPS } from '../../../src/domain/cases/vocabulary.ts'
import { promiseCounts, TALLY_OF } from '../../../src/domain/promises/promise-counts.ts'
import { instantsOf, judgedAt, minutesLate, verdictOf } from '../../../src/domain/promises/verdict.ts'
import { isoWeekOf, isoWeekStart, nextIsoWeek, previousIsoWeek } from '../../../src/domain/shared/iso-week.ts'
import { instantOf } from '../../../src/domain/shared/zoned-time.ts'
import { transferCounts } from '../../../src/domain/transfers/transfer-counts.ts'
import { arbitraryCase, mostlyNull, NOW, ZONE } from '../../support/arbitrary-case.ts'
import { columnsOf } from '../../support/columns-of.ts'
import { followUpDue } from '../../support/naive-lists.ts'

const date = fc.constantFrom('2026-03-04', '2026-03-27', '2026-04-01')
const anyFloor = fc.array(arbitraryCase, { maxLength: 30 })
const anyQuery: fc.Arbitrary<FloorQuery> = fc.record({ from: mostlyNull(date), to: mostlyNull(date) }).map((dates) => ({
  filter: { ...EMPTY_FILTER, ...dates },
  now: NOW,
  zone: ZONE,
  transferLimits: {}
}))
const everything: FloorQuery = { filter: EMPTY_FILTER, now: NOW, zone: ZONE, transferLimits: {} }
const whole = (cases: readonly CaseState[]): ReturnType<typeof scopeOf> => scopeOf(columnsOf(cases), everything)
/** Where the limits were to be told. */
const isLess: ReadonlySet<unknown> = new Set(['adapted', 'refused'])
const atOf = (held: CaseState): number | null => held.happenedAt ?? held.openedAt
const orNull = (value: number): number | null => (Number.isNaN(value) ? null : value)

describe('the lines of cases.csv', () => {
  test('have what the fold of each case has', () => {
    fc.assert(
      fc.property(anyFloor, (cases) => {
        const rows = [...exportRows(whole(cases), 'cases')]
        expect(rows).toHaveLength(cases.length)
        for (const [ordinal, held] of cases.entries()) {
          const counts = promiseCounts(held.promises, judgedAt(NOW, held.asOf))
          const moves = transferCounts(held)
          const owed = held.promises
            .map(instantsOf)
            .filter((p) => [p.fulfilledAt, p.movedAt, p.releasedAt].every(Number.isNaN) && !Number.isNaN(p.dueAt))
            .filter((p) => !(p.attemptedAt <= p.dueAt) && Number.isNaN(p.recurredAt))
          const followUp = followUpDue(held)
          const next = [...owed.map(({ dueAt }) => dueAt), ...(followUp === null ? [] : [followUp])]
          const escalations = held.asks.filter(({ kind }) => kind === 'escalation').length
          const { empathize, resolve, after } = held.heard
          expect(rows[ordinal]).toEqual({
            ordinal,
            ref: held.ref,
            openedAt: held.openedAt,
            happenedAt: held.happenedAt,
            closedAt: held.closedAt,
            status: held.status,
            teamId: held.teamId,
            ownerId: held.ownerId,
            channel: held.channel,
            situation: held.situation,
            severity: held.severity,
            temperatureFirst: held.temperatureFirst,
            temperatureLast: held.temperatureLast,
            heardSteps: HEARD_STEPS.filter((step) => held.steps[step] !== undefined).length,
            promisesMade: counts.made,
            promisesKept: counts.kept,
            promisesBroken: counts.broken,
            promisesOpen: counts.open,
            promisesMoved: counts.moved,
            promisesReleased: counts.released,
            transfers: moves.total,
            transfersUndocumented: moves.undocumented,
            pingPongReturns: moves.total === null && moves.documented === 0 ? null : moves.returns,
            escalations: escalations > 0 || held.source === null ? escalations : null,
            reopened: timesReopened(held),
            nextContactDueAt: held.status === 'closed' || next.length === 0 ? null : Math.min(...next),
            acknowledgedAt: held.acknowledgement?.at ?? null,
            acknowledgement: held.acknowledgement?.how ?? null,
            impact: empathize.impact ?? null,
            outcomeFit: resolve.outcomeFit ?? null,
            limitsTold: resolve.limitsTold ?? (isLess.has(resolve.outcomeFit) ? false : null),
            followUpAt: held.followUpDue === null ? null : instantOf(held.followUpDue),
            happyWithDecision: after.happyWithDecision ?? null,
            relation: after.relationAfterThanks ?? after.relation ?? null,
            causeIds: held.causeIds,
            customerId: held.customerId
          })
        }
      })
    )
  })
})

test('a case is read for its texts exactly where it has one that the file writes', () => {
  fc.assert(
    fc.property(anyFloor, fc.func(fc.boolean()), (cases, hasOutcome) => {
      const wish = { id: 'text', hash: '' }
      const told = cases.map((held, i) => ({ ...held, desiredOutcome: hasOutcome(i) ? wish : null }))
      const floor = columnsOf(told)
      const texts = told.map((held) => held.desiredOutcome !== null || Boolean(held.heard.resolve.refusingRule))
      expect(told.map((_, ordinal) => hasExportTexts(floor, ordinal))).toEqual(texts)
    })
  )
})

describe('the lines of a filtered export', () => {
  test('are those that the same filter counts on the floor', () => {
    fc.assert(
      fc.property(anyFloor, anyQuery, (cases, query) => {
        const columns = columnsOf(cases)
        const floor = countFloor(columns, query)
        const scope = scopeOf(columns, query)
        expect([...exportRows(scope, 'cases')]).toHaveLength(floor.cases)
        const tallies = [...exportRows(scope, 'promises')].map((row) => TALLY_OF[row.verdict])
        const { made, ...counts } = floor.brokenPromises.counts
        expect(tallies).toHaveLength(made)
        for (const [name, count] of Object.entries(counts))
          expect([name, tallies.filter((tally) => tally === name).length]).toEqual([name, count])
        const moves = [...exportRows(scope, 'transfers')]
        for (const route of floor.routes) {
          const along = moves.filter((move) => move.fromTeamId === route.from && move.toTeamId === route.to)
          expect([along.length, along.filter((move) => move.isReturn).length]).toEqual([route.count, route.returns])
        }
        expect(moves).toHaveLength(floor.routes.reduce((sum, route) => sum + route.count, 0))
      })
    )
  })

  test('add up, over the cases, to the counters of the floor', () => {
    fc.assert(
      fc.property(anyFloor, (cases) => {
        const floor = countFloor(columnsOf(cases), everything)
        const rows = [...exportRows(whole(cases), 'cases')]
        const sum = (of: (row: (typeof rows)[number]) => number | null): number =>
          rows.reduce((total, row) => total + (of(row) ?? 0), 0)
        expect(sum((row) => row.promisesBroken)).toBe(floor.tiles['broken-period'])
        expect(sum((row) => row.promisesKept)).toBe(floor.brokenPromises.counts.kept)
        expect(sum((row) => row.transfers)).toBe(floor.transfers.total)
        expect(sum((row) => row.transfersUndocumented)).toBe(floor.transfers.undocumented)
        expect(rows.filter((row) => (row.reopened ?? 0) > 0)).toHaveLength(floor.transfers.reopenedCases)
      })
    )
  })
})

describe('the lines of promises.csv and transfers.csv', () => {
  test('have what the fold has of each promise and each move, in its order', () => {
    fc.assert(
      fc.property(anyFloor, (cases) => {
        const promises = cases.flatMap((held) =>
          held.promises.map((promise) => {
            const at = judgedAt(NOW, held.asOf)
            const verdict = verdictOf(promise, at)
            const { dueAt, fulfilledAt } = instantsOf(promise)
            return {
              caseRef: held.ref,
              kind: promise.kind,
              madeAt: promise.madeAt,
              dueAt: promise.due === null ? null : instantOf(promise.due),
              zone: promise.due?.zone ?? null,
              fulfilledAt: orNull(fulfilledAt),
              verdict,
              minutesLate: promise.watch === null ? minutesLate(verdict, dueAt, fulfilledAt, at) : null,
              timesMoved: promise.timesMoved,
              channel: promise.channel,
              teamId: held.teamId,
              customerId: held.customerId
            }
          })
        )
        expect([...exportRows(whole(cases), 'promises')]).toEqual(promises)
        const transfers = cases.flatMap((held) =>
          held.transfers.map(({ by: _by, told: _told, fromImport: _fromImport, eventId: _eventId, ...move }) => ({
            caseRef: held.ref,
            customerId: held.customerId,
            ...move
          }))
        )
        expect([...exportRows(whole(cases), 'transfers')]).toEqual(transfers)
      })
    )
  })
})

describe('the lines of causes.csv', () => {
  const weekOf = (held: CaseState): string | null => {
    const at = atOf(held)
    return at === null ? null : isoWeekOf(at, ZONE)
  }

  test('count each root cause in each week that one of its cases happened', () => {
    fc.assert(
      fc.property(anyFloor, (cases) => {
        const rows = [...exportRows(whole(cases), 'causes')]
        const dated = cases.filter((held) => weekOf(held) !== null)
        const pairs = dated.flatMap((held) => held.causeIds.map((id) => `${weekOf(held)} ${id}`))
        expect(rows.map((row) => `${row.week} ${row.causeId}`).toSorted()).toEqual([...new Set(pairs)].toSorted())
        expect(rows.map((row) => row.week)).toEqual(rows.map((row) => row.week).toSorted())
        for (const row of rows) {
          const own = dated.filter((held) => weekOf(held) === row.week && held.causeIds.includes(row.causeId))
          const sum = (of: (held: CaseState) => number): number => own.reduce((total, held) => total + of(held), 0)
          expect(row.cases).toBe(own.length)
          expect(row.weightedCases).toBeCloseTo(
            sum((held) => 1 / held.causeIds.length),
            9
          )
          expect(row.brokenPromises).toBe(sum((held) => promiseCounts(held.promises, judgedAt(NOW, held.asOf)).broken))
          expect(row.transfers).toBe(sum((held) => transferCounts(held).total ?? held.transfers.length))
          expect(row.severeCases).toBe(own.filter((held) => (held.severity ?? 0) >= 4).length)
        }
        for (const week of new Set(rows.map((row) => row.week))) {
          const shares = rows.filter((row) => row.week === week).map((row) => row.casesShare)
          expect(shares.reduce((total, share) => total + share, 0)).toBeCloseTo(1, 9)
        }
      })
    )
  })

  test('call a root cause recurring by the 28 days that end with the week', () => {
    fc.assert(
      fc.property(anyFloor, (cases) => {
        for (const row of exportRows(whole(cases), 'causes')) {
          const end = isoWeekStart(nextIsoWeek(row.week), ZONE)
          const start = isoWeekStart(previousIsoWeek(previousIsoWeek(previousIsoWeek(row.week))), ZONE)
          const month = cases.filter((held) => {
            const at = atOf(held)
            return at !== null && at >= start && at < end && held.causeIds.includes(row.causeId)
          })
          const customers = new Set(month.map((held, i) => held.customerId ?? `nobody ${i}`))
          expect(row.recurring).toBe(month.length >= 3 && customers.size >= 2)
        }
      })
    )
  })
})
