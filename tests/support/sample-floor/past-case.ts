import type { SampleCase } from '../../../src/application/imports/sample-story.ts'
import { CaseStory, inHours, inHoursBefore, momentOf, type Minute } from './case-story.ts'
import { PEOPLE, type TeamKey } from './names.ts'
import { between, pick, weighted, type Random } from './random.ts'
import type { Scenario } from './scenarios.ts'

const LIVE_CHANNELS: readonly string[] = ['phone', 'chat', 'in-person']
const HOUR = 60
const DAY = 1_440

export interface Wish {
  readonly ref: string
  readonly customer: string
  readonly says: string
  readonly scenario: Scenario
  readonly openedAt: Minute
}

export const agentOf = (random: Random, team: TeamKey): string =>
  pick(
    random,
    PEOPLE.filter((person) => person.team === team && person.role === 'agent')
  ).key

const OUTCOMES = [
  ['kept', 74],
  ['late', 8],
  ['never', 5],
  ['moved', 6],
  ['released', 3],
  ['attempted', 4]
] as const

const KINDS = [
  ['call-back', 5],
  ['answer-owed', 3],
  ['update', 3],
  ['send-or-do', 3],
  ['written-explanation', 1]
] as const

/** The opening of a case, the same for one that is over and one that still lives. */
export function openStory(
  random: Random,
  wish: Wish
): { readonly story: CaseStory; readonly owner: string; readonly channel: string } {
  const { ref, customer, says, scenario, openedAt } = wish
  const owner = agentOf(random, 'front')
  const channel = pick(random, scenario.channels)
  const severity = between(random, ...scenario.severity)
  const story = new CaseStory(ref)
  story.tell(openedAt, owner, 'case-opened', {
    ref,
    customerId: `customer:${customer}`,
    channel,
    summary: { text: says },
    situation: scenario.situation,
    severity,
    temperature: between(random, 2, 5),
    teamId: 'team:front',
    ownerId: `person:${owner}`,
    happenedAt: random() < 0.6 ? { at: momentBefore(openedAt, between(random, 2, 60) * HOUR) } : null,
    ...(LIVE_CHANNELS.includes(channel) ? {} : { acknowledgeBy: { at: momentOf(openedAt + 4 * HOUR) } })
  })
  if (!LIVE_CHANNELS.includes(channel)) acknowledge(random, story, owner, channel, openedAt)
  const feelings = [pick(random, ['angry', 'frustrated', 'hurt', 'not-in-control'])]
  story.answers(openedAt + between(random, 6, 20), owner, 'hear', { feelings, feelingsConfirmed: true })
  if (random() < 0.8)
    story.answers(openedAt + between(random, 21, 30), owner, 'empathize', {
      impact: Math.min(5, Math.max(1, severity + pick(random, [-1, 0, 0, 0, 0, 1, 1, 2])))
    })
  return { story, owner, channel }
}

/** Nearly everybody hears from us, most of them in time. */
function acknowledge(random: Random, story: CaseStory, by: string, channel: string, openedAt: Minute): void {
  story.tell(openedAt + 1, by, 'acknowledged', { how: 'automatic', channel })
  const after = random() < 0.85 ? between(random, 20, 200) : between(random, 260, 600)
  if (random() < 0.9) story.tell(openedAt + after, by, 'acknowledged', { how: 'personal', channel })
}

const momentBefore = (minute: Minute, by: number): string => momentOf(inHours(minute - by))

