import { expect, it, vi } from 'vitest'
import type { BookNews } from '../../../src/application/ports/floor-book.ts'
import { BookSync } from '../../../src/storage/shared/sync.ts'

const comeBack = async (): Promise<void> => {
  window.dispatchEvent(new Event('focus'))
  await new Promise((resolve) => setTimeout(resolve, 20))
}

it('looks again when the window comes back into view, in case it slept through the news', async () => {
  let version = 3
  const sync = new BookSync('floor', async () => ({ seq: version, replaced: false }))
  const heard: BookNews[] = []
  sync.subscribe((news) => heard.push(news))
  sync.post({ seq: 3, ordinals: [0], streams: [] })
  await comeBack()
  expect(heard).toHaveLength(1)
  version = 9
  await comeBack()
  expect(heard[1]).toMatchObject({ seq: 9, ordinals: null })
  expect(heard[1]?.streams).toContain('imports')
  await comeBack()
  expect(heard).toHaveLength(2)
  sync.close()
})

it('is silent once closed', async () => {
  const readVersion = vi.fn(async () => ({ seq: 9, replaced: false }))
  const sync = new BookSync('floor', readVersion)
  const heard = vi.fn()
  sync.subscribe(heard)
  sync.close()
  sync.post({ seq: 1, ordinals: [0], streams: [] })
  await comeBack()
  expect(heard).not.toHaveBeenCalled()
  expect(readVersion).not.toHaveBeenCalled()
})

it('does not let one listener’s bug reach the writer or the other listeners', () => {
  const reported = vi.spyOn(globalThis, 'reportError').mockImplementation(() => undefined)
  const sync = new BookSync('floor', async () => ({ seq: 1, replaced: false }))
  const bug = new TypeError('a bug')
  const heard = vi.fn()
  sync.subscribe(() => {
    throw bug
  })
  sync.subscribe(heard)
  sync.post({ seq: 1, ordinals: [0], streams: [] })
  expect(heard).toHaveBeenCalledOnce()
  expect(reported).toHaveBeenCalledWith(bug)
  reported.mockRestore()
  sync.close()
})
