import { momentOf, type CaseStory } from './case-story.ts'
import { outageOver, outageSincePromised, outageWithUpdates } from './worked-outages.ts'
import { at, begin, DAY, finish, HOUR, type WorkedCustomer } from './worked-start.ts'

export const PROMISE_CUSTOMERS: readonly WorkedCustomer[] = [
  { key: 'w-hurt', name: 'אורית שלו', contact: '055-555-0171', language: 'he' },
  { key: 'w-chased', name: 'Margaret Lowe', contact: '+1 202-555-0172', language: 'en' },
  { key: 'w-outage1', name: 'Jovan Ristić', contact: '+381 60 555-0173', language: 'sr-Latn' },
  { key: 'w-outage2', name: 'نادية فارس', contact: '+962 7 9555 0174', language: 'ar' },
  { key: 'w-outage3', name: 'גלית אורן', contact: '055-555-0175', language: 'he' },
  { key: 'w-bearable', name: 'Snežana Mitić', contact: '+381 60 555-0176', language: 'sr-Latn' },
  { key: 'w-by-hand', name: 'عادل شريف', contact: '+962 7 9555 0177', language: 'ar' },
  { key: 'w-again', name: 'Walter Quinn', contact: '+1 202-555-0178', language: 'en' },
  { key: 'w-silent', name: 'תהילה נבו', contact: '055-555-0179', language: 'he' }
]

/** Every kind of promise and every way in which one ends, in the life of a few people. */
export function promiseStories(refOf: () => string): readonly CaseStory[] {
  return [
    hurt(refOf()),
    chased(refOf()),
    outageWithUpdates(refOf()),
    outageSincePromised(refOf()),
    outageOver(refOf()),
    bearable(refOf()),
    byHand(refOf()),
    ...again(refOf(), refOf()),
    silent(refOf())
  ]
}

/** Kept within our agreement, and it hurt all the same: they had expected it earlier. */
function hurt(ref: string): CaseStory {
  const opened = at(1, 9 * HOUR)
  const says = 'חיכתה לשיחה חזרה כל הבוקר; אצלנו "עד שעתיים" זה בסדר'
  const story = begin(ref, {
    customer: 'w-hurt',
    channel: 'phone',
    situation: 'unmet-expectation',
    says,
    at: opened,
    temperature: 4
  })
  story.answers(opened + 4, 'maya', 'hear', {
    facts: { text: 'הבטיחו לה שיחה "תוך זמן קצר", והיא הבינה חצי שעה' },
    factsConfirmed: true,
    feelings: ['hurt', 'frustrated'],
    feelingsAbout: { text: 'שלא סופרים אותה' },
    feelingsConfirmed: true,
    angerFrom: 'earlier-experience',
    firstTime: false,
    customerIs: 'partly'
  })
  story.answers(opened + 7, 'maya', 'empathize', {
    effect: { text: 'הפסידה תור לרופא' },
    impact: 5,
    stakes: ['personal']
  })
  const expected = { expectedBy: { at: momentOf(opened + 30) } }
  const first = story.promise(opened + 8, 'maya', 'call-back', opened + 2 * HOUR, expected)
  story.keep(opened + 115, 'maya', 'phone', first)
  story.answers(opened + 120, 'maya', 'apologize', {
    apologyFor: ['impact', 'impression'],
    words: { text: 'אני מצטערת שחיכית בלי לדעת מתי' }
  })
  story.promise(opened + 121, 'maya', 'call-back', at(0, 15 * HOUR), { expectedBy: { at: momentOf(at(0, 11 * HOUR)) } })
  return story
}

/** The call within 24 hours that never came, and the customer who chased it twice. */
function chased(ref: string): CaseStory {
  const opened = at(3, 10 * HOUR)
  const says = 'Was promised a call within a day about the damaged parcel'
  const story = begin(ref, {
    customer: 'w-chased',
    channel: 'email',
    situation: 'service-complaint',
    says,
    at: opened,
    severity: 4,
    owner: 'olga'
  })
  story.tell(opened + 1, '', 'acknowledged', { how: 'automatic', channel: 'email' })
  story.promise(opened + 30, 'olga', 'call-back', opened + DAY)
  story.heardFrom(opened + DAY + 90, 'samir', 'phone', { chase: true })
  story.heardFrom(opened + 2 * DAY, 'olga', 'phone', { chase: true, hostile: true })
  story.answers(opened + 2 * DAY + 5, 'olga', 'apologize', {
    apologyFor: ['fault'],
    words: { text: 'We did not call when we said we would. That is our fault.' }
  })
  const second = story.promise(opened + 2 * DAY + 6, 'olga', 'call-back', at(0, 17 * HOUR))
  story.tell(opened + 2 * DAY + 40, 'rivka', 'promise-handed-over', {
    promiseId: `promise:${second}`,
    performerId: 'person:kate',
    note: null
  })
  story.answers(opened + 2 * DAY + 41, 'olga', 'opening', { ownerTookIt: true, politeBefore: 2 })
  return story
}