/** A case of the past from its opening to its closing. */
export function pastCase(random: Random, wish: Wish): SampleCase {
  const { story, owner, channel } = openStory(random, wish)
  const { route } = wish.scenario
  let at = wish.openedAt + between(random, 15, 25)
  at = promiseAndAfter(random, story, owner, channel, at)
  const goes = random() < (route.length > 3 ? 0.95 : 0.55) ? route.slice(1) : []
  for (const team of goes) {
    at = inHours(at + between(random, 1, 20) * HOUR)
    story.tell(at, owner, 'transferred', {
      toTeamId: `team:${team}`,
      toHandlerId: `person:${agentOf(random, team)}`,
      reason: weighted(random, [
        ['wrong-team', 2],
        ['needs-specialist', 4],
        ['needs-authority', 2],
        ['does-not-know', 2]
      ]),
      note: null,
      warm: random() < 0.4,
      customerRepeated: random() < 0.35
    })
  }
  if (random() < 0.45)
    at = promiseAndAfter(
      random,
      story,
      goes.length > 0 ? agentOf(random, goes.at(-1) ?? 'front') : owner,
      channel,
      at + 30
    )
  return closed(random, story, owner, at, wish.scenario.cause)
}

function closed(random: Random, story: CaseStory, owner: string, from: Minute, cause: string): SampleCase {
  let at = inHours(from + between(random, 1, 8) * HOUR)
  story.answers(at, owner, 'apologize', { apologyFor: [pick(random, ['fault', 'impact', 'impression'])] })
  const outcomeFit = weighted(random, [
    ['as-asked', 6],
    ['adapted', 3],
    ['refused', 1]
  ])
  const followUpDue = { at: momentOf(inHours(at + 3 * DAY)) }
  const limitsTold = outcomeFit === 'as-asked' ? null : random() < 0.8
  story.answers(at + 10, owner, 'resolve', { outcomeFit, limitsTold }, { followUpDue })
  const causeIds = random() < 0.06 ? [] : [`cause:${cause}`]
  story.answers(at + 25, owner, 'diagnose', { preventable: random() < 0.7 }, { details: { causeIds } })
  at = inHours(at + between(random, 2, 4) * DAY)
  if (random() < 0.85) {
    const isHappy = random() < (outcomeFit === 'refused' ? 0.3 : 0.85)
    const relation = isHappy ? pick(random, ['saved', 'saved', 'better']) : pick(random, ['lost', 'saved'])
    story.contact(at - 3, owner, 'phone', true, null)
    story.answers(at, owner, 'after', { followedUp: true, happyWithDecision: isHappy, relation })
  } else story.tell(at, owner, 'step-waived', { step: 'after', reason: { text: 'No contact wanted' } })
  story.tell(at + 2, owner, 'case-closed', {})
  return story.end()
}

/** Makes one promise and tells what became of it; gives the minute at which that was. */
function promiseAndAfter(random: Random, story: CaseStory, by: string, channel: string, at: Minute): Minute {
  const outcome = weighted(random, OUTCOMES)
  const due = inHours(at + between(random, 3, 40) * HOUR)
  const attempts = outcome === 'attempted' ? { attempts: 2 } : {}
  const promise = story.promise(at, by, weighted(random, KINDS), due, attempts)
  const before = Math.max(at + 10, inHoursBefore(at + Math.floor((due - at) * (0.4 + 0.5 * random()))))
  switch (outcome) {
    case 'kept':
      story.keep(before, by, channel, promise)
      return before
    case 'late': {
      const late = inHours(due + between(random, 1, 30) * HOUR)
      story.keep(late, by, channel, promise)
      return late
    }
    case 'never':
      return inHours(due + 20 * HOUR)
    case 'released':
      story.tell(before, by, 'promise-released', {
        promiseId: `promise:${promise}`,
        reason: { text: 'Solved it by themselves' }
      })
      return before
    case 'attempted':
      story.contact(Math.max(at + 5, inHoursBefore(at + Math.floor((due - at) / 3))), by, channel, false, promise)
      story.contact(before, by, channel, false, promise)
      return due
    case 'moved': {
      const next = inHours(due + between(random, 4, 30) * HOUR)
      const moved = story.move(before, by, promise, next)
      const kept = inHoursBefore(next - between(random, 5, 60))
      story.keep(kept, by, channel, moved)
      return kept
    }
  }
}
