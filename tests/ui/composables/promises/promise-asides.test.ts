import { describe, expect, it } from 'vitest'
import {
  decideAttemptPromise,
  decideKeepPromise,
  decideMakePromise,
  decideMovePromise
} from '../../../../src/domain/promises/decide-promise.ts'
import { zonedTime } from '../../../../src/domain/shared/zoned-time.ts'
import { createSpeaker } from '../../../../src/ui/composables/cases/use-speaker.ts'
import { promiseAsides } from '../../../../src/ui/composables/promises/promise-asides.ts'
import { promiseLines } from '../../../../src/ui/composables/promises/promise-lines.ts'
import { createFormats } from '../../../../src/ui/composables/shared/formats.ts'
import { createAppI18n } from '../../../../src/ui/shared/i18n.ts'
import { MINUTE, Story, text, ZONE } from '../../../support/story.ts'

const { t } = createAppI18n('en').global
const named = (id: string | null): string => (id === null ? '' : `<${id}>`)
const speaker = createSpeaker({
  say: (key, given = {}, count = undefined) => (count === undefined ? t(key, given) : t(key, given, count)),
  names: {
    teamName: named,
    personName: named,
    causeName: named,
    incidentName: named,
    imports: new Map(),
    wordsOf: () => ''
  },
  formats: createFormats('en-GB'),
  zone: () => ZONE
})

function promised(attempts: number | null = null, zone = ZONE): Story {
  const story = new Story().opened()
  const rest = { promiseId: 'p', kind: 'call-back' as const, channel: null, performerId: null, note: null }
  const due = zonedTime(story.now + 60 * MINUTE, zone)
  story.tell((s, c) => decideMakePromise(s, { ...rest, due, attempts }, c))
  return story
}
const contact = { promiseId: 'p', contactId: 'k', channel: 'phone', note: null, occurredAt: null, lateReason: null }
const tried = (story: Story): Story => {
  expect(story.after(MINUTE).tell((s, c) => decideAttemptPromise(s, contact, c))).toBeNull()
  return story
}
const words = (story: Story, n = 1, handedOver = 0) => {
  const line = promiseLines(story.state, story.now).find((one) => one.n === n)
  if (line === undefined) throw new Error(`no promise ${n}`)
  const said = promiseAsides(line, { state: story.state, handedOver, floorZone: ZONE }, speaker)
  return said.map((one) => one.replace(/[\u2068\u2069]/g, ''))
}

describe('what stands beside a promise', () => {
  it('is nothing where nothing is known', () => {
    expect(words(promised())).toEqual([])
  })

  it('counts the attempts of those agreed, and says when all are made', () => {
    expect(words(promised(2))).toEqual(['2 attempts agreed'])
    expect(words(tried(promised(2)))).toEqual(['attempt 1 of 2'])
    const all = tried(tried(promised(2)))
    expect(promiseLines(all.state, all.now)[0]?.verdict).toBe('attempted')
    expect(words(all)).toEqual(['all 2 agreed attempts made', 'counts as kept'])
  })

  it('counts tries that nobody agreed on, which change nothing', () => {
    expect(words(tried(tried(promised())))).toEqual(['tried 2 times in vain'])
  })

  it('says which promise goes on, and how often it was moved', () => {
    const story = promised()
    const due = zonedTime(story.now + 120 * MINUTE, ZONE)
    story.tell((s, c) => decideMovePromise(s, { promiseId: 'p', nextPromiseId: 'q', due }, c))
    expect(words(story, 1)).toEqual(['now promise 2'])
    expect(words(story, 2)).toEqual(['moved once'])
  })

  it('says that it was handed over, recorded late, and how late', () => {
    expect(words(promised(), 1, 2)).toEqual(['handed over'])
    const recorded = promised().after(90 * MINUTE)
    const occurredAt = zonedTime(recorded.now - 60 * MINUTE, ZONE)
    recorded.tell((s, c) => decideKeepPromise(s, { ...contact, occurredAt, lateReason: text('why') }, c))
    expect(words(recorded)).toEqual(['recorded late'])
    const late = promised().after(90 * MINUTE)
    expect(words(late)).toEqual([])
    late.tell((s, c) => decideKeepPromise(s, contact, c))
    expect(words(late)).toEqual([expect.stringMatching(/^30 mins? late$/)])
  })

  it('says its zone only where that is not the floor’s', () => {
    expect(words(promised(null, 'Asia/Jerusalem'))).toEqual(['time in Asia/Jerusalem'])
  })
})
