import type { Act, WalkThrough } from './act.ts'

const HOUR = 60
const DAY = 1_440

const open = (name: string, channel: string, says: string, more: Readonly<Record<string, string>> = {}): Act => ({
  open: { 'case-first-name': name, 'case-channel': channel, 'case-summary': says, ...more }
})

/** Promises: kept and it hurt, never kept, owed instead of passed on, many at once, waited for. */
export const PROMISED: readonly WalkThrough[] = [
  {
    title: 'the two-hour callback inside the agreement that still hurt',
    acts: [
      open('Orit', 'phone', 'Waited by the telephone all morning', {
        'case-situation': 'unmet-expectation',
        'case-temperature': '4'
      }),
      { promise: {}, due: 2 * HOUR, expected: 30, why: 'They heard "soon", we meant two hours' },
      { see: 'promise-1-terms', says: /expected/i },
      { wait: 100 },
      { click: 'promise-1-keep' },
      { see: 'promise-1', attribute: 'data-verdict', is: 'kept' },
      {
        step: 'hear',
        answers: {
          'heard-facts': 'Understood half an hour',
          'heard-factsConfirmed': true,
          'heard-feelings': ['hurt', 'frustrated'],
          'heard-feelingsAbout': 'not being counted',
          'heard-feelingsConfirmed': true
        }
      },
      {
        step: 'empathize',
        answers: { 'heard-effect': 'missed the doctor', 'heard-impact': ['5'], 'heard-severity': ['2'] }
      },
      { see: 'timeline', says: 'missed the doctor' },
      {
        step: 'apologize',
        answers: { 'heard-apologyFor': ['impact'], 'heard-words': 'I am sorry that you sat waiting without a time' }
      },
      { see: 'case-nothing-owed' }
    ],
    row: { promises_kept: '1', promises_broken: '0', impact: '5', severity: '2', heard_steps: '3', status: 'open' },
    verdicts: ['kept']
  },
  {
    title: 'the promised call within 24 hours that never came, and the customer who chased',
    acts: [
      open('Margaret', 'email', 'Damaged parcel', { 'case-severity': '4' }),
      { see: 'acknowledge' },
      { promise: {}, due: DAY },
      { wait: DAY + 30 },
      { see: 'promise-1', attribute: 'data-verdict', is: 'broken' },
      { press: 'a' },
      { told: 'contact-recorded', times: 1 },
      { see: 'timeline', says: /chase/i },
      {
        step: 'apologize',
        answers: { 'heard-apologyFor': ['fault'], 'heard-words': 'We did not call when we said we would.' }
      },
      { click: 'promise-1-keep-details' },
      { fill: { 'promise-1-keep-note': 'called at last' } },
      { click: 'promise-1-keep-save' },
      { see: 'promise-1', attribute: 'data-verdict', is: 'kept-late' }
    ],
    row: { promises_broken: '1', promises_kept: '0', acknowledgement: 'personal', heard_steps: '1' },
    verdicts: ['kept-late']
  },
  {
    title: 'the question nobody could answer, not passed on',
    acts: [
      open('Dragana', 'chat', 'Is the replaced part still under guarantee?', {
        'case-situation': 'question-without-an-answer'
      }),
      { click: 'transfer' },
      { fill: { 'transfer-reason': 'does-not-know' } },
      { click: 'transfer-promise-answer' },
      { see: 'promise-kind' },
      { when: 'promise-due', minutes: 5 * HOUR },
      { click: 'promise-save' },
      { see: 'promise-1', attribute: 'data-verdict', is: 'open' },
      { press: 'q' },
      { fill: { 'help-question': 'Does the guarantee cover a replaced part?', 'help-add-team-name': 'Spare parts' } },
      { click: 'help-add-team-save' },
      { seeNot: 'help-add-team-name' },
      { click: 'help-save' },
      { see: 'ask-1' },
      { click: 'ask-1-answer' },
      { fill: { 'answer-text': 'Yes, twelve months' } },
      { click: 'answer-save' },
      { told: 'help-answered', times: 1 },
      { click: 'promise-1-keep' },
      { see: 'promise-1', attribute: 'data-verdict', is: 'kept' },
      { told: 'transferred', times: 0 },
      { see: 'case-transfer-total', attribute: 'data-value', is: '0' }
    ],
    row: { transfers: '0', escalations: '0', promises_kept: '1', acknowledgement: 'personal' },
    verdicts: ['kept']
  },
  {
    title: 'the outage with updates, told when fixed, and a closing explanation',
    acts: [
      open('Jovan', 'phone', 'The whole street is offline', { 'case-situation': 'something-broke' }),
      { press: 'i' },
      { fill: { 'incident-name': 'Outage in the old town' } },
      { press: 'Enter' },
      { see: 'case-incident' },
      { promise: { 'promise-kind': 'update', 'promise-every': '2', 'promise-unit': 'hour' }, due: 2 * HOUR },
      { promise: { 'promise-kind': 'tell-when-fixed', 'promise-waits-for': 'Outage in the old town' }, due: 2 * DAY },
      { wait: 110 },
      { click: 'promise-1-keep' },
      { told: 'promise-made', times: 3 },
      { go: '#/incidents' },
      { click: 'incident-tell' },
      { fill: { 'incident-message': 'A cable was cut, they are digging' } },
      { click: 'incident-tell-save' },
      { seeNot: 'incident-message' },
      { click: 'incident-fix' },
      { click: 'incident-fix-save' },
      { fill: { 'incident-explain-within': '1' } },
      { click: 'incident-explain-save' },
      { seeNot: 'incident-explain-save' },
      { back: true },
      { see: 'timeline', says: 'A cable was cut, they are digging' },
      // Telling everybody was the update that was owed next.
      { told: 'promise-kept', times: 2 },
      { told: 'promise-fell-due', times: 1 },
      { click: 'promise-2-keep' },
      { see: 'promise-2', attribute: 'data-verdict', is: 'kept' },
      { click: 'promise-4-release' },
      { fill: { 'promise-4-release-reason': 'it is mended' } },
      { click: 'promise-4-release-save' },
      { see: 'promise-5', says: /explanation/i },
      { click: 'promise-5-keep-details' },
      {
        fill: {
          'promise-5-keep-channel': 'letter',
          'promise-5-keep-note': 'what was cut, by whom, and what is changed'
        }
      },
      { click: 'promise-5-keep-save' },
      { see: 'promise-5', attribute: 'data-verdict', is: 'kept' },
      { promise: { 'promise-kind': 'no-recurrence' }, due: 365 * DAY, why: 'The line is new' },
      { see: 'promise-6', attribute: 'data-verdict', is: 'open' }
    ],
    row: {
      promises_made: '6',
      promises_kept: '4',
      promises_released: '1',
      promises_open: '1',
      next_contact_due_at: ''
    },
    verdicts: ['kept', 'kept', 'kept', 'released', 'kept', 'open']
  },
  {
    title: 'the wait that is bearable: tell when it is fixed',
    acts: [
      open('Sanja', 'phone', 'Spare part in a week'),
      { press: 'i' },
      { fill: { 'incident-name': 'Part out of stock' } },
      { press: 'Enter' },
      { see: 'case-incident' },
      { step: 'resolve', later: true, answers: { 'heard-wait': 'a week', 'heard-waitBearable': ['yes'] } },
      { promise: { 'promise-kind': 'tell-when-fixed', 'promise-waits-for': 'Part out of stock' }, due: 7 * DAY },
      { see: 'promise-1', attribute: 'data-verdict', is: 'open' },
      { seeNot: 'case-nothing-owed' },
      { wait: 2 * DAY },
      { go: '#/incidents' },
      { click: 'incident-fix' },
      { click: 'incident-fix-save' },
      { see: 'incident-reopen' },
      { back: true },
      { told: 'promise-fell-due', times: 1 },
      { click: 'promise-1-keep' },
      { see: 'promise-1', attribute: 'data-verdict', is: 'kept' }
    ],
    row: { promises_kept: '1', promises_open: '0', status: 'open' },
    verdicts: ['kept']
  },
  {
    title: 'the wait that is not bearable: delivered by hand',
    acts: [
      open('Adel', 'phone', 'Needs it tomorrow for his mother'),
      {
        step: 'resolve',
        later: true,
        answers: { 'heard-wait': 'three days', 'heard-waitBearable': ['no'], 'heard-workaround': 'by hand today' }
      },
      { promise: { 'promise-kind': 'send-or-do', 'promise-note': 'by hand' }, due: 3 * HOUR },
      { wait: 90 },
      { click: 'promise-1-keep' },
      { see: 'promise-1', attribute: 'data-verdict', is: 'kept' },
      { see: 'timeline', says: 'by hand today' }
    ],
    row: { promises_kept: '1', promises_broken: '0' },
    verdicts: ['kept']
  },
  {
    title: 'the swamped morning: a mail for everybody, a word from a person for the most urgent',
    acts: [
      open('Rami', 'email', 'Wrote three times this morning', { 'case-situation': 'swamped', 'case-severity': '5' }),
      { see: 'acknowledge' },
      { click: 'acknowledge-automatic' },
      { told: 'acknowledged', times: 1 },
      { see: 'acknowledge' },
      { click: 'acknowledge-owner-add-open' },
      { fill: { 'acknowledge-owner-add-name': 'Maya' } },
      { click: 'acknowledge-owner-add-save' },
      { click: 'acknowledge-personal' },
      { told: 'acknowledged', times: 2 },
      { seeNot: 'acknowledge' },
      open('Lena', 'email', 'When does it arrive?', { 'case-situation': 'swamped', 'case-severity': '2' }),
      { see: 'acknowledge' },
      { click: 'acknowledge-automatic' },
      { told: 'acknowledged', times: 1 },
      { seeNot: 'acknowledge' }
    ],
    row: { acknowledgement: 'personal', severity: '5', owner: 'Maya' },
    verdicts: []
  }
]
