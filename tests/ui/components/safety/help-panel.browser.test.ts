import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { closeCase } from '../../../../src/application/cases/work-case.ts'
import { addPerson } from '../../../../src/application/people/add-people.ts'
import { answerHelp } from '../../../../src/application/safety/answer-help.ts'
import { askForHelp } from '../../../../src/application/safety/ask-for-help.ts'
import { changeChoices } from '../../../../src/application/settings/change-choices.ts'
import type { HelpKind } from '../../../../src/domain/safety/help.ts'
import { zonedTime } from '../../../../src/domain/shared/zoned-time.ts'
import DutyLine from '../../../../src/ui/components/safety/DutyLine.vue'
import HelpPanel from '../../../../src/ui/components/safety/HelpPanel.vue'
import { value } from '../../../support/book-samples.ts'
import { CaseBench } from '../../../support/case-bench.ts'
import { DAY, ZONE } from '../../../support/story.ts'

let bench: CaseBench

const ask = (kind: HelpKind, more: { tried?: string; options?: readonly string[]; authorityLimit?: string }) => {
  const nobody = { toTeamId: null, toPersonId: null, tried: '', options: [], authorityLimit: '' }
  return value(askForHelp(bench.test.desk, 0, { ...nobody, kind, question: 'may we?', answerIn: 30, ...more }))
}
const words = (name: string): string | undefined => bench.at(name)?.textContent.replace(/\s+/g, ' ').trim()

beforeEach(async () => {
  bench = new CaseBench()
  await bench.test.open()
})
afterEach(() => bench.leave())

describe('a call for help that waits', () => {
  it('shows whoever decides what can be chosen and how far one may go alone, or what was tried', async () => {
    await ask('decision', { options: ['refund', 'new device'], authorityLimit: '50 €' })
    await ask('escalation', { tried: 'two calls' })
    await bench.show(HelpPanel)
    expect(words('ask-1-options')).toBe('Can be chosen: refund · new device')
    expect(words('ask-1-limit')).toBe('May decide alone up to: 50 €')
    expect(bench.at('ask-1-tried')).toBeNull()
    expect(words('ask-2-tried')).toBe('What was tried: two calls')
    expect(bench.at('ask-2-options')).toBeNull()
  })

  it('says so no longer once it is answered', async () => {
    await ask('escalation', { tried: 'two calls' })
    const askId = (await bench.test.state(0)).asks[0]?.askId ?? ''
    const said = { outcome: 'answered' as const, answer: 'came', chosen: null, byPersonId: null, toldOn: null }
    await value(answerHelp(bench.test.desk, 0, { askId, ...said, tellBy: zonedTime(bench.test.now + DAY, ZONE) }))
    await bench.show(HelpPanel)
    expect(bench.at('ask-1')).not.toBeNull()
    expect(bench.at('ask-1-tried')).toBeNull()
  })

  it('ends with its case, which nobody answered and nobody was late for', async () => {
    await ask('escalation', {})
    await value(closeCase(bench.test.after(90).desk, 0, 'no follow-up wanted'))
    await bench.show(HelpPanel)
    expect(words('ask-1')).toContain('No longer neededmay we?when the case was closed')
    expect(words('ask-1')).not.toMatch(/by the supervisor| late/)
  })
})

describe('whom to call, and when', () => {
  async function named(): Promise<void> {
    const { desk } = bench.test
    const [{ id: dutyId }, { id: standInId }] = [
      await value(addPerson(desk, 'Noa', 'supervisor', null)),
      await value(addPerson(desk, 'Dan', 'supervisor', null))
    ]
    await value(changeChoices(desk, { dutyId, standInId }))
  }

  it('stands where help is called for', async () => {
    await named()
    await bench.show(HelpPanel)
    expect(words('duty-words')?.replace(/[\u2068\u2069]/g, '')).toBe('On duty: Noa · Stand-in: Dan')
  })

  it('and the stand-in beside the name on every screen, without a click', async () => {
    await named()
    await bench.show(DutyLine)
    expect(words('duty-now-stand-in')?.replace(/[\u2068\u2069]/g, '')).toBe('· Stand-in: Dan')
  })
})
