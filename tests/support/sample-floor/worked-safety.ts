import { momentOf, type CaseStory } from './case-story.ts'
import { at, begin, DAY, finish, HOUR, type WorkedCustomer } from './worked-start.ts'

export const SAFETY_CUSTOMERS: readonly WorkedCustomer[] = [
  { key: 'w-threat', name: 'Nemanja Tadić', contact: '+381 60 555-0191', language: 'sr-Latn' },
  { key: 'w-despair', name: 'יעל בר', contact: '055-555-0192', language: 'he' },
  { key: 'w-formal', name: 'Rupert Blake', contact: '+1 202-555-0193', language: 'en' },
  { key: 'w-public', name: 'Susan Hale', contact: '+1 202-555-0194', language: 'en' },
  { key: 'w-swamped', name: 'رامي طه', contact: '+962 7 9555 0195', language: 'ar' },
  { key: 'w-quarrel', name: 'Ognjen Vasić', contact: '+381 60 555-0196', language: 'sr-Latn' },
  { key: 'w-quiet', name: 'מרים זכאי', contact: '055-555-0197', language: 'he' },
  { key: 'w-waits', name: 'Edith Moore', contact: '+1 202-555-0198', language: 'en' }
]

/** Where it is no longer only about a promise: safety, the formal channel, talk in public, and the ones nobody has answered yet. */
export function safetyStories(refOf: () => string): readonly CaseStory[] {
  return [
    threat(refOf()),
    despair(refOf()),
    formal(refOf()),
    inPublic(refOf()),
    swamped(refOf()),
    quarrel(refOf()),
    ...quietAndYoung(refOf(), refOf()),
    unacknowledged(refOf())
  ]
}

/** A threat that the procedure has just begun for. */
function threat(ref: string): CaseStory {
  const opened = -20
  const says = 'Preti da će doći u poslovnicu „i srediti stvar”'
  const story = begin(ref, {
    customer: 'w-threat',
    channel: 'phone',
    situation: 'threat',
    says,
    at: opened,
    owner: 'olga',
    severity: 5,
    temperature: 5
  })
  story.tell(opened + 2, 'olga', 'safety-raised', { kind: 'violence', note: { text: 'Pominje adresu poslovnice' } })
  story.tell(opened + 4, 'olga', 'safety-step-done', { step: '0', done: true, note: null })
  story.heardFrom(opened + 5, 'olga', 'phone', { hostile: true })
  story.ask(opened + 5, 'olga', 'help-now', null, opened + 10)
  return story
}

/** One that ended well: heard, referred, ended by the supervisor. */
function despair(ref: string): CaseStory {
  const opened = at(5, 14 * HOUR)
  const says = 'אמרה שאין לה יותר כוח לכלום'
  const story = begin(ref, {
    customer: 'w-despair',
    channel: 'phone',
    situation: 'threat',
    says,
    at: opened,
    severity: 5,
    temperature: 4
  })
  story.answers(opened + 3, 'maya', 'hear', { feelings: ['desperate', 'helpless'], feelingsConfirmed: true })
  story.tell(opened + 4, 'maya', 'safety-raised', { kind: 'self-harm', note: null })
  for (const [i, step] of ['0', '1', '2'].entries())
    story.tell(opened + 6 + i * 4, 'maya', 'safety-step-done', { step, done: true, note: null })
  story.tell(opened + 50, 'rivka', 'safety-ended', { reason: { text: 'המוקד המקצועי קיבל את הטיפול' } })
  return finish(story, {
    at: opened + 2 * HOUR,
    by: 'maya',
    cause: null,
    fit: 'adapted',
    happy: true,
    relation: 'saved'
  })
}

function formal(ref: string): CaseStory {
  const opened = at(6, 10 * HOUR)
  const says = 'Calls ten times a day, shouts, and refuses every answer'
  const story = begin(ref, {
    customer: 'w-formal',
    channel: 'letter',
    situation: 'conflict-for-its-own-sake',
    says,
    at: opened,
    team: 'complaints',
    owner: 'kate',
    severity: 3,
    temperature: 5
  })
  story.contact(opened + 2 * HOUR, 'kate', 'phone', true, null, { hostile: true })
  const promise = story.promise(opened + DAY, 'rivka', 'written-explanation', at(-2, 12 * HOUR), {
    channel: 'letter',
    performerId: 'person:kate'
  })
  story.tell(opened + DAY, 'rivka', 'formal-channel-opened', {
    reason: { text: 'No talk is possible any more' },
    evidence: { text: 'Invoices and the dates of the calls' },
    answerBy: { at: momentOf(at(-2, 12 * HOUR)) },
    promiseId: `promise:${promise}`,
    reviewBy: { at: momentOf(at(-14, 12 * HOUR)) }
  })
  return story
}

