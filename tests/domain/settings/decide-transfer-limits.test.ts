import { describe, expect, test } from 'vitest'
import { decideTransferLimits, type TransferLimitsWish } from '../../../src/domain/settings/decide-transfer-limits.ts'
import { evolveFloor } from '../../../src/domain/settings/evolve-floor.ts'
import { EMPTY_FLOOR, type FloorState } from '../../../src/domain/settings/floor-event.ts'
import {
  HIGHEST_TRANSFER_LIMIT,
  readTransferLimit,
  transferLimit
} from '../../../src/domain/transfers/transfer-limit.ts'
import type { DecideContext } from '../../../src/domain/shared/event.ts'
import { nextId } from '../../support/book-samples.ts'
import { T0, ZONE } from '../../support/story.ts'

const context: DecideContext = { now: T0, zone: ZONE, by: null, device: 'test', nextId }

const decided = (state: FloorState, wish: TransferLimitsWish) => decideTransferLimits(state, wish, context)
function after(state: FloorState, wish: TransferLimitsWish): FloorState {
  const result = decided(state, wish)
  if (!result.ok) throw new Error(result.error.code)
  return result.value.reduce(evolveFloor, state)
}

describe('how many transfers a case may have', () => {
  test('is set by situation, and for all that have no limit of their own', () => {
    const floor = after(EMPTY_FLOOR, { '': 3, 'question-without-an-answer': 0 })
    expect(floor.transferLimits).toEqual({ '': 3, 'question-without-an-answer': 0 })
    expect(transferLimit(floor.transferLimits, 'question-without-an-answer')).toBe(0)
    expect(transferLimit(floor.transferLimits, 'price')).toBe(3)
    expect(transferLimit(floor.transferLimits, null)).toBe(3)
  })

  test('is the usual one again once its limit is taken away', () => {
    const floor = after(after(EMPTY_FLOOR, { '': 3, price: 1 }), { price: null })
    expect(floor.transferLimits).toEqual({ '': 3 })
    expect(after(floor, { '': null }).transferLimits).toEqual({})
  })

  test('is written only where it differs from today', () => {
    const floor = after(EMPTY_FLOOR, { price: 1 })
    expect(decided(floor, { price: 1, swamped: null })).toEqual({ ok: true, value: [] })
    expect(decided(floor, { price: 2, swamped: null })).toMatchObject({
      value: [{ type: 'transfer-limit-set', data: { situation: 'price', limit: 2 } }]
    })
  })

  test('is a whole number from none to the highest; one wrong number and nothing is written', () => {
    for (const limit of [-1, 1.5, Number.NaN, HIGHEST_TRANSFER_LIMIT + 1])
      expect(decided(EMPTY_FLOOR, { '': 3, price: limit })).toMatchObject({
        error: { code: 'transfer-limit-out-of-range', detail: { highest: HIGHEST_TRANSFER_LIMIT } }
      })
    expect(decided(EMPTY_FLOOR, { price: HIGHEST_TRANSFER_LIMIT }).ok).toBe(true)
  })

  test('is read as it is typed', () => {
    const typed = ['0', '20', '21', '', '-1', '2.5', '1e1', 'two']
    expect(typed.map(readTransferLimit)).toEqual([0, 20, null, null, null, null, null, null])
  })
})
