import { expect, test } from 'vitest'
import { setTransferLimits } from '../../../src/application/settings/set-transfer-limits.ts'
import { FLOOR_STREAM_ID } from '../../../src/domain/shared/streams.ts'
import { value } from '../../support/book-samples.ts'
import { InMemoryFloorBook } from '../../support/in-memory-floor-book.ts'
import { TestDesk } from '../../support/test-desk.ts'

test('transfer limits are kept by the book, and what is already so or wrong is not written', async () => {
  const { desk, book } = new TestDesk(new InMemoryFloorBook())
  const limits = async () => (await book.loadStreams('settings')).get(FLOOR_STREAM_ID)?.transferLimits
  await value(setTransferLimits(desk, { '': 3, price: 1 }))
  expect(await limits()).toEqual({ '': 3, price: 1 })
  const before = await book.version()
  await value(setTransferLimits(desk, { '': 3, price: 1, swamped: null }))
  expect(await setTransferLimits(desk, { price: 2, swamped: 21 })).toMatchObject({
    error: { code: 'transfer-limit-out-of-range' }
  })
  expect([await book.version(), await limits()]).toEqual([before, { '': 3, price: 1 }])
  await value(setTransferLimits(desk, { price: null }))
  expect(await limits()).toEqual({ '': 3 })
})
