import { momentOf, type CaseStory } from './case-story.ts'
import { at, begin, DAY, dueBy, finish, HOUR, type WorkedCustomer } from './worked-start.ts'

export const HELP_CUSTOMERS: readonly WorkedCustomer[] = [
  { key: 'w-asked', name: 'Dragana Lalić', contact: '+381 60 555-0181', language: 'sr-Latn' },
  { key: 'w-refused', name: 'שלמה אדלר', contact: '055-555-0182', language: 'he' },
  { key: 'w-price', name: 'Zoran Babić', contact: '+381 60 555-0183', language: 'sr-Latn' },
  { key: 'w-called', name: 'باسم خليل', contact: '+962 7 9555 0184', language: 'ar' },
  { key: 'w-ideas', name: 'ענבל צור', contact: '055-555-0185', language: 'he' },
  { key: 'w-round', name: 'Harriet Cole', contact: '+1 202-555-0186', language: 'en' },
  { key: 'w-sent', name: 'منى درويش', contact: '+962 7 9555 0187', language: 'ar' }
]

/** Calling for help in every way and with every answer, and moves of every reason. */
export function helpStories(refOf: () => string): readonly CaseStory[] {
  return [
    asked(refOf()),
    widerThanTheRule(refOf()),
    priceTalk(refOf()),
    called(refOf()),
    ...ideas(refOf),
    roundTrip(refOf()),
    sentOn(refOf())
  ]
}

/** A question that nobody could answer: asked inside and owed to the customer, not passed on. */
function asked(ref: string): CaseStory {
  const opened = at(1, 11 * HOUR)
  const says = 'Da li garancija važi i za zamenjeni deo? Niko ne zna'
  const story = begin(ref, {
    customer: 'w-asked',
    channel: 'chat',
    situation: 'question-without-an-answer',
    says,
    at: opened,
    severity: 2,
    temperature: 2
  })
  const question = story.ask(opened + 8, 'maya', 'question', 'Važi li garancija za zamenjeni deo?', opened + 5 * HOUR, {
    toTeamId: 'team:technical'
  })
  const owed = story.promise(opened + 9, 'maya', 'answer-owed', at(0, 9 * HOUR))
  story.answerAsk(opened + 3 * HOUR, 'igor', question, 'answered', 'Da, još dvanaest meseci')
  story.keep(opened + 3 * HOUR + 30, 'maya', 'chat', owed)
  return finish(story, {
    at: opened + 3 * HOUR + 40,
    by: 'maya',
    cause: 'status',
    fit: 'as-asked',
    happy: true,
    relation: 'better'
  })
}

/** Refused by the book: looked at wider than the rule, and a supervisor decided. */
function widerThanTheRule(ref: string): CaseStory {
  const opened = at(2, 10 * HOUR)
  const says = 'סורב לו החזר כי עברו 14 יום; הוא היה במילואים'
  const story = begin(ref, {
    customer: 'w-refused',
    channel: 'letter',
    situation: 'refused-earlier',
    says,
    at: opened,
    team: 'complaints',
    owner: 'kate',
    severity: 4
  })
  story.contact(opened + HOUR, 'kate', 'phone', true, null)
  story.transfer(opened + 2 * HOUR, 'kate', 'billing', 'needs-authority', { warm: true, customerRepeated: false })
  const options = [{ text: 'החזר מלא' }, { text: 'זיכוי לשנה' }]
  const more = { options, authorityLimit: { text: 'עד 200 ש״ח' }, toPersonId: 'person:rivka' }
  const decision = story.ask(
    opened + 3 * HOUR,
    'tal',
    'decision',
    'האם לחרוג מהכלל של 14 יום?',
    opened + 4 * HOUR,
    more
  )
  story.answerAsk(opened + 3 * HOUR + 45, 'rivka', decision, 'answered', 'החזר מלא, הכלל עצמו ייבחן', 0)
  const said = {
    outcomeTypes: ['money', 'believed'],
    outcomeFit: 'as-asked',
    refusingRule: { text: 'החזר עד 14 יום בלבד' },
    cost: 'cheap',
    hindered: ['no-authority'],
    limits: { text: 'ההחזר יגיע תוך חמישה ימי עסקים' },
    limitsTold: true,
    nextStepsUnderstood: true,
    anythingElseAsked: true
  }
  story.answers(opened + 5 * HOUR, 'tal', 'resolve', said, dueBy(at(-1, 15 * HOUR)))
  story.promise(opened + 5 * HOUR + 1, 'tal', 'send-or-do', at(-3, 12 * HOUR))
  return story
}

/** A clear no, with what is in the price and an alternative that costs nothing; not happy, and opened again. */
function priceTalk(ref: string): CaseStory {
  const opened = at(20, 15 * HOUR)
  const says = 'Cena je porasla za trećinu, traži staru'
  const story = begin(ref, {
    customer: 'w-price',
    channel: 'email',
    situation: 'price',
    says,
    at: opened,
    team: 'billing',
    owner: 'milan',
    severity: 2
  })
  story.tell(opened + 20, 'milan', 'acknowledged', { how: 'personal', channel: 'email' })
  story.answers(opened + HOUR, 'milan', 'empathize', {
    threats: [{ kind: 'leaving', done: false }],
    impact: 3,
    stakes: ['money']
  })
  finish(story, { at: opened + 2 * HOUR, by: 'milan', cause: 'price', fit: 'refused', happy: false, relation: 'lost' })
  story.tell(at(2, 10 * HOUR), 'milan', 'case-reopened', { reason: { text: 'Nije zadovoljan odlukom' } })
  const need = { need: { text: 'Manji paket' }, demand: { text: 'Stara cena' }, cost: 'cheap', outcomeFit: 'adapted' }
  story.answers(at(2, 10 * HOUR) + 5, 'milan', 'resolve', need, { unfinished: true })
  story.promise(at(2, 10 * HOUR) + 6, 'milan', 'call-back', at(0, 18 * HOUR))
  return story
}