function inPublic(ref: string): CaseStory {
  const opened = at(1, 10 * HOUR)
  const says = '“They laughed at my mother on the phone”, with forty replies'
  const story = begin(ref, {
    customer: 'w-public',
    channel: 'public-review',
    situation: 'public-comment',
    says,
    at: opened,
    team: 'complaints',
    owner: 'kate',
    severity: 4,
    temperature: 4
  })
  const threats = [{ kind: 'going-public', done: true }]
  story.answers(opened + 20, 'kate', 'empathize', {
    threats,
    publicLink: { text: 'https://example.com/review/1' },
    reach: 4200,
    impact: 4
  })
  story.promise(opened + 20, 'kate', 'call-back', 35)
  const people = ['Susan Hale', 'A neighbour', 'brother_of_susan']
  people.forEach((name, i) =>
    story.tell(opened + 25 + i, 'kate', 'participant-added', {
      participantId: `participant:${ref}.${i}`,
      name: { text: name },
      channel: 'public-review'
    })
  )
  for (const [i, standing] of ['talked', 'talk-offered'].entries())
    story.tell(-40 + i, 'kate', 'participant-changed', {
      participantId: `participant:${ref}.${i}`,
      standing
    })
  return story.answers(-30, 'kate', 'resolve', { teamDecision: 'partly' }, { unfinished: true })
}

/** A swamped morning: an automatic mail for everybody, a word from a person for the most urgent. */
function swamped(ref: string): CaseStory {
  const opened = -4 * HOUR
  const says = 'كتب ثلاث مرات هذا الصباح ولم يجبه أحد'
  const story = begin(ref, {
    customer: 'w-swamped',
    channel: 'email',
    situation: 'swamped',
    says,
    at: opened,
    severity: 5,
    temperature: 3
  })
  story.tell(opened + 1, '', 'acknowledged', { how: 'automatic', channel: 'email' })
  story.heardFrom(opened + HOUR, 'maya', 'email', { chase: true })
  story.tell(opened + HOUR + 10, 'maya', 'acknowledged', { how: 'personal', channel: 'email' })
  story.promise(opened + HOUR + 11, 'maya', 'answer-owed', 90)
  return story
}

function quarrel(ref: string): CaseStory {
  const opened = at(30, 13 * HOUR)
  const says = 'Svake nedelje nova svađa, bez zahteva'
  const story = begin(ref, {
    customer: 'w-quarrel',
    channel: 'phone',
    situation: 'conflict-for-its-own-sake',
    says,
    at: opened,
    severity: 1,
    temperature: 5
  })
  story.answers(opened + 9, 'maya', 'hear', { angerFrom: 'temper', customerIs: 'wrong' })
  return finish(story, { at: opened + HOUR, by: 'rivka', cause: null, fit: 'refused', happy: false, relation: 'lost' })
}

/** Voiced, not yet angry: cheapest to mend. */
function quietAndYoung(first: string, second: string): readonly CaseStory[] {
  const parcel = {
    customer: 'w-quiet',
    channel: 'chat',
    situation: 'service-complaint',
    says: 'שואלת בנימוס מתי תגיע החבילה',
    severity: 1,
    temperature: 1
  }
  const bill = {
    customer: 'w-quiet',
    channel: 'email',
    situation: 'price',
    says: 'לא מבינה שורה אחת בחשבון',
    severity: 1,
    temperature: 2
  }
  const one = begin(first, { ...parcel, at: -50 })
  one.promise(-45, 'maya', 'answer-owed', at(-1, 10 * HOUR))
  const two = begin(second, { ...bill, at: -7 * HOUR })
  two.contact(-6 * HOUR, 'maya', 'email', true, null)
  two.promise(-6 * HOUR, 'maya', 'answer-owed', at(-1, 11 * HOUR))
  two.answers(-6 * HOUR, 'maya', 'resolve', { cost: 'nothing' }, { unfinished: true })
  return [one, two]
}

/** Nobody has told her yet that we have it, and nobody answers for it. */
function unacknowledged(ref: string): CaseStory {
  const says = 'Her insulin fridge stopped working, wrote at six this morning'
  return begin(ref, {
    customer: 'w-waits',
    channel: 'email',
    situation: 'something-broke',
    says,
    at: -6 * HOUR,
    owner: null,
    severity: 5
  })
}
