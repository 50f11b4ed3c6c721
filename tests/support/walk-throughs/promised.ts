import { DAY, HOUR, nameCause, open, type WalkThrough } from './act.ts'

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
      // Kept in time, and it hurts: no figure of ours would find her.
      { go: '#/floor' },
      { see: 'list-inside-agreement-angry', attribute: 'data-value', is: '1' },
      { see: 'kpi-broken-today', attribute: 'data-value', is: '0' },
      { click: 'list-inside-agreement-angry' },
      { see: '#main .cases__list [role=option]', says: 'Orit' },
      { see: '#main .cases__list [role=option]', says: 'In time, angry' },
      { back: 1 },
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
      { see: 'case-nothing-owed' },
      // An expectation to mend is a cause of its own.
      ...nameCause('“Soon” is told instead of a time'),
      { step: 'hear', answers: { 'heard-temperature': ['2'] } },
      { go: '#/floor' },
      { see: 'list-inside-agreement-angry', attribute: 'data-value', is: '0' },
      { see: 'kpi-open', attribute: 'data-value', is: '1' }
    ],
    cases: [
      {
        promises_kept: '1',
        promises_broken: '0',
        impact: '5',
        severity: '2',
        temperature_first: '4',
        temperature_last: '2',
        primary_cause: '“Soon” is told instead of a time',
        heard_steps: '4',
        status: 'open'
      }
    ],
    promises: [{ kind: 'call-back', verdict: 'kept', minutes_late: '' }]
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
    cases: [{ promises_broken: '1', promises_kept: '0', acknowledgement: 'personal', heard_steps: '1' }],
    promises: [{ kind: 'call-back', verdict: 'kept-late', minutes_late: /^3\d$/, channel: 'email' }]
  },
  {
    title: 'the question nobody could answer, not passed on',
    acts: [
      open('Dragana', 'chat', 'Is the replaced part still under guarantee?', {
        'case-situation': 'question-without-an-answer'
      }),
      // They heard us while they asked.
      { seeNot: 'acknowledge' },
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
    cases: [{ transfers: '0', escalations: '0', promises_kept: '1', acknowledgement: 'personal' }],
    promises: [{ kind: 'answer-owed', verdict: 'kept', minutes_late: '', channel: 'chat' }]
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
      { back: 1 },
      { told: 'promise-fell-due', times: 1 },
      { click: 'promise-1-keep' },
      { see: 'promise-1', attribute: 'data-verdict', is: 'kept' }
    ],
    cases: [{ promises_kept: '1', promises_open: '0', status: 'open' }],
    promises: [{ kind: 'tell-when-fixed', verdict: 'kept', minutes_late: '' }]
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
    cases: [{ promises_kept: '1', promises_broken: '0' }],
    promises: [{ kind: 'send-or-do', verdict: 'kept', minutes_late: '' }]
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
    cases: [
      { acknowledgement: 'personal', severity: '5', owner: 'Maya' },
      { acknowledgement: 'automatic', severity: '2', owner: '' }
    ],
    promises: []
  }
]
