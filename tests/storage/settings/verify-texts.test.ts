import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Debrief } from '../../../src/domain/safety/debrief.ts'
import { answerDebrief, askForDebrief, loadDebriefs } from '../../../src/application/safety/debriefs.ts'
import { erasePrivateNotes } from '../../../src/application/safety/erase-private-notes.ts'
import { DexieKeeper } from '../../../src/storage/settings/dexie-keeper.ts'
import { unwatched } from '../../support/backup-files.ts'
import { value } from '../../support/book-samples.ts'
import { DAY, MINUTE } from '../../support/story.ts'
import { openTestBook, type TestBook } from '../../support/test-book.ts'
import { TestDesk } from '../../support/test-desk.ts'

let test: TestBook
let here: TestDesk
beforeEach(async () => {
  test = await openTestBook()
  here = new TestDesk(test.book)
  await value(askForDebrief(here.desk, { personId: 'ana', caseRef: null, note: 'quokka one' }))
})
afterEach(() => test.close())

const found = async (): Promise<unknown> => (await new DexieKeeper(test.core).verify(unwatched))?.findings
const only = async (): Promise<Debrief> => {
  const [debrief] = await loadDebriefs(here.desk)
  if (debrief === undefined) throw new Error('no debrief')
  return debrief
}
async function answer(note: string): Promise<void> {
  const { id, ...known } = await only()
  await value(answerDebrief(here.after(1).desk, id, { ...known, outcome: 'accepted', note }))
}
/** Every byte of every table as text. */
async function everything(): Promise<string> {
  const tables = await Promise.all(test.core.db.tables.map((table) => table.toArray()))
  return JSON.stringify(tables, (_key, held: unknown) =>
    held instanceof Uint8Array || held instanceof ArrayBuffer ? new TextDecoder('latin1').decode(held) : held
  )
}

describe('verify and the texts of private notes', () => {
  it('accepts that a text is gone where a newer one took its place, or it was erased', async () => {
    await answer('quokka two')
    expect(await found()).toEqual([])
    expect(await everything()).not.toContain('quokka one')
    here.now = (await only()).eraseAt
    expect(await value(erasePrivateNotes(here.desk))).toBe(1)
    expect(await found()).toEqual([])
    expect(await everything()).not.toContain('quokka')
  })

  it('finds one that is gone though nothing says so, and one that is still there though it should be gone', async () => {
    const rows = (await test.core.db.texts.get(['debriefs', 0]))?.rows ?? []
    await answer('quokka two')
    const after = (await test.core.db.texts.get(['debriefs', 0]))?.rows ?? []
    await test.core.db.texts.put({ group: 'debriefs', n: 0, rows })
    expect(await found()).toEqual([
      { code: 'text-not-erased', at: rows[0]?.id },
      { code: 'text-missing', at: after[0]?.id }
    ])
  })

  it('erases only what is due, in a chunk full of others', async () => {
    for (let n = 0; n < 300; n++) {
      here.now += MINUTE
      await value(askForDebrief(here.desk, { personId: 'ana', caseRef: null, note: `quokka ${n}` }))
    }
    const debriefs = await loadDebriefs(here.desk)
    here.now = Math.min(...debriefs.map(({ eraseAt }) => eraseAt)) + 100 * MINUTE
    expect(await value(erasePrivateNotes(here.desk))).toBe(101)
    expect(await loadDebriefs(here.desk)).toHaveLength(200)
    expect(await found()).toEqual([])
    here.now += DAY
    await value(erasePrivateNotes(here.desk))
    expect(await everything()).not.toContain('quokka')
  })
})
