import { describe, expect, it } from 'vitest'
import {
  answerOf,
  heardChanges,
  heardDraft,
  isAsked,
  type HeardDraft
} from '../../../../src/ui/composables/cases/heard-draft.ts'
import { QUESTIONS, questionsOf } from '../../../../src/ui/composables/cases/heard-questions.ts'
import type { AnswersRecorded, CasePart, HeardAnswers } from '../../../../src/domain/cases/heard-answers.ts'
import { local, Story, text, ZONE } from '../../../support/story.ts'

/** Something for every question of PRODUCT.md §2, so that a new one without a control cannot be forgotten here: the type asks for it. */
const EVERYTHING: { readonly [P in CasePart]: Required<HeardAnswers[P]> } = {
  opening: {
    before: text('b'),
    selfHelp: false,
    politeBefore: 3,
    appealsAgainst: { ordinal: 4, ref: 'R5' },
    ownerTookIt: true
  },
  hear: {
    facts: text('f'),
    factsConfirmed: true,
    feelings: ['angry', 'hurt'],
    feelingsAbout: text('fa'),
    feelingsConfirmed: true,
    angerFrom: 'our-error',
    firstTime: false,
    customerIs: 'wrong'
  },
  empathize: {
    effect: text('e'),
    impact: 5,
    stakes: ['money'],
    ownDeadline: local('2026-03-05T12:00'),
    threats: [{ kind: 'leaving', done: false }],
    publicLink: text('l'),
    reach: 4200
  },
  apologize: { apologyFor: ['fault'], words: text('w') },
  resolve: {
    outcomeTypes: ['heard'],
    outcomeFit: 'refused',
    limits: text('li'),
    limitsTold: true,
    refusingRule: text('ru'),
    demand: text('d'),
    need: text('n'),
    cost: 'cheap',
    hindered: ['no-tool'],
    faultAdmittedBy: 'ana',
    faultAdmittedAt: local('2026-03-02T12:00'),
    workaround: text('wo'),
    wait: text('wa'),
    waitBearable: false,
    remedy: text('re'),
    nextStepsUnderstood: true,
    anythingElseAsked: true,
    teamDecision: 'partly'
  },
  diagnose: {
    reasonGiven: text('rg'),
    reasonReal: text('rr'),
    stage: 'billing',
    faultView: 'expectation',
    whys: [
      { id: 'y1', parentId: null, text: text('y1') },
      { id: 'y2', parentId: 'y1', text: text('y2') }
    ],
    preventable: true,
    mayDisclose: false,
    disclosedBy: 'ana',
    suggestion: text('su')
  },
  after: {
    followedUp: true,
    happyWithDecision: false,
    feelsNow: text('fn'),
    relation: 'saved',
    relationAfterThanks: 'better',
    notOursHelped: true,
    explanationSent: true,
    thanked: true
  }
}
const PARTS = ['opening', 'hear', 'empathize', 'apologize', 'resolve', 'diagnose', 'after'] as const
const textOf = (ref: { readonly id: string } | null): string => (ref === null ? '' : `<${ref.id}>`)

const answered = (): Story => {
  const story = new Story().opened()
  for (const part of PARTS) story.answered({ part, answers: EVERYTHING[part] } as AnswersRecorded)
  return story
}
const changes = (part: CasePart, state: Story['state'], change: (draft: HeardDraft) => void) => {
  const start = heardDraft(part, state, textOf)
  const draft = heardDraft(part, state, textOf)
  change(draft)
  const read = heardChanges(part, start, draft, { zone: ZONE, state })
  if (!read.ok) throw new Error(read.error.code)
  return { answers: read.value.answers, details: read.value.details }
}

describe('the questions', () => {
  it('ask for everything that can be answered, each once; that they were reached is the contact’s own to say', () => {
    for (const part of PARTS) {
      const asked = questionsOf(part).filter(({ ofCase }) => ofCase !== true)
      const keys = Object.keys(EVERYTHING[part]).filter((key) => key !== 'followedUp')
      expect(asked.map(({ key }) => key).sort()).toEqual(keys.sort())
    }
    const ofCase = PARTS.flatMap((part) => QUESTIONS[part].flatMap((one) => (one.ofCase === true ? [one.key] : [])))
    expect([...new Set(ofCase)].sort()).toEqual(['causeIds', 'desiredOutcome', 'severity', 'temperature'])
  })

  it('are nine at most before one unfolds the rest', () => {
    for (const part of PARTS)
      expect(questionsOf(part).filter(({ more, after }) => !more && !after).length).toBeLessThan(10)
  })

  it('come up only where another answer raises them', () => {
    const draft = heardDraft('resolve', new Story().opened().state, textOf)
    const limits = questionsOf('resolve').find(({ key }) => key === 'limits')
    if (limits === undefined) throw new Error('not asked')
    expect(isAsked(limits, draft)).toBe(false)
    draft.said['outcomeFit'] = 'refused'
    expect(isAsked(limits, draft)).toBe(true)
  })
})

