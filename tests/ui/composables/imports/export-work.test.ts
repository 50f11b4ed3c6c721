import { afterEach, describe, expect, it, vi } from 'vitest'
import type { ExportDesk, ExportWish } from '../../../../src/application/ports/export-desk.ts'
import type { FileExchange, FileSink } from '../../../../src/application/ports/file-exchange.ts'
import { EMPTY_FILTER } from '../../../../src/domain/shared/floor-query.ts'
import { createExportWork } from '../../../../src/ui/composables/imports/export-work.ts'
import { saveText } from '../../../../src/ui/composables/imports/save-text.ts'

afterEach(() => vi.restoreAllMocks())

const wish: ExportWish = {
  file: 'cases',
  query: { filter: EMPTY_FILTER, now: 0, zone: 'UTC', transferLimits: {} },
  profile: 'machine',
  language: 'en',
  headers: {},
  personalData: false
}
const sink: FileSink = { write: async () => undefined, close: async () => undefined, abort: async () => undefined }

function host(chosen: FileSink | null = sink) {
  const names: string[] = []
  const files: FileExchange = {
    async save(name) {
      names.push(name)
      return chosen
    }
  }
  return { files, names }
}

const desk = (write: ExportDesk['write']): ExportDesk => ({ write, cancel: () => undefined })

describe('an export from the screen', () => {
  it('says how many rows were written, under the name it was given', async () => {
    const { files, names } = host()
    const work = createExportWork(
      desk(async () => 890),
      files
    )
    expect(await work.write(wish, 'cases.csv')).toEqual({ kind: 'written', rows: 890 })
    expect(names).toEqual(['cases.csv'])
    expect(work.isBusy.value).toBe(false)
  })

  it('shows its progress while it runs, and lets no second one begin', async () => {
    let end: (rows: number) => void = () => undefined
    const running = desk((_wish, _sink, onProgress) => {
      onProgress({ rows: 100, share: 0.5 })
      return new Promise((resolve) => (end = resolve))
    })
    const work = createExportWork(running, host().files)
    const first = work.write(wish, 'cases.csv')
    await Promise.resolve()
    expect(await work.write({ ...wish, file: 'causes' }, 'causes.csv')).toBeNull()
    expect(work.running.value).toEqual({ file: 'cases', progress: { rows: 100, share: 0.5 } })
    end(200)
    expect(await first).toEqual({ kind: 'written', rows: 200 })
  })

  it('tells stopping, and choosing no place, from failing', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const stopped = createExportWork(
      desk(async () => null),
      host().files
    )
    const nowhere = createExportWork(
      desk(async () => 1),
      host(null).files
    )
    const broken = createExportWork(
      desk(() => Promise.reject(new Error('no space left'))),
      host().files
    )
    expect(await stopped.write(wish, 'cases.csv')).toEqual({ kind: 'cancelled' })
    expect(await nowhere.write(wish, 'cases.csv')).toEqual({ kind: 'cancelled' })
    expect(await broken.write(wish, 'cases.csv')).toEqual({ kind: 'failed' })
    expect(broken.isBusy.value).toBe(false)
  })
})

describe('a text saved as a file', () => {
  it('is written whole, in UTF-8', async () => {
    let text = ''
    const into: FileSink = { ...sink, write: async (chunk) => void (text += new TextDecoder().decode(chunk)) }
    const saved = await saveText(host(into).files, 'm.json', 'application/json', async () => [
      '{ "name": ',
      '"ייבוא" }'
    ])
    expect(saved).toBe('saved')
    expect(text).toBe('{ "name": "ייבוא" }')
  })

  it('is not even put together when no place is chosen', async () => {
    const pieces = vi.fn(async () => ['text'])
    expect(await saveText(host(null).files, 'm.json', 'application/json', pieces)).toBe('cancelled')
    expect(pieces).not.toHaveBeenCalled()
  })

  it('leaves nothing behind when the disk refuses it', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const abort = vi.fn(async () => undefined)
    const into: FileSink = { ...sink, write: () => Promise.reject(new Error('no space left')), abort }
    expect(await saveText(host(into).files, 'm.json', 'application/json', async () => ['text'])).toBe('failed')
    expect(abort).toHaveBeenCalledOnce()
  })
})
