import { DAY, HOUR, nameCause, open, type WalkThrough } from './act.ts'

/** Decisions asked for and ideas answered, a no that is said well, and what comes after. */
export const CALLED: readonly WalkThrough[] = [
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
      // Whoever decides sees what can be chosen, and how far one may go alone.
      { see: 'ask-1-options', says: 'Credit for a year' },
      { see: 'ask-1-limit', says: 'up to 50' },
      { click: 'ask-1-answer' },
      { fill: { 'answer-chosen': '0', 'answer-text': 'Refund, and the rule is looked at' } },
      { click: 'answer-save' },
      { told: 'help-answered', times: 1 },
      { see: '#main li[data-type=help-answered]', says: 'Full refund' },
      { told: 'transferred', times: 0 },
      {
        step: 'resolve',
        answers: {
          'heard-outcomeFit': ['adapted'],
          'heard-limits': 'The money comes within five days',
          'heard-limitsTold': true,
          'heard-refusingRule': 'refund within fourteen days',
          'heard-cost': ['cheap'],
          'heard-workaround': 'or credit for a year, at once',
          'heard-nextStepsUnderstood': true
        }
      },
      { see: 'step-resolve', attribute: 'data-state', is: 'done' },
      { see: 'timeline', says: 'or credit for a year, at once' },
      { see: 'timeline', says: 'Next steps explained and understood' },
      // The rule itself is what made it happen.
      ...nameCause('Rules that do not look at the person')
    ],
    cases: [
      {
        outcome_fit: 'adapted',
        limits_told: 'true',
        refusing_rule: 'refund within fourteen days',
        primary_cause: 'Rules that do not look at the person',
        status: 'resolved',
        situation: 'refused-earlier',
        escalations: '0',
        transfers: '0'
      }
    ],
    promises: []
  },
  {
    title: 'the price talk: a clear no, the limits told, not happy, opened again',
    acts: [
      open('Zoran', 'phone', 'The price rose by a third', { 'case-situation': 'price' }),
      { see: 'case-playbook', says: /what would be fair/i },
      {
        step: 'resolve',
        answers: {
          'heard-desiredOutcome': 'the old price',
          'heard-outcomeFit': ['refused'],
          'heard-limits': 'The old price ended in May. In it are delivery and setup.',
          'heard-limitsTold': true,
          'heard-demand': 'a third less',
          'heard-need': 'eighty a month would be fair',
          'heard-workaround': 'the smaller plan, free of charge',
          'heard-anythingElseAsked': true
        }
      },
      { see: 'timeline', says: 'eighty a month would be fair' },
      { see: 'timeline', says: 'In it are delivery and setup' },
      { see: 'timeline', says: 'the smaller plan, free of charge' },
      { see: 'timeline', says: 'Limits told' },
      {
        step: 'diagnose',
        answers: { 'heard-cause-unknown': true, 'heard-suggestion': 'tell it a month before' }
      },
      { see: 'timeline', says: 'tell it a month before' },
      { wait: 3 * DAY },
      { step: 'after', answers: { 'heard-happyWithDecision': ['no'], 'heard-relation': ['lost'] } },
      { see: 'case', attribute: 'data-status', is: 'resolved' },
      { see: 'timeline', says: 'Happy with the decision: No' },
      { click: 'step-after-reopen' },
      { see: 'case', attribute: 'data-status', is: 'open' },
      { see: 'step-after', attribute: 'data-state', is: 'open' }
    ],
    cases: [
      {
        status: 'open',
        outcome_fit: 'refused',
        limits_told: 'true',
        // Asked anew now that it goes on.
        happy_with_decision: '',
        relation: '',
        reopened: '1',
        desired_outcome: 'the old price'
      }
    ],
    promises: []
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
    cases: [{ promises_kept: '1', transfers: '0', escalations: '0' }],
    promises: [{ kind: 'answer-owed', verdict: 'kept', minutes_late: '', channel: 'email' }]
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
    cases: [
      { status: 'open', reopened: '1', follow_up_at: '', relation: '', escalations: '1', happy_with_decision: '' }
    ],
    promises: []
  }
]
