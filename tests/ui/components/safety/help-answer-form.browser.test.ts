import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { addTeam } from '../../../../src/application/people/add-people.ts'
import { changeTeam } from '../../../../src/application/people/change-people.ts'
import { askForHelp } from '../../../../src/application/safety/ask-for-help.ts'
import { transferCase } from '../../../../src/application/transfers/transfer-case.ts'
import HelpAnswerForm from '../../../../src/ui/components/safety/HelpAnswerForm.vue'
import { value } from '../../../support/book-samples.ts'
import { CaseBench } from '../../../support/case-bench.ts'
import { WarnedCase } from '../../../support/warned-case.ts'

let bench: CaseBench
let warned: WarnedCase

async function show(kind: 'idea' | 'question' = 'idea'): Promise<void> {
  const { test } = bench
  await value(askForHelp(test.desk, 0, { kind, question: 'a chat?', toTeamId: 'B', toPersonId: null, answerIn: 60 }))
  const [ask] = (await test.state(0)).asks
  await bench.show(HelpAnswerForm, { ask })
}

beforeEach(() => {
  bench = new CaseBench()
  warned = new WarnedCase(bench)
})
afterEach(() => bench.leave())

describe('the answer to an idea, owed to the customer', () => {
  it('is warned of where its owner has not agreed to tell them, and held back until a reason says why', async () => {
    await warned.open({ owned: true })
    await show()
    expect(warned.shown()).toEqual([])
    await bench.type('answer-outcome', 'later')
    expect(warned.shown()).toEqual(['not-agreed'])
    await bench.click('answer-save')
    expect(warned.problem()).toBe('promise-needs-override')
    await bench.type('promise-override', 'Maya is back tomorrow')
    await bench.click('answer-save')
    expect(await warned.overridden()).toEqual([['not-agreed', 'Maya is back tomorrow']])
  })

  it('is warned of where its words name no real time', async () => {
    await warned.open({ owned: false })
    await show()
    await bench.type('answer-outcome', 'taken')
    await bench.type('answer-text', 'We build it ASAP')
    expect(warned.shown()).toEqual(['no-real-time'])
  })

  it('warns of nothing where the customer knows already, or nothing becomes of it', async () => {
    await warned.open({ owned: true })
    await show()
    await bench.type('answer-outcome', 'withdrawn')
    expect(warned.shown()).toEqual([])
    await bench.type('answer-outcome', 'no')
    bench.at('answer-told')?.click()
    await bench.settle()
    expect(warned.shown()).toEqual([])
    await bench.click('answer-save')
    expect(await warned.overridden()).toBeNull()
  })

  it('is due when its owner works, whatever the hours of the team that has the case now', async () => {
    await warned.open({ owned: true })
    const { desk } = bench.test
    const { id: teamId } = await value(addTeam(desk, 'Night'))
    const week = [1, 2, 3, 4, 5, 6, 7].map(() => [{ from: '20:00', to: '23:00' }])
    await value(changeTeam(desk, teamId, { hours: { week, holidays: [] } }))
    const plain = { toHandlerId: null, reason: 'other' as const, note: 'nights', warm: null, customerRepeated: null }
    await value(transferCase(desk, 0, { ...plain, toTeamId: teamId }))
    // 22:00, so that a day on the owner's team is shut and the night team is not.
    bench.test.after(13 * 60)
    await show()
    await bench.type('answer-outcome', 'no')
    await bench.click('promise-have-agreed')
    expect(warned.shown()).toEqual([])
    await bench.click('answer-save')
    expect(await warned.due()).toBe('2026-03-04T08:00:00')
  })
})

describe('the answer to a question', () => {
  it('promises nothing, and warns of nothing', async () => {
    await warned.open({ owned: true })
    await show('question')
    await bench.type('answer-text', 'We can, ASAP')
    expect(warned.shown()).toEqual([])
    await bench.click('answer-save')
    expect((await bench.test.state(0)).asks[0]?.answered).not.toBeNull()
  })
})
