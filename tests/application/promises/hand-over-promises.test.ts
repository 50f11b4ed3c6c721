import { describe, expect, it } from 'vitest'
import { handOverPromises } from '../../../src/application/promises/hand-over-promises.ts'
import { value } from '../../support/book-samples.ts'
import { InMemoryFloorBook } from '../../support/in-memory-floor-book.ts'
import { TestDesk } from '../../support/test-desk.ts'

/** Three cases: two promises of Ana, one of Ana and one of Marko, one of Marko. */
async function floor(): Promise<TestDesk> {
  const test = new TestDesk(new InMemoryFloorBook())
  for (const performers of [['ana', 'ana'], ['ana', 'marko'], ['marko']]) {
    const ordinal = await test.open()
    for (const performerId of performers) await test.promise(ordinal, 60, { performerId })
  }
  return test
}

const performers = async (test: TestDesk) =>
  (await test.book.loadCases([0, 1, 2])).map(({ state }) => state?.promises.map(({ performerId }) => performerId))

describe('handing over everything of somebody who went home', () => {
  it('is one commit over all cases, and leaves those alone that have nothing of theirs', async () => {
    const test = await floor()
    const version = await test.book.version()
    const input = { fromPersonId: 'ana', toPersonId: 'zoe', note: 'went home' }
    const done = await value(handOverPromises(test.desk, [0, 1, 2, 99], input))
    expect(done).toMatchObject({ seq: version + 1, promises: 3, ordinals: [0, 1] })
    expect(await performers(test)).toEqual([['zoe', 'zoe'], ['zoe', 'marko'], ['marko']])
    expect((await test.stored(2)).events.at(-1)?.type).toBe('promise-made')
  })

  it('writes the note into each case, so that each can be read and erased alone', async () => {
    const test = await floor()
    await value(handOverPromises(test.desk, [0, 1, 2], { fromPersonId: 'ana', toPersonId: null, note: 'went home' }))
    for (const [ordinal, copies] of [1, 1, 0].entries()) {
      const texts = [...(await test.book.loadTextsOfCases([ordinal])).values()]
      expect(texts.filter((text) => text === 'went home')).toHaveLength(copies)
    }
  })

  it('is refused to the same person, and where nothing is left to hand over', async () => {
    const test = await floor()
    const hand = (fromPersonId: string, toPersonId: string | null) =>
      handOverPromises(test.desk, [0, 1, 2], { fromPersonId, toPersonId, note: '' })
    expect(await hand('ana', 'ana')).toMatchObject({ error: { code: 'hand-over-same-person' } })
    expect(await hand('nobody', 'ana')).toMatchObject({ error: { code: 'hand-over-nothing' } })
    await value(hand('ana', null))
    expect(await hand('ana', 'zoe')).toMatchObject({ error: { code: 'hand-over-nothing' } })
  })
})
