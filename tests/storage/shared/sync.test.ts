import { expect, it, vi } from 'vitest'
import type { BookNews } from '../../../src/application/ports/floor-book.ts'
import { BookSync } from '../../../src/storage/shared/sync.ts'

const comeBack = async (): Promise<void> => {
  window.dispatchEvent(new Event('focus'))
  await new Promise((resolve) => setTimeout(resolve, 20))
}

it('looks again when the window comes back into view, in case it slept through the news', async () => {
  let version = 3
  const sync = new BookSync('floor', async () => version)
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
  const readVersion = vi.fn(async () => 9)
  const sync = new BookSync('floor', readVersion)
  sync.close()
  await comeBack()
  expect(readVersion).not.toHaveBeenCalled()
})
