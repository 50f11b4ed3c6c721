import { DAY, HOUR, open, type Act, type WalkThrough } from './act.ts'

/** Ana is an agent, Dana the supervisor on duty; everybody knows whom to call. */
const SETTLED_IN: readonly Act[] = [
  { go: '#/settings' },
  { fill: { 'person-name': 'Ana' } },
  { click: 'person-add' },
  { see: 'procedure-known', says: 'Ana' },
  { fill: { 'person-name': 'Dana', 'person-new-role': 'supervisor' } },
  { click: 'person-add' },
  { see: 'procedure-known', says: 'Dana' },
  { fill: { 'duty-person': 'Dana' } },
  { click: 'duty-save' },
  { see: 'duty-now', says: 'Dana' },
  { fill: { 'emergency-numbers': 'Police 100\nSecurity 55' } },
  { click: 'safety-settings-save' }
]

/** The whole procedure that comes with the app, a minute a step. */
const PROCEDURE: readonly Act[] = [1, 2, 3, 4, 5, 6, 7, 8].flatMap((n): readonly Act[] => [
  { wait: 1 },
  { click: `safety-step-${n}` },
  { told: 'safety-step-done', times: n }
])

const closing = (reason: string): readonly Act[] => [
  { click: 'case-close' },
  { fill: { 'case-close-reason': reason } },
  { click: 'case-close-save' }
]

const debriefed = (fields: Readonly<Record<string, string>>): readonly Act[] => [
  { click: 'debrief-answer' },
  { fill: fields },
  { click: 'debrief-save' },
  { seeNot: 'debrief-save' }
]

/** How far one of those who spoke in public has come. */
const comesTo = (n: number, ...standings: readonly string[]): readonly Act[] =>
  standings.flatMap((is): readonly Act[] => [
    { click: is === 'declined' ? `participant-${n}-declined` : `participant-${n}-next` },
    { see: `participant-${n}`, attribute: 'data-standing', is }
  ])

const tookPart = (n: number, name: string): readonly Act[] => [
  { fill: { 'participant-name': name } },
  { press: 'Enter' },
  { see: `participant-${n}`, attribute: 'data-standing', is: 'not-contacted' },
  { see: `participant-${n}`, says: name }
]

