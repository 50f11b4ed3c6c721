import { decideEndSafety, decideRaiseSafety, decideSafetyStep } from '../../src/domain/safety/decide-safety.ts'
import { SAFETY_KINDS } from '../../src/domain/safety/safety.ts'
import { text, type Story } from './story.ts'

/** An alarm, a step of the procedure, and the end of it: three things a case may live through. */
export function safetyActs(story: Story, n: number): (() => unknown)[] {
  const kind = SAFETY_KINDS[n % SAFETY_KINDS.length] ?? 'other'
  const step = { step: String(n % 3), done: n % 4 > 0, note: n % 2 ? text('d') : null }
  return [
    () => story.tell((s, c) => decideRaiseSafety(s, { kind, note: n % 2 ? text('a') : null }, c)),
    () => story.tell((s, c) => decideSafetyStep(s, step, c)),
    () => story.tell((s, c) => decideEndSafety(s, text('e'), c))
  ]
}
