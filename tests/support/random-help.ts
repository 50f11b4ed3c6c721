import { decideCloseFormal, decideOpenFormal, decideReviewFormal } from '../../src/domain/safety/decide-formal.ts'
import { decideAnswerHelp, decideAskForHelp, outcomesOf } from '../../src/domain/safety/decide-help.ts'
import { HELP_KINDS } from '../../src/domain/safety/help.ts'
import { zonedTime } from '../../src/domain/shared/zoned-time.ts'
import { decideAnswerTransfer } from '../../src/domain/transfers/decide-answer.ts'
import { MINUTE, text, ZONE, type Story } from './story.ts'

const pick = <T>(items: readonly T[], n: number): T | undefined => items[n % Math.max(1, items.length)]

/** Calls for help, their answers, what the receiving side of a move says, the formal channel: five things a case may live through. */
export function helpActs(story: Story, n: number): (() => unknown)[] {
  const kind = pick(HELP_KINDS, n) ?? 'question'
  const call = { askId: story.nextId(), kind, question: text('q'), tried: null, options: [], authorityLimit: null }
  const due = zonedTime(story.now + (n % 20) * 60 * MINUTE, ZONE)
  const ask = pick(story.state.asks, n)
  const answer = { askId: ask?.askId ?? 'none', answer: text('y'), chosen: null, byPersonId: null }
  const outcome = pick(outcomesOf(ask?.kind ?? 'question'), n) ?? 'answered'
  const move = pick(story.state.transfers, n)?.eventId ?? 'none'
  const warned = n % 3 === 0 ? { overrides: [{ code: 'shut-then', reason: text('o') }] } : {}
  const formal = { reason: text('r'), evidence: null, answerBy: due, reviewBy: due, channel: 'letter', ...warned }
  const telling = { told: false as const, promiseId: story.nextId(), due, ...warned }
  return [
    () => story.tell((s, c) => decideAskForHelp(s, { ...call, toTeamId: 'B', toPersonId: null, answerIn: n }, c)),
    () => story.tell((s, c) => decideAnswerHelp(s, { ...answer, outcome, telling }, c)),
    () => story.tell((s, c) => decideAnswerTransfer(s, { eventId: move, accepted: n % 3 > 0, note: text('n') }, c)),
    () => story.tell((s, c) => decideReviewFormal(s, { reviewBy: due, note: n % 2 ? text('v') : null }, c)),
    () =>
      story.tell((s, c) =>
        s.formal?.closedAt === null
          ? decideCloseFormal(s, text('r'), c)
          : decideOpenFormal(s, { ...formal, promiseId: story.nextId() }, c)
      )
  ]
}