function bearable(ref: string): CaseStory {
  const opened = at(2, 13 * HOUR)
  const says = 'Rezervni deo stiže tek za nedelju dana; može da sačeka'
  const story = begin(ref, {
    customer: 'w-bearable',
    channel: 'phone',
    situation: 'service-complaint',
    says,
    at: opened,
    team: 'delivery',
    owner: 'yael',
    severity: 2,
    temperature: 2
  })
  story.answers(
    opened + 6,
    'yael',
    'resolve',
    { wait: { text: 'Sedam dana' }, waitBearable: true, outcomeFit: 'adapted', cost: 'cheap' },
    { unfinished: true }
  )
  story.promise(opened + 7, 'yael', 'tell-when-fixed', at(-5, 13 * HOUR), {
    waitsFor: { kind: 'incident', id: 'incident:parts' }
  })
  return story
}

function byHand(ref: string): CaseStory {
  const opened = at(1, 14 * HOUR)
  const says = 'يحتاج الجهاز غداً صباحاً لوالدته ولا يستطيع الانتظار'
  const story = begin(ref, {
    customer: 'w-by-hand',
    channel: 'phone',
    situation: 'service-complaint',
    says,
    at: opened,
    team: 'delivery',
    owner: 'bilal',
    severity: 4,
    temperature: 4
  })
  const waits = { wait: { text: 'ثلاثة أيام' }, waitBearable: false, workaround: { text: 'تسليم باليد اليوم' } }
  story.answers(opened + 5, 'bilal', 'resolve', waits, { unfinished: true })
  const first = story.promise(opened + 6, 'bilal', 'send-or-do', at(0, 9 * HOUR))
  const moved = story.move(opened + 90, 'bilal', first, at(0, 10 * HOUR))
  story.move(opened + 120, 'bilal', moved, 50)
  return story
}

/** The closing letter said it would not happen again. */
function again(first: string, second: string): readonly CaseStory[] {
  const opened = at(40, 10 * HOUR)
  const before = begin(first, {
    customer: 'w-again',
    channel: 'phone',
    situation: 'service-complaint',
    says: 'Nobody came in the delivery window',
    at: opened,
    owner: 'samir'
  })
  const watch = before.promise(opened + 2 * DAY, 'samir', 'no-recurrence', at(-325, 10 * HOUR), {
    watches: ['cause:window']
  })
  finish(before, {
    at: opened + 2 * DAY + 30,
    by: 'samir',
    cause: 'window',
    fit: 'adapted',
    happy: true,
    relation: 'saved'
  })
  const anew = at(2, 9 * HOUR)
  before.tell(anew, 'maya', 'recurrence-noticed', {
    promiseId: `promise:${watch}`,
    causeId: 'cause:window',
    ordinal: Number(second.slice(2)) - 1,
    ref: second
  })
  const after = begin(second, {
    customer: 'w-again',
    channel: 'phone',
    situation: 'service-complaint',
    says: 'The same again, and this time in writing',
    at: anew,
    severity: 5,
    temperature: 5
  })
  after.answers(anew + 15, 'maya', 'diagnose', { preventable: true }, { details: { causeIds: ['cause:window'] } })
  after.promise(anew + 16, 'maya', 'written-explanation', at(0, 16 * HOUR))
  return [before, after]
}

/** Does not answer any more: silence is not consent. */
function silent(ref: string): CaseStory {
  const opened = at(9, 12 * HOUR)
  const says = 'ביקשה החזר ומאז אינה עונה'
  const story = begin(ref, {
    customer: 'w-silent',
    channel: 'email',
    situation: 'refused-earlier',
    says,
    at: opened,
    team: 'billing',
    owner: 'tal',
    severity: 2,
    temperature: 2
  })
  const tries = story.promise(opened + 60, 'tal', 'call-back', at(6, 12 * HOUR), { attempts: 2 })
  story.contact(at(8, 11 * HOUR), 'tal', 'phone', false, tries)
  story.contact(at(7, 16 * HOUR), 'tal', 'phone', false, tries)
  story.contact(at(6, 10 * HOUR), 'tal', 'email', true, null)
  const vague = { due: null }
  story.promise(at(6, 10 * HOUR) + 5, 'tal', 'update', 0, vague)
  return story
}
