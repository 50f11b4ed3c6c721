import { DAY, HOUR, open, type Act, type WalkThrough } from './act.ts'

const OUTAGE = 'Outage in the old town'

/** Opened for the incident: the first caller names it, the others find it by its name. */
const cutOff = (name: string, channel: string): readonly Act[] => [
  open(name, channel, 'The whole street is offline', { 'case-situation': 'something-broke' }),
  { click: 'incident-link' },
  { fill: { 'incident-name': OUTAGE } },
  { press: 'Enter' },
  { see: 'case-incident', says: OUTAGE }
]

/** One message to everybody, in one action. */
const tellAll = (message: string): readonly Act[] => [
  { go: '#/incidents' },
  { see: 'incident-cases', says: 'Petar' },
  { click: 'incident-tell' },
  { fill: { 'incident-message': message } },
  { see: 'incident-tell-save', says: '3' },
  { click: 'incident-tell-save' },
  { seeNot: 'incident-message' }
]

/** In each of the three cases a contact of its own with the same words. */
const eachHeard = (times: number, message: string): readonly Act[] =>
  [1, 2, 3].flatMap((n): readonly Act[] => [
    { back: n },
    { told: 'contact-recorded', times },
    { see: 'timeline', says: message }
  ])

const stands = (n: number, is: string): Act => ({ see: `promise-${n}`, attribute: 'data-verdict', is })

/** The closing explanation goes out by letter, and it will not happen again. */
const explained = (nth: number, promise: number): readonly Act[] => [
  { back: nth },
  { see: `promise-${promise}`, says: /explanation/i },
  { click: `promise-${promise}-keep-details` },
  {
    fill: {
      [`promise-${promise}-keep-channel`]: 'letter',
      [`promise-${promise}-keep-note`]: 'what was cut, by whom, and what is changed'
    }
  },
  { click: `promise-${promise}-keep-save` },
  stands(promise, 'kept'),
  stands(promise + 1, 'open'),
  { see: `promise-${promise + 1}`, says: /watched until/i }
]

const WORDS = { cut: 'A cable was cut, they are digging', found: 'They found it', mended: 'It is mended since noon' }

/** Many customers, one incident. */
export const OUTAGES: readonly WalkThrough[] = [
  {
    title: 'the outage with updates, told when fixed, and a closing explanation',
    acts: [
      ...cutOff('Jovan', 'phone'),
      { promise: { 'promise-kind': 'update', 'promise-every': '2', 'promise-unit': 'hour' }, due: 2 * HOUR },
      { promise: { 'promise-kind': 'tell-when-fixed', 'promise-waits-for': OUTAGE }, due: 2 * DAY },
      ...cutOff('Milica', 'chat'),
      { promise: { 'promise-kind': 'tell-when-fixed', 'promise-waits-for': OUTAGE }, due: 2 * DAY },
      ...cutOff('Petar', 'email'),
      { wait: 110 },
      ...tellAll(WORDS.cut),
      ...eachHeard(1, WORDS.cut),
      // Telling everybody was the update that was owed, and the next one follows from its due.
      { back: 1 },
      { told: 'promise-kept', times: 1 },
      stands(3, 'open'),
      { wait: 2 * HOUR },
      ...tellAll(WORDS.found),
      ...eachHeard(2, WORDS.found),
      { back: 1 },
      { told: 'promise-kept', times: 2 },
      { go: '#/incidents' },
      { click: 'incident-fix' },
      { fill: { 'incident-fix-end-updates': true } },
      { click: 'incident-fix-save' },
      { fill: { 'incident-explain-within': '1', 'incident-explain-no-recurrence': true } },
      { fill: { 'promise-override': 'The line is new' } },
      { click: 'incident-explain-save' },
      { seeNot: 'incident-explain-save' },
      { back: 1 },
      { told: 'promise-fell-due', times: 1 },
      { told: 'promise-released', times: 1 },
      { see: 'timeline', says: 'The line is new' },
      { back: 2 },
      { told: 'promise-fell-due', times: 1 },
      stands(1, 'open'),
      { wait: HOUR },
      // What was to be told when it is fixed is told to everybody at once.
      ...tellAll(WORDS.mended),
      ...eachHeard(3, WORDS.mended),
      { back: 1 },
      stands(2, 'kept'),
      { back: 2 },
      stands(1, 'kept'),
      ...explained(1, 5),
      ...explained(2, 2),
      ...explained(3, 1)
    ],
    cases: [
      {
        situation: 'something-broke',
        promises_made: '6',
        promises_kept: '4',
        promises_released: '1',
        promises_open: '1',
        promises_broken: '0',
        next_contact_due_at: ''
      },
      { channel: 'chat', promises_made: '3', promises_kept: '2', promises_open: '1', promises_broken: '0' },
      { channel: 'email', promises_made: '2', promises_kept: '1', promises_open: '1', promises_broken: '0' }
    ],
    promises: [
      { kind: 'update', verdict: 'kept' },
      { kind: 'tell-when-fixed', verdict: 'kept' },
      { kind: 'update', verdict: 'kept' },
      { kind: 'update', verdict: 'released' },
      { kind: 'written-explanation', verdict: 'kept', channel: 'phone' },
      { kind: 'no-recurrence', verdict: 'open' },
      { kind: 'tell-when-fixed', verdict: 'kept' },
      { kind: 'written-explanation', verdict: 'kept', channel: 'chat' },
      { kind: 'no-recurrence', verdict: 'open' },
      { kind: 'written-explanation', verdict: 'kept', channel: 'email' },
      { kind: 'no-recurrence', verdict: 'open' }
    ]
  }
]