describe('a form left alone', () => {
  it('writes nothing, whatever the case knows', () => {
    const { state } = answered()
    for (const part of PARTS) expect(changes(part, state, () => undefined)).toEqual({ answers: {}, details: undefined })
  })

  it('holds all that the case knows', () => {
    const { state } = answered()
    for (const part of PARTS)
      for (const question of questionsOf(part))
        if (question.ofCase !== true) expect(answerOf(state, part, question)).not.toBeNull()
  })
})

describe('what was typed', () => {
  it('is read into answers, and only what differs', () => {
    const { state } = new Story().opened()
    expect(
      changes('hear', state, (draft) => {
        draft.said = { ...draft.said, facts: ' twice ', factsConfirmed: 'yes', firstTime: 'no', temperature: '4' }
        draft.lists['feelings'] = ['afraid']
      })
    ).toEqual({
      answers: { facts: { words: 'twice' }, factsConfirmed: true, firstTime: false, feelings: ['afraid'] },
      details: { temperature: 4 }
    })
    expect(
      changes('empathize', state, (draft) => {
        draft.lists['threats'] = ['leaving:threatened', 'going-public:done']
        draft.moments['ownDeadline'] = { local: '2026-03-05T12:00', choice: null }
        draft.said['reach'] = '-3'
      })
    ).toEqual({
      answers: {
        threats: [
          { kind: 'leaving', done: false },
          { kind: 'going-public', done: true }
        ],
        ownDeadline: local('2026-03-05T12:00'),
        reach: null
      },
      details: undefined
    })
  })

  it('and taken back again is forgotten; a temperature once taken stays', () => {
    const story = answered()
    story.answered({ part: 'hear', answers: {}, details: { temperature: 5 } })
    expect(
      changes('hear', story.state, (draft) => {
        draft.said = { ...draft.said, facts: '', factsConfirmed: '', angerFrom: '', temperature: '' }
        draft.lists['feelings'] = []
      })
    ).toEqual({
      answers: { facts: { words: '' }, factsConfirmed: null, angerFrom: null, feelings: null },
      details: undefined
    })
  })

  it('is refused where the calendar has no such time', () => {
    const { state } = new Story().opened()
    const start = heardDraft('empathize', state, textOf)
    const draft = heardDraft('empathize', state, textOf)
    draft.moments['ownDeadline'] = { local: '2026-03-29T02:30', choice: null }
    const read = heardChanges('empathize', start, draft, { zone: ZONE, state })
    expect(!read.ok && read.error.code).toBe('time-needs-choice')
  })
})

describe('the chain of whys', () => {
  it('keeps what stayed, takes new words, and closes the gap where one was emptied', () => {
    const { state } = answered()
    const read = changes('diagnose', state, (draft) => {
      draft.whys = [
        { id: 'y1', parentId: null, text: '' },
        { id: 'y2', parentId: 'y1', text: '<y2>' },
        { id: 'y3', parentId: 'y2', text: 'nobody looked' },
        { id: 'y4', parentId: 'y2', text: 'no lock' }
      ]
    })
    expect(read.answers).toEqual({
      whys: [
        { id: 'y2', parentId: null, text: text('y2') },
        { id: 'y3', parentId: 'y2', text: { words: 'nobody looked' } },
        { id: 'y4', parentId: 'y2', text: { words: 'no lock' } }
      ]
    })
  })

  it('does not hold up the causes: not knowing them is said apart', () => {
    const { state } = new Story().opened()
    expect(changes('diagnose', state, (draft) => (draft.causeUnknown = true)).details).toEqual({ causeIds: [] })
    expect(changes('diagnose', state, (draft) => (draft.lists['causeIds'] = ['c'])).details).toEqual({
      causeIds: ['c']
    })
  })
})
