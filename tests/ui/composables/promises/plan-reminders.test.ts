import { createI18n } from 'vue-i18n'
import { describe, expect, test } from 'vitest'
import type { Pending } from '../../../../src/application/promises/remind.ts'
import { REMINDER_KINDS, type ReminderClock } from '../../../../src/domain/promises/reminder-clocks.ts'
import { REMINDER_LEVELS } from '../../../../src/domain/promises/reminder-plan.ts'
import { HELP_KINDS } from '../../../../src/domain/safety/help.ts'
import { planReminders } from '../../../../src/ui/composables/promises/plan-reminders.ts'
import { reminderWords } from '../../../../src/ui/composables/promises/reminder-words.ts'
import { createVocabulary, type Translate } from '../../../../src/ui/composables/shared/use-vocabulary.ts'
import { LANGUAGES, messagesOf } from '../../../../src/words/catalogues.ts'
import { MINUTE, T0, ZONE } from '../../../support/story.ts'

const NAMES: Readonly<Record<string, string>> = { dana: 'Dana', miriam: 'Miriam', noa: 'Noa', billing: 'Billing' }
const clock: ReminderClock = {
  ...{ id: 'promise:p1', kind: 'promise', dueAt: T0, since: null, urgent: false, what: 'call-back' },
  channel: 'phone',
  ...{
    about: { ordinal: 7, ref: 'HD-12', customerId: 'c1' },
    performerId: 'dana',
    teamId: null,
    tellsDuty: false,
    ownerId: 'miriam',
    tellsOwner: false
  }
}
const one = (more: Partial<ReminderClock> = {}, firstName = 'Jovana'): Pending => ({
  clock: { ...clock, ...more },
  firstName
})

function wordsIn(language: string, dutyId: string | null = 'noa') {
  const messages = Object.fromEntries(LANGUAGES.map(({ code }) => [code, messagesOf(code)]))
  const i18n = createI18n({ legacy: false, locale: language, messages, missing: (_locale, key) => expect.fail(key) })
  const t: Translate = (key, given = {}) => i18n.global.t(key, given)
  const personName = (id: string | null) => NAMES[id ?? ''] ?? ''
  return reminderWords({
    t,
    vocabulary: createVocabulary(t),
    personName,
    teamName: personName,
    dutyId,
    when: () => '14:30'
  })
}
/** Without the marks that keep a name's direction to itself. */
const bare = (text: string): string => text.replace(/[\u2068\u2069]/g, '')
const words = wordsIn('en')
const rules = { notifications: true, quietHours: null, dueSoonMinutes: 15, zone: ZONE }

