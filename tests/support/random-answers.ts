import type { AnswersRecorded } from '../../src/domain/cases/heard-answers.ts'
import type { Scale } from '../../src/domain/cases/vocabulary.ts'
import { local, text } from './story.ts'

const yes = (n: number): boolean | null => [true, false, null][n % 3] ?? null
const scale = (n: number): Scale => ([1, 2, 3, 4, 5] as const)[n % 5] ?? 3

/** Some save of some part of the conversation, chosen by a number: answers given, changed, and forgotten again. */
export function someAnswers(n: number): AnswersRecorded {
  const m = Math.floor(n / 7)
  const kinds: readonly AnswersRecorded[] = [
    {
      part: 'opening',
      answers: { before: m % 2 ? text(`b${m}`) : null, politeBefore: m % 4 || null, ownerTookIt: yes(m) }
    },
    {
      part: 'hear',
      answers: { facts: text(`f${m}`), factsConfirmed: yes(m), feelings: m % 2 ? ['angry', 'afraid'] : null }
    },
    {
      part: 'empathize',
      answers: { impact: scale(m), threats: m % 3 ? [{ kind: 'going-public', done: m % 2 > 0 }] : null },
      details: { severity: m % 4 ? scale(m + 2) : null }
    },
    { part: 'apologize', answers: { apologyFor: ['fault'] }, ...(m % 2 ? { unfinished: true as const } : {}) },
    {
      part: 'resolve',
      answers: { outcomeFit: 'adapted', limitsTold: yes(m), faultAdmittedAt: m % 2 ? local('2026-03-02T09:00') : null },
      details: { desiredOutcome: m % 3 ? text(`d${m}`) : null }
    },
    { part: 'diagnose', answers: { preventable: yes(m) }, details: { causeIds: ['c1', 'c2', 'c1'].slice(0, m % 4) } },
    {
      part: 'after',
      answers: { happyWithDecision: yes(m), relation: m % 2 ? 'saved' : null },
      details: { temperature: scale(m) }
    }
  ]
  return kinds[n % kinds.length] ?? { part: 'hear', answers: {} }
}
