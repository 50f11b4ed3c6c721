import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { addPerson, addTeam } from '../../../../src/application/people/add-people.ts'
import { changeTeam } from '../../../../src/application/people/change-people.ts'
import { instantOf } from '../../../../src/domain/shared/zoned-time.ts'
import MoveForm from '../../../../src/ui/components/promises/MoveForm.vue'
import { promiseLines } from '../../../../src/ui/composables/promises/promise-lines.ts'
import { value } from '../../../support/book-samples.ts'
import { CaseBench } from '../../../support/case-bench.ts'
import { local } from '../../../support/story.ts'

/** The clock stands at 09:00 on Monday, 2 March. */
const [WORKING, SHUT, DUE] = ['2026-03-02T15:00', '2026-03-02T20:00', '2026-03-02T11:00']
let bench: CaseBench
let performerId: string

const warnings = () => bench.all('[data-testid=promise-warnings] [data-code]').map((one) => one.dataset['code'])
const problem = () => bench.at('problem')?.dataset['code']
const dues = async () => (await bench.test.state(0)).promises.map(({ due }) => (due === null ? null : instantOf(due)))
const at = (time: string): number => instantOf(local(time))

async function show(): Promise<void> {
  const [line] = promiseLines(await bench.test.state(0), bench.test.now)
  await bench.show(MoveForm, { line })
}

beforeEach(async () => {
  bench = new CaseBench()
  const { desk } = bench.test
  const { id: teamId } = await value(addTeam(desk, 'Returns'))
  const week = [1, 2, 3, 4, 5, 6, 7].map(() => [{ from: '08:00', to: '16:00' }])
  await value(changeTeam(desk, teamId, { hours: { week, holidays: [] } }))
  performerId = (await value(addPerson(desk, 'Maya', 'agent', teamId))).id
  await bench.test.open()
  await bench.test.promise(0, 120, { performerId })
})
afterEach(() => bench.leave())

describe('moving a promise', () => {
  it('inside their hours warns of nothing and asks for no reason', async () => {
    await show()
    await bench.type('promise-1-move-due', WORKING)
    expect(warnings()).toEqual([])
    await bench.click('promise-1-move-save')
    expect(await dues()).toEqual([at(DUE), at(WORKING)])
    const [moved] = (await bench.test.stored(0)).events.slice(-2)
    expect(moved?.data).not.toHaveProperty('overrides')
  })

  it('to an hour when they are shut says so, and one click takes their next opening', async () => {
    await show()
    await bench.type('promise-1-move-due', SHUT)
    expect(warnings()).toEqual(['shut-then'])
    await bench.click('promise-opening')
    expect(bench.at('promise-1-move-due')).toHaveProperty('value', '2026-03-03T08:00')
    expect(warnings()).toEqual([])
    expect(bench.at('promise-override')).toBeNull()
  })

  it('says that the desk is busy where nobody is named, too: it is one performer', async () => {
    bench.leave()
    bench = new CaseBench()
    await bench.test.open()
    await bench.test.promise(0, 120)
    bench.owing = [owed({ ordinal: 7, dueAt: at(WORKING), performerId: null })]
    await show()
    await bench.settle()
    await bench.type('promise-1-move-due', WORKING)
    expect(warnings()).toEqual(['performer-busy'])
  })

  it('all the same needs one reason, which is kept with what it overrode', async () => {
    bench.owing = [owed({ ordinal: 7, dueAt: at(SHUT) })]
    await show()
    await bench.settle()
    await bench.type('promise-1-move-due', SHUT)
    expect(warnings()).toEqual(['shut-then', 'performer-busy'])
    await bench.click('promise-1-move-save')
    expect(problem()).toBe('promise-needs-override')
    expect(await dues()).toEqual([at(DUE)])
    await bench.type('promise-override', 'They asked for the evening')
    await bench.click('promise-1-move-save')
    expect(await dues()).toEqual([at(DUE), at(SHUT)])
    const { events } = await bench.test.stored(0)
    const moved = events.find(({ type }) => type === 'promise-moved')
    const overrides = (moved !== undefined && 'overrides' in moved.data && moved.data.overrides) || []
    const texts = await bench.test.book.loadTextsOfCases([0])
    expect(overrides.map(({ code, reason }) => [code, texts.get(reason?.id ?? '')])).toEqual([
      ['shut-then', 'They asked for the evening'],
      ['performer-busy', 'They asked for the evening']
    ])
  })

  it('is not held up by the promise itself, nor by what somebody else has to do then', async () => {
    bench.owing = [
      owed({ ordinal: 0, promise: 1, dueAt: at(WORKING) }),
      owed({ ordinal: 7, performerId: 'another', dueAt: at(WORKING) }),
      owed({ ordinal: 8, kind: 'tell-when-fixed', dueAt: at(WORKING) })
    ]
    await show()
    await bench.settle()
    await bench.type('promise-1-move-due', WORKING)
    expect(warnings()).toEqual([])
  })
})

const owed = (more: object) => ({
  ...{ ordinal: 7, ref: 'x', customerId: null, promise: 1, kind: null, channel: null, performerId, ownerId: null },
  ...{ dueAt: null, ...more }
})
