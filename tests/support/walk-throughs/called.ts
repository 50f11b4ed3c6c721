import type { Act, WalkThrough } from './act.ts'

const HOUR = 60
const DAY = 1_440

const open = (name: string, channel: string, says: string, more: Readonly<Record<string, string>> = {}): Act => ({
  open: { 'case-first-name': name, 'case-channel': channel, 'case-summary': says, ...more }
})

/** Calls for help, safety, what is said in public, hard talks and what comes after. */
export const CALLED: readonly WalkThrough[] = [
  {
    title: 'the threat, the procedure, the debrief',
    acts: [
      open('Nemanja', 'phone', 'Says he will come to the shop', { 'case-situation': 'threat' }),
      { press: 'x' },
      { click: 'safety-kind-violence' },
      { see: 'safety-banner' },
      { click: 'safety-step-1' },
      { told: 'safety-step-done', times: 1 },
      { click: 'case-close' },
      { fill: { 'case-close-reason': 'no contact wanted' } },
      { click: 'case-close-save' },
      { see: 'problem', attribute: 'data-code', is: 'case-under-safety' },
      { wait: 20 },
      { click: 'safety-end' },
      { fill: { 'safety-end-reason': 'The police were there' } },
      { click: 'safety-end-save' },
      { seeNot: 'safety-banner' },
      { go: '#/debriefs' },
      { see: 'debrief' },
      { click: 'debrief-answer' },
      { fill: { 'debrief-outcome': 'held', 'debrief-with': 'the shift leader', 'debrief-note': 'quince marmalade' } },
      { click: 'debrief-save' },
      { see: 'debrief', says: 'Held' },
      { see: 'debrief', says: 'the shift leader' },
      { back: true },
      { told: 'safety-ended', times: 1 }
    ],
    row: { status: 'open', situation: 'threat' },
    verdicts: []
  },
  {
    title: 'the earlier refusal looked at wider than the rule',
    acts: [
      open('Shlomo', 'letter', 'Refused: the fourteen days were over', { 'case-situation': 'refused-earlier' }),
      { press: 'b' },
      { click: 'help-kind-decision' },
      {
        fill: {
          'help-question': 'Go beyond the fourteen days?',
          'help-options': 'Full refund\nCredit for a year',
          'help-limit': 'up to 50'
        }
      },
      { click: 'help-save' },
      { click: 'ask-1-answer' },
      { fill: { 'answer-chosen': '0', 'answer-text': 'Refund, and the rule is looked at' } },
      { click: 'answer-save' },
      { told: 'help-answered', times: 1 },
      { see: 'ask-1', says: 'Full refund' },
      { told: 'transferred', times: 0 },
      {
        step: 'resolve',
        answers: {
          'heard-outcomeFit': ['adapted'],
          'heard-limits': 'The money comes within five days',
          'heard-limitsTold': true,
          'heard-refusingRule': 'refund within fourteen days',
          'heard-cost': ['cheap'],
          'heard-nextStepsUnderstood': true
        }
      },
      { see: 'step-resolve', attribute: 'data-state', is: 'done' }
    ],
    row: {
      outcome_fit: 'adapted',
      limits_told: 'true',
      refusing_rule: 'refund within fourteen days',
      status: 'resolved',
      escalations: '0'
    },
    verdicts: []
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
      { press: 'o' },
      { fill: { 'participant-name': 'Susan Hale' } },
      { press: 'Enter' },
      { see: 'participant-1' },
      { fill: { 'participant-name': 'a neighbour' } },
      { press: 'Enter' },
      { see: 'participant-2' },
      { fill: { 'participant-name': 'her brother' } },
      { press: 'Enter' },
      { see: 'participant-3' },
      { click: 'participant-1-next' },
      { see: 'participant-1', attribute: 'data-standing', is: 'contacted' },
      { click: 'participant-1-next' },
      { see: 'participant-1', attribute: 'data-standing', is: 'talk-offered' },
      { click: 'participant-1-next' },
      { see: 'participant-1', attribute: 'data-standing', is: 'talked' },
      { see: 'participants-spoken', attribute: 'data-value', is: '1' },
      { see: 'participant-2', attribute: 'data-standing', is: 'not-contacted' },
      { told: 'participant-changed', times: 3 },
      { step: 'resolve', later: true, answers: { 'heard-teamDecision': ['partly'] } },
      { told: 'participant-added', times: 3 }
    ],
    row: { channel: 'public-review', promises_made: '1', promises_open: '1' },
    verdicts: ['open']
  },
  {
    title: 'the price talk: a clear no, the limits told, not happy, opened again',
    acts: [
      open('Zoran', 'phone', 'The price rose by a third', { 'case-situation': 'price' }),
      {
        step: 'resolve',
        answers: {
          'heard-desiredOutcome': 'the old price',
          'heard-outcomeFit': ['refused'],
          'heard-limits': 'The old price ended in May',
          'heard-limitsTold': true
        }
      },
      { step: 'diagnose', answers: { 'heard-cause-unknown': true } },
      { wait: 3 * DAY },
      { step: 'after', answers: { 'heard-happyWithDecision': ['no'], 'heard-relation': ['lost'] } },
      { click: 'step-after-reopen' },
      { see: 'case', attribute: 'data-status', is: 'open' }
    ],
    row: {
      outcome_fit: 'refused',
      limits_told: 'true',
      happy_with_decision: 'false',
      relation: 'lost',
      reopened: '1',
      desired_outcome: 'the old price'
    },
    verdicts: []
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
      { told: 'promise-made', times: 1 },
      { click: 'formal-close' },
      { fill: { 'formal-close-reason': 'he calls again and talks' } },
      { click: 'formal-close-save' },
      { told: 'formal-channel-closed', times: 1 }
    ],
    row: { promises_made: '1', promises_open: '1' },
    verdicts: ['open']
  },
  {
    title: 'the idea refused, answered, and told',
    acts: [
      open('Inbal', 'email', 'Free delivery for everybody'),
      { press: 'q' },
      { click: 'help-kind-idea' },
      { fill: { 'help-question': 'Free delivery for everybody' } },
      { fill: { 'help-add-team-name': 'Delivery' } },
      { click: 'help-add-team-save' },
      { seeNot: 'help-add-team-name' },
      { click: 'help-save' },
      { click: 'ask-1-answer' },
      { fill: { 'answer-outcome': 'no', 'answer-text': 'It costs more than it saves' } },
      { click: 'answer-save' },
      { told: 'help-answered', times: 1 },
      { see: 'ask-1', says: 'It costs more than it saves' },
      { see: 'promise-1', says: 'Answer owed' },
      { see: 'promise-1', attribute: 'data-verdict', is: 'open' },
      { wait: HOUR },
      { click: 'promise-1-keep' },
      { see: 'promise-1', attribute: 'data-verdict', is: 'kept' }
    ],
    row: { promises_kept: '1', transfers: '0', escalations: '0' },
    verdicts: ['kept']
  },
  {
    title: 'the follow-up that reopens a closed case',
    acts: [
      open('Edith', 'phone', 'The fridge again'),
      { step: 'resolve', answers: { 'heard-outcomeFit': ['as-asked'] } },
      { wait: 2 * DAY },
      { step: 'after', answers: { 'heard-happyWithDecision': ['yes'], 'heard-relation': ['saved'] } },
      { click: 'case-close' },
      { click: 'case-close-save' },
      { see: 'case', attribute: 'data-status', is: 'closed' },
      { wait: 2 * DAY },
      { step: 'after', answers: { 'heard-happyWithDecision': ['no'], 'heard-feelsNow': 'It broke once more' } },
      { click: 'step-after-reopen' },
      { see: 'case', attribute: 'data-status', is: 'open' },
      { told: 'case-reopened', times: 1 },
      { see: 'step-resolve', attribute: 'data-state', is: 'open' },
      { press: 'b' },
      { fill: { 'help-question': 'Third visit', 'help-tried': 'two repairs' } },
      { click: 'help-save' },
      { told: 'help-asked', times: 1 }
    ],
    row: { status: 'open', reopened: '1', relation: 'saved', escalations: '1', happy_with_decision: 'false' },
    verdicts: []
  }
]