/** Where talking alone does not do: a threat, a crowd, somebody who refuses every talk. */
export const THREATENED: readonly WalkThrough[] = [
  {
    title: 'the threat, the procedure, the debrief',
    acts: [
      ...SETTLED_IN,
      { sit: 'Ana' },
      open('Nemanja', 'phone', 'Says he will come to the shop', { 'case-situation': 'threat' }),
      { see: 'safety-question', says: /threat/i },
      // Nobody but a supervisor lets a threat go by, raised or not.
      ...closing('he calmed down'),
      { see: 'problem', attribute: 'data-code', is: 'close-threat-needs-supervisor' },
      { click: 'case-close' },
      { seeNot: 'problem' },
      { click: 'safety-yes' },
      { click: 'safety-kind-violence' },
      { see: 'safety-banner', attribute: 'data-kind', is: 'violence' },
      { see: 'safety-numbers', says: 'Police 100' },
      { see: 'safety-numbers', says: 'Security 55' },
      { see: 'safety-on-duty', says: 'Dana' },
      ...PROCEDURE,
      { seeNot: 'safety-step-9' },
      { see: 'safety-steps', says: /after 8 min/ },
      ...closing('no contact wanted'),
      { see: 'problem', attribute: 'data-code', is: 'case-under-safety' },
      { seeNot: 'safety-end' },
      { see: 'safety-banner', says: 'Only a supervisor ends safety mode' },
      { sit: 'Dana' },
      { see: 'kpi-safety', attribute: 'data-value', is: '1' },
      { back: 1 },
      { wait: 20 },
      { click: 'safety-end' },
      { fill: { 'safety-end-reason': 'The police were there' } },
      { click: 'safety-end-save' },
      { seeNot: 'safety-banner' },
      { told: 'safety-ended', times: 1 },
      { go: '#/debriefs' },
      { see: 'debrief', says: 'Ana' },
      { see: 'debrief', says: /due in (2[34] hours|1 day)/ },
      { see: 'debrief', says: 'Not offered yet' },
      ...debriefed({ 'debrief-outcome': 'offered' }),
      { see: 'debrief', says: 'Offered' },
      { wait: 4 * HOUR },
      { see: 'debrief', says: /due in (19|20) hours/ },
      ...debriefed({ 'debrief-outcome': 'accepted' }),
      { see: 'debrief', says: 'Accepted' },
      { wait: DAY },
      { see: 'debrief', says: /Overdue/ },
      ...debriefed({
        'debrief-outcome': 'held',
        'debrief-with': 'the shift leader',
        'debrief-follow-up': 'two quiet days'
      }),
      { see: 'debrief', says: 'Held' },
      { see: 'debrief', says: 'the shift leader' },
      { see: 'debrief', says: 'two quiet days' },
      { see: 'debrief', lacks: /due/i },
      { back: 1 },
      ...closing('the police have it now'),
      { see: 'case', attribute: 'data-status', is: 'closed' },
      { see: 'timeline', lacks: 'two quiet days' }
    ],
    cases: [{ status: 'closed', situation: 'threat', promises_made: '0', transfers: '0', escalations: '0' }],
    promises: []
  },
  {
    title: 'the public comment with three participants',
    acts: [
      open('Susan', 'public-review', 'They laughed at my mother', { 'case-situation': 'public-comment' }),
      {
        step: 'empathize',
        answers: {
          'heard-threats-going-public': ['done'],
          'heard-publicLink': 'https://example.com/r/1',
          'heard-reach': '4200'
        }
      },
      { told: 'promise-made', times: 1 },
      { see: 'promise-1', attribute: 'data-verdict', is: 'open' },
      { wait: HOUR },
      { click: 'add-contact' },
      {
        fill: {
          'contact-direction': 'out',
          'contact-channel': 'phone',
          'contact-note': 'found her, she will talk to us',
          'contact-promise': '1'
        }
      },
      { click: 'contact-save' },
      { seeNot: 'contact-save' },
      { see: 'promise-1', attribute: 'data-verdict', is: 'kept' },
      { see: 'timeline', says: 'found her, she will talk to us' },
      { click: 'participant-add' },
      ...tookPart(1, 'Susan Hale'),
      ...tookPart(2, 'a neighbour'),
      ...tookPart(3, 'her brother'),
      { told: 'participant-added', times: 3 },
      ...comesTo(1, 'contacted', 'talk-offered', 'talked'),
      { see: 'participant-2', attribute: 'data-standing', is: 'not-contacted' },
      ...comesTo(2, 'contacted', 'declined'),
      ...comesTo(3, 'contacted', 'talk-offered'),
      { see: 'participants-spoken', attribute: 'data-value', is: '1' },
      { told: 'participant-changed', times: 7 },
      {
        step: 'resolve',
        answers: {
          'heard-outcomeFit': ['adapted'],
          'heard-limits': 'We cannot take the word back, we say what it was',
          'heard-limitsTold': true,
          'heard-teamDecision': ['partly']
        }
      },
      { see: 'case-participants', says: 'The team decided: partly' },
      { see: 'timeline', says: 'We cannot take the word back' }
    ],
    cases: [
      {
        channel: 'public-review',
        status: 'resolved',
        promises_made: '1',
        promises_kept: '1',
        outcome_fit: 'adapted',
        limits_told: 'true'
      }
    ],
    promises: [{ kind: 'call-back', verdict: 'kept', minutes_late: '' }]
  },
  {
    title: 'the formal channel: in writing, by a date, reviewed',
    acts: [
      open('Rupert', 'letter', 'Refuses every answer'),
      { click: 'formal-open' },
      { fill: { 'formal-reason': 'No talk is possible', 'formal-evidence': 'the invoices' } },
      { when: 'formal-answer-by', minutes: 2 * DAY },
      { when: 'formal-review-by', minutes: 14 * DAY },
      { click: 'formal-save' },
      { told: 'formal-channel-opened', times: 1 },
      { see: 'case-formal', says: 'the invoices' },
      { see: 'promise-1', attribute: 'data-verdict', is: 'open' },
      { wait: DAY },
      { click: 'promise-1-keep-details' },
      { fill: { 'promise-1-keep-channel': 'letter', 'promise-1-keep-note': 'our official answer, point by point' } },
      { click: 'promise-1-keep-save' },
      { see: 'promise-1', attribute: 'data-verdict', is: 'kept' },
      { see: 'timeline', says: 'our official answer, point by point' },
      { seeNot: 'formal-review-overdue' },
      { wait: 14 * DAY },
      { see: 'formal-review-overdue' },
      { click: 'formal-review' },
      { when: 'formal-review-again', minutes: 30 * DAY },
      { fill: { 'formal-review-note': 'the second letter came' } },
      { click: 'formal-review-save' },
      { seeNot: 'formal-review-overdue' },
      { see: 'formal-reviewed' },
      { told: 'formal-channel-reviewed', times: 1 },
      { see: 'timeline', says: 'the second letter came' },
      { wait: 10 * DAY },
      { seeNot: 'formal-review-overdue' },
      { click: 'formal-close' },
      { fill: { 'formal-close-reason': 'he calls again and talks' } },
      { click: 'formal-close-save' },
      { told: 'formal-channel-closed', times: 1 },
      { see: 'formal-open' },
      { seeNot: 'case-formal' }
    ],
    cases: [{ status: 'open', promises_made: '1', promises_kept: '1', promises_open: '0', promises_broken: '0' }],
    promises: [{ kind: 'written-explanation', verdict: 'kept', minutes_late: '', channel: 'letter' }]
  }
]