describe('a reminder', () => {
  test('says what, for whom, whom to tell and who answers for it', () => {
    expect(bare(words.title(one(), 'due'))).toBe('Due now: Call back · Jovana')
    expect(bare(words.title(one({}, ''), 'soon'))).toBe('Due at 14:30: Call back · HD-12')
    expect(bare(words.body(one(), 'due'))).toBe('Tell Dana · Miriam answers for the case · Phone · HD-12')
    expect(bare(words.tell(one({ performerId: null })))).toBe('Nobody is named yet')
  })

  test('says whom a call inside, a review, an alarm or a debrief is for: the team asked, or whoever is on duty', () => {
    const asked = { kind: 'help', what: 'question', performerId: null, ownerId: 'miriam' } as const
    expect(bare(words.body(one({ ...asked, teamId: 'billing', channel: null }), 'due'))).toBe(
      'Tell the team Billing · Miriam answers for the case · HD-12'
    )
    const duty = { performerId: null, tellsDuty: true, channel: null } as const
    for (const kind of ['help', 'formal', 'safety', 'debrief'] as const)
      expect(bare(words.tell(one({ kind, what: null, ...duty })))).toBe('Tell Noa, who is on duty')
    expect(words.owner(one({ ...duty, ownerId: 'noa' }), 'due')).toBe('')
    expect(bare(wordsIn('en', null).tell(one(duty)))).toBe('Nobody is on duty: tell the nearest supervisor')
  })

  test('of the formal channel asks what is to be looked at', () => {
    expect(bare(words.title(one({ kind: 'formal', what: null }), 'due'))).toBe(
      'Due now: Is the formal channel still needed? · Jovana'
    )
  })

  test('asks to tell the owner who took it on themselves, once somebody else is late', () => {
    const tookIt = one({ tellsOwner: true })
    expect(bare(words.owner(tookIt, 'overdue'))).toBe('Miriam took it on personally: tell Miriam too')
    expect(bare(words.owner(tookIt, 'due'))).toBe('Miriam answers for the case')
    expect(words.owner(one({ ownerId: 'dana' }), 'overdue')).toBe('')
  })

  test.each(LANGUAGES.map(({ code }) => code))(
    'names nobody where it must not, and lacks no word, in %s',
    (language) => {
      const say = wordsIn(language)
      for (const level of REMINDER_LEVELS)
        for (const kind of REMINDER_KINDS) {
          for (const what of kind === 'help' ? HELP_KINDS : [kind === 'promise' ? 'update' : null]) {
            const it = one({ kind, what })
            expect(say.title(it, level)).toContain('Jovana')
            const plain = say.plain(it, level)
            for (const name of ['Jovana', 'Dana', 'Miriam', 'HD-12']) expect(plain).not.toContain(name)
            expect(plain).not.toBe('')
          }
        }
      expect(Object.values(say.host).every((text) => text !== '')).toBe(true)
      for (const text of say.summary.counts) expect(text).toContain('#')
    }
  )
})

describe('the plan', () => {
  test('has three instants for each clock, under one key that its due changes', () => {
    const { alarms } = planReminders([one()], T0, words, rules, T0)
    expect(alarms.map(({ rank, at }) => [rank, (at - T0) / MINUTE])).toEqual([
      [1, -15],
      [2, 0],
      [3, 15]
    ])
    const moved = planReminders([one({ dueAt: T0 + MINUTE })], T0, words, rules, T0).alarms
    expect(new Set([...alarms, ...moved].map(({ key }) => key)).size).toBe(2)
  })

  test('holds the quiet hours of the floor from before now to days ahead', () => {
    const { quiet } = planReminders([], T0, words, { ...rules, quietHours: { from: '22:00', to: '06:00' } }, T0)
    expect(quiet.length).toBeGreaterThan(12)
    expect(quiet.some(({ from, until }) => from < T0 && until < T0)).toBe(true)
    expect(quiet.every(({ from, until }) => until - from === 8 * 60 * MINUTE)).toBe(true)
  })

  test('reaches as far as what is pending was gathered, whenever it is handed on', () => {
    expect(planReminders([one()], T0 + MINUTE, words, rules, T0 + 60 * MINUTE).until).toBe(T0 + MINUTE)
  })

  test('words a clock once, and anew where anything about it, the lead or the words have changed', () => {
    let worded = 0
    const counting = (): typeof words => ({ ...words, title: (...given) => (worded++, words.title(...given)) })
    const [said, others] = [counting(), counting()]
    const plan = (pending: readonly Pending[], soon = 15, by = said) => {
      worded = 0
      const { alarms } = planReminders(pending, T0, by, { ...rules, dueSoonMinutes: soon }, T0)
      return { worded, alarms }
    }
    const [two, other] = [[one(), one({ id: 'promise:p2' })], one({ id: 'promise:p2' }, 'Mila')]
    expect(plan(two).worded).toBe(6)
    expect(plan(two)).toMatchObject({ worded: 0, alarms: plan(two, 15, others).alarms })
    expect(plan([one(), other]).worded).toBe(3)
    expect(plan([one(), other]).alarms.filter(({ title }) => title.includes('Mila'))).toHaveLength(3)
    expect(plan([one()], 30).worded).toBe(3)
  })

  test('cuts a text that nobody could read at a glance', () => {
    const [alarm] = planReminders([one({}, 'x'.repeat(5_000))], T0, words, rules, T0).alarms
    expect(alarm?.title.length).toBeLessThanOrEqual(301)
  })
})
