import fc from 'fast-check'
import {
  decideChangeDetails,
  decideCloseCase,
  decideDoStep,
  decideReopenCase
} from '../../src/domain/cases/decide-case.ts'
import type { Scale } from '../../src/domain/cases/vocabulary.ts'
import type { ImportTarget, RecordFields } from '../../src/domain/imports/imported-record.ts'
import {
  decideKeepPromise,
  decideMakePromise,
  decideMovePromise,
  decideReleasePromise
} from '../../src/domain/promises/decide-promise.ts'
import { zonedTime } from '../../src/domain/shared/zoned-time.ts'
import { decideTransfer } from '../../src/domain/transfers/decide-transfer.ts'
import { importOf, MINUTE, Story, text, ZONE } from './story.ts'

const TEAMS = ['A', 'B', 'C', 'D']
const TARGETS: readonly ImportTarget[] = [
  'ref',
  'team',
  'status',
  'promiseDueAt',
  'promiseFulfilledAt',
  'severity',
  'eventAt'
]

type Step = { readonly wait: number; readonly what: number; readonly n: number }

/** A case's life: opened by hand or by a file, then any commands in any order with time passing; refused ones write nothing. */
export function randomStory(): fc.Arbitrary<Story> {
  const step = fc.record({ wait: fc.nat(5000), what: fc.nat(8), n: fc.nat(1000) })
  return fc
    .record({ imported: fc.boolean(), steps: fc.array(step, { maxLength: 25 }) })
    .map(({ imported, steps }) => live(imported, steps))
}

function live(imported: boolean, steps: readonly Step[]): Story {
  const story = new Story()
  if (imported) addRecord(story, 0)
  else story.opened(null)
  for (const step of steps) {
    story.after(step.wait * MINUTE)
    act(story, step)
  }
  return story
}

const pick = <T>(items: readonly T[], n: number): T | undefined => items[n % Math.max(1, items.length)]

function addRecord(story: Story, n: number): void {
  const time = zonedTime(story.now, ZONE)
  const teamId = pick(TEAMS, n)
  const fields: RecordFields = {
    eventAt: time,
    ...(teamId && n % 3 > 0 ? { teamId } : {}),
    ...(n % 2 ? { status: n % 5 ? 'open' : 'closed' } : {}),
    ...(n % 4 ? { promiseDueAt: zonedTime(story.now + (n % 7) * 100 * MINUTE, ZONE) } : {}),
    ...(n % 6 ? {} : { promiseFulfilledAt: time })
  }
  story.record(importOf({ importId: `i${n % 3}`, targets: TARGETS, grain: n % 2 ? 'event' : 'case' }), fields)
}

function act(story: Story, { what, n }: Step): void {
  const promiseId = pick(story.state.promises, n)?.id ?? 'none'
  const due = zonedTime(story.now + (n % 50) * 60 * MINUTE, ZONE)
  const rest = { channel: 'phone', performerId: null, note: null }
  const kept = {
    promiseId,
    contactId: story.nextId(),
    channel: 'phone',
    note: null,
    lateReason: n % 2 ? text('w') : null
  }
  const occurredAt = n % 3 ? null : zonedTime(story.now - (n % 20) * 60 * MINUTE, ZONE)
  const move = { toHandlerId: null, reason: 'other' as const, note: null, warm: null, customerRepeated: null }
  const acts = [
    () => story.tell((s, c) => decideMakePromise(s, { ...rest, promiseId: story.nextId(), kind: 'update', due }, c)),
    () => story.tell((s, c) => decideKeepPromise(s, { ...kept, occurredAt }, c)),
    () => story.tell((s, c) => decideMovePromise(s, { promiseId, nextPromiseId: story.nextId(), due }, c)),
    () => story.tell((s, c) => decideReleasePromise(s, promiseId, text('r'), c)),
    () => story.tell((s, c) => decideTransfer(s, { ...move, toTeamId: pick(TEAMS, n) ?? 'A' }, c), n % 2 ? 'a' : 'b'),
    () => story.tell((s, c) => decideDoStep(s, n % 2 ? 'resolve' : 'hear', c)),
    () => story.tell((s, c) => decideChangeDetails(s, { severity: ((n % 5) + 1) as Scale }, c)),
    () => story.tell((s, c) => (s.status === 'closed' ? decideReopenCase(s, null, c) : decideCloseCase(s, c))),
    () => addRecord(story, n)
  ]
  pick(acts, what)?.()
}
