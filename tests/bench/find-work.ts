import { findCases } from '../../src/analytics/cases/find-cases.ts'
import { searchTexts } from '../../src/storage/cases/search-texts.ts'
import type { BenchBook } from './bench-book.ts'
import { columnsOfBook } from './panels.ts'
import { median, took, type Alternative } from './bench-timing.ts'

const SHOWN = 20
/** As somebody types them, letter after letter: a reference, words, a customer's key, a telephone number, a name with niqqud, what nobody has. */
const TYPED = ['inc99', 'router late', 'p123', '064123', 'דָּנָה', 'zzz']

/** From one key to the results: the median of all prefixes, the slowest of them, and the same scan without the worker. */
export async function findAlternatives(bench: BenchBook): Promise<readonly Alternative[]> {
  const prefixes = TYPED.flatMap((text) => Array.from(text, (_, at) => text.slice(0, at + 1))).filter((one) =>
    one.trim()
  )
  const times = async (find: (text: string) => Promise<unknown>): Promise<readonly number[]> => {
    const all: number[] = []
    for (const text of prefixes) all.push(await took(() => find(text)))
    return all
  }
  const inWorker = (): Promise<readonly number[]> => times((text) => bench.analytics.find(text, SHOWN))
  await bench.analytics.find('a', SHOWN)
  const floor = await columnsOfBook(bench)
  for (const { n } of floor.blocks) floor.setTexts(n, await searchTexts(bench.core, n))
  return [
    { name: 'a key to its results, median', run: async () => median(await inWorker()) },
    { name: 'a key to its results, slowest', run: async () => Math.max(...(await inWorker())) },
    {
      name: 'the same without a worker, median',
      run: async () => median(await times(async (text) => findCases(floor, text, SHOWN)))
    }
  ]
}
