import { Dexie } from 'dexie'
import { expect, it } from 'vitest'
import { storageProblem } from '../../../src/storage/shared/storage-problem.ts'

it('tells a full disk from a failing one, however deep the browser hides it', () => {
  const full = new DOMException('no room', 'QuotaExceededError')
  const wrapped = Object.assign(new Dexie.AbortError('aborted'), { inner: full })
  expect(storageProblem(full, false)).toEqual({ code: 'storage-full' })
  expect(storageProblem(wrapped, false)).toEqual({ code: 'storage-full' })
  expect(storageProblem(new Dexie.AbortError('aborted'), false)).toEqual({ code: 'storage-failed' })
  expect(storageProblem(new Dexie.DatabaseClosedError(), false)).toEqual({ code: 'storage-failed' })
})

it('says that a newer program took over when it did', () => {
  expect(storageProblem(new Dexie.DatabaseClosedError(), true)).toEqual({ code: 'storage-newer' })
})

it('does not take a bug for a failure of the machine', () => {
  for (const bug of [new TypeError('x'), new RangeError('y'), new Dexie.DataError('z'), 'text', null])
    expect(storageProblem(bug, false)).toBeNull()
})