/** The supervisor called in, three times over: once answered, once needless, once still waiting. */
function called(ref: string): CaseStory {
  const opened = -3 * HOUR
  const says = 'يطلب التحدث مع المدير فوراً'
  const story = begin(ref, {
    customer: 'w-called',
    channel: 'phone',
    situation: 'service-complaint',
    says,
    at: opened,
    owner: 'samir',
    severity: 4,
    temperature: 5
  })
  const now = story.ask(opened + 3, 'samir', 'help-now', null, opened + 8)
  story.answerAsk(opened + 5, 'rivka', now, 'withdrawn', 'هدأ العميل')
  const tried = { tried: { text: 'اعتذار وعرض معاودة الاتصال' } }
  const first = story.ask(opened + 10, 'samir', 'escalation', 'لا يقبل أي عرض', opened + 40, tried)
  story.answerAsk(opened + 65, 'rivka', first, 'answered', 'تحدثت معه واتفقنا على زيارة')
  story.promise(opened + 70, 'rivka', 'send-or-do', at(-1, 10 * HOUR))
  story.ask(-25, 'samir', 'escalation', 'اتصل مرة أخرى ويرفض الموعد', 5, tried)
  return story
}

/** Ideas of customers: one taken, one for later, one refused; told either way. */
function ideas(refOf: () => string): readonly CaseStory[] {
  const endings = [
    ['taken', 'רעיון מצוין, ההודעה תישלח מהיום', 'שתשלחו הודעה כשהשליח יוצא'],
    ['later', 'ברבעון הבא', 'שאפשר יהיה לשנות כתובת באתר'],
    ['no', 'עולה יותר ממה שהוא חוסך', 'משלוח חינם לכולם']
  ] as const
  return endings.map(([outcome, answer, says], i) => {
    const opened = at(6 + i, 12 * HOUR)
    const story = begin(refOf(), {
      customer: 'w-ideas',
      channel: 'email',
      situation: 'unmet-expectation',
      says,
      at: opened,
      severity: 1,
      temperature: 2
    })
    story.contact(opened + 30, 'maya', 'email', true, null)
    const idea = story.ask(opened + 35, 'maya', 'idea', says, opened + 7 * DAY, { toPersonId: 'person:nadav' })
    story.answerAsk(opened + DAY, 'nadav', idea, outcome, answer)
    const owed = story.promise(opened + DAY + 1, 'maya', 'answer-owed', opened + 2 * DAY)
    story.keep(opened + DAY + 90, 'maya', 'email', owed)
    if (outcome !== 'taken') return story
    return finish(story, {
      at: opened + DAY + 95,
      by: 'maya',
      cause: 'window',
      fit: 'adapted',
      happy: true,
      relation: 'better'
    })
  })
}

/** To and fro and back again, once taken, once refused by the team it was sent to. */
function roundTrip(ref: string): CaseStory {
  const opened = at(2, 9 * HOUR)
  const says = 'Fourth person this week, and the bill is still wrong'
  const story = begin(ref, {
    customer: 'w-round',
    channel: 'phone',
    situation: 'service-complaint',
    says,
    at: opened,
    owner: 'olga',
    severity: 3,
    temperature: 4
  })
  const first = story.transfer(opened + HOUR, 'olga', 'billing', 'wrong-team', { customerRepeated: true })
  story.answerTransfer(opened + 2 * HOUR, 'milan', first, true, true)
  const second = story.transfer(opened + 5 * HOUR, 'milan', 'technical', 'needs-specialist', {
    note: { text: 'Meter reading needed' }
  })
  story.answerTransfer(opened + 6 * HOUR, 'igor', second, false, true)
  const reason = { text: 'They asked for billing by name' }
  const overrides = {
    overrides: [
      { code: 'return', reason },
      { code: 'above-limit', reason }
    ]
  }
  story.transfer(opened + 7 * HOUR, 'igor', 'billing', 'customer-asked', { warm: true, ...overrides })
  story.transfer(opened + DAY, 'milan', 'front', 'not-available', { warm: false })
  story.promise(opened + DAY + 5, 'olga', 'call-back', -20)
  return story
}

function sentOn(ref: string): CaseStory {
  const opened = at(1, 16 * HOUR)
  const says = 'لا أحد يعرف أين وصل الاعتراض'
  const story = begin(ref, {
    customer: 'w-sent',
    channel: 'chat',
    situation: 'refused-earlier',
    says,
    at: opened,
    severity: 3
  })
  story.transfer(opened + 4, 'maya', 'complaints', 'other', { note: { text: 'اعتراض على رفض سابق' }, warm: true })
  story.transfer(opened + 3 * HOUR, 'kate', 'billing', 'does-not-know', {})
  story.promise(opened + 3 * HOUR + 5, 'tal', 'answer-owed', at(0, 14 * HOUR), {
    expectedBy: { at: momentOf(at(0, 9 * HOUR)) }
  })
  return story
}
