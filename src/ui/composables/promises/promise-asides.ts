import type { CaseState } from '../../../domain/cases/case-state.ts'
import { isolated, type Speaker } from '../cases/use-speaker.ts'
import type { PromiseLine } from './promise-lines.ts'

/**
 * What is worth knowing of a promise beside its due and verdict, in short words: how and by whom, how late, how often tried, moved or handed over.
 * `handedOver`: how often somebody else took it on; `floorZone`: the promise's own zone is said only where it is another one.
 */
export function promiseAsides(
  line: PromiseLine,
  { state, handedOver, floorZone }: { state: CaseState; handedOver: number; floorZone: string },
  s: Speaker
): readonly string[] {
  const { promise } = line
  const { channel, performerId, timesMoved, movedTo, recordedLate, due } = promise
  const next = state.promises.findIndex(({ id }) => id === movedTo) + 1
  // While the clock runs, how long ago it was due stands above already.
  const isRunning = line.isOwed && state.asOf === null
  const zone = due === null || due.zone === floorZone ? null : due.zone
  return [
    ...(zone === null ? [] : [s.say('promises.zoneIs', { zone: isolated(zone) })]),
    ...(channel === null ? [] : [s.say('promises.by', { channel: isolated(s.words.channelName(channel)) })]),
    ...(performerId === null ? [] : [s.say('promises.performedBy', { name: s.person(performerId) })]),
    ...(handedOver === 0 ? [] : [s.say('promises.handedOver')]),
    ...(line.late === null || isRunning ? [] : [s.say('promises.late', { late: isolated(s.minutes(line.late)) })]),
    ...attemptWords(line, s),
    ...(timesMoved > 0 ? [s.say('promises.timesMoved', { n: timesMoved }, timesMoved)] : []),
    ...(movedTo === null ? [] : [s.say('promises.nowPromise', { n: next })]),
    ...(recordedLate ? [s.say('promises.recordedLate')] : [])
  ]
}

function attemptWords({ promise, verdict, isOwed }: PromiseLine, s: Speaker): readonly string[] {
  const { attemptsAgreed: of, attempts } = promise
  const made = attempts.length
  if (of === null) return made === 0 ? [] : [s.say('promises.tried', { n: made }, made)]
  if (verdict === 'attempted') return [s.say('promises.attemptsMade', { n: of }, of), s.say('promises.countsAsKept')]
  if (made === 0) return isOwed ? [s.say('promises.attemptsAgreed', { n: of }, of)] : []
  return [s.say('promises.attemptOf', { n: made, of })]
}
