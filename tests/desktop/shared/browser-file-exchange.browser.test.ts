import { afterEach, describe, expect, it, vi } from 'vitest'
import { browserFileExchange } from '../../../src/desktop/shared/browser-file-exchange.ts'

afterEach(() => vi.restoreAllMocks())

function watchDownloads() {
  const downloads: { name: string; address: string }[] = []
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    downloads.push({ name: this.download, address: this.href })
  })
  return downloads
}

describe('saving in the browser', () => {
  it('is one ordinary download of everything that was written, under the name suggested', async () => {
    const downloads = watchDownloads()
    const sink = await browserFileExchange().save('cases.csv', 'text/csv')
    const reused = new TextEncoder().encode('ref\r\n')
    await sink?.write(reused)
    reused.fill(0) // a writer may use its buffer again as soon as it was told that the chunk is written
    await sink?.write(new TextEncoder().encode('אב\r\n'))
    expect(downloads).toEqual([])
    await sink?.close()
    expect(downloads.map(({ name }) => name)).toEqual(['cases.csv'])
    const blob = await (await fetch(downloads[0]?.address ?? '')).blob()
    expect(blob.type).toBe('text/csv')
    expect(await blob.text()).toBe('ref\r\nאב\r\n')
  })

  it('is nothing when it is aborted', async () => {
    const downloads = watchDownloads()
    const sink = await browserFileExchange().save('cases.csv', 'text/csv')
    await sink?.write(new Uint8Array(10))
    await sink?.abort()
    expect(downloads).toEqual([])
  })
})
