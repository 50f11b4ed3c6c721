import fc from 'fast-check'
import {
  decideChangeDetails,
  decideCloseCase,
  decideReopenCase,
  decideWaiveStep
} from '../../src/domain/cases/decide-case.ts'
import { correctableFields, type CorrectableField, decideCorrectEntry } from '../../src/domain/cases/correct-entry.ts'
import { decideRecordContact, type RecordContact } from '../../src/domain/cases/decide-contact.ts'
import { decideUndo, undoable } from '../../src/domain/cases/undo-action.ts'
import type { Scale } from '../../src/domain/cases/vocabulary.ts'
import { erasedCases } from '../../src/domain/people/decide-erase-customer.ts'
import type { ImportTarget, RecordFields } from '../../src/domain/imports/imported-record.ts'
import { decideSettleConflict } from '../../src/domain/imports/settle-conflict.ts'
import { decideHandOverPromise } from '../../src/domain/promises/decide-hand-over.ts'
import {
  decideAttemptPromise,
  decideKeepPromise,
  decideMakePromise,
  decideMovePromise,
  decideReleasePromise
} from '../../src/domain/promises/decide-promise.ts'
import type { TextRef } from '../../src/domain/shared/event.ts'
import { zonedTime, type ZonedTime } from '../../src/domain/shared/zoned-time.ts'
import { decideTransfer } from '../../src/domain/transfers/decide-transfer.ts'
import { someAnswers } from './random-answers.ts'
import { companyActs } from './random-company.ts'
import { helpActs } from './random-help.ts'
import { safetyActs } from './random-safety.ts'
import { termActs } from './random-terms.ts'
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

interface Step {
  /** Minutes since the step before. */
  readonly wait: number
  readonly what: number
  readonly n: number
  /** Told so many minutes later; null: at once. */
  readonly ago: number | null
}

/** A case's life: opened by hand or by a file, then any commands in any order with time passing; refused ones write nothing. */
export function randomStory(): fc.Arbitrary<Story> {
  const step = fc.record({
    wait: fc.oneof(fc.nat(8), fc.nat(5000)),
    what: fc.nat(999),
    n: fc.nat(1000),
    ago: fc.option(fc.nat(5000))
  })
  return fc
    .record({ imported: fc.boolean(), steps: fc.array(step, { maxLength: 25, size: 'max' }) })
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

function act(story: Story, { what, n, ago }: Step): void {
  const promise = pick(story.state.promises, n)
  const promiseId = promise?.id ?? 'none'
  const due = zonedTime(story.now + (n % 50) * 60 * MINUTE, ZONE)
  // Mostly since the promise was made: what is told of the time before it is refused.
  const since = promise?.madeAt && n % 5 ? Math.floor((story.now - promise.madeAt) / MINUTE) : Infinity
  const occurredAt = ago === null ? null : zonedTime(story.now - (ago % (since + 1)) * MINUTE, ZONE)
  const lateReason = n % 2 ? text('w') : null
  const acts = [...promiseActs(story, promiseId, due, { occurredAt, lateReason }, n), ...caseActs(story, n)]
  pick(acts, what)?.()
}

type Told = { readonly occurredAt: ZonedTime | null; readonly lateReason: TextRef | null }

function promiseActs(story: Story, promiseId: string, due: ZonedTime, told: Told, n: number): (() => unknown)[] {
  const made = { kind: 'update' as const, channel: 'phone', performerId: null, note: null, attempts: n % 4 || null }
  const contact = { promiseId, channel: 'phone', note: null, ...told }
  const handed = { promiseId, performerId: n % 2 ? 'ana' : null, note: null }
  const warned = n % 3 === 0 ? { overrides: [{ code: 'shut-then', reason: text('o') }] } : {}
  return [
    () => story.tell((s, c) => decideMakePromise(s, { ...made, promiseId: story.nextId(), due }, c)),
    () => story.tell((s, c) => decideKeepPromise(s, { ...contact, contactId: story.nextId() }, c)),
    () =>
      story.tell((s, c) =>
        decideMovePromise(s, { promiseId, nextPromiseId: story.nextId(), due, ...told, ...warned }, c)
      ),
    () => story.tell((s, c) => decideReleasePromise(s, promiseId, text('r'), c, told)),
    () => story.tell((s, c) => decideAttemptPromise(s, { ...contact, contactId: story.nextId() }, c)),
    () => story.tell((s, c) => decideAttemptPromise(s, { ...contact, contactId: story.nextId() }, c)),
    () => story.tell((s, c) => decideHandOverPromise(s, handed, c)),
    ...termActs(story, n)
  ]
}

function caseActs(story: Story, n: number): (() => unknown)[] {
  const move = { reason: 'other' as const, note: n % 3 ? null : text('n'), warm: null, customerRepeated: null }
  const [toTeamId, toHandlerId] = [pick(TEAMS, n) ?? 'A', n % 4 ? null : (pick(['ana', 'ben'], n % 7) ?? null)]
  const called = {
    contactId: 'k',
    direction: 'out' as const,
    channel: 'phone',
    reached: true,
    note: null,
    personId: n % 3 ? null : 'dana'
  }
  return [
    () => story.tell((s, c) => decideTransfer(s, { ...move, toTeamId, toHandlerId }, c), n % 2 ? 'a' : 'b'),
    () => story.answered(n % 3 ? someAnswers(n) : { part: n % 2 ? 'resolve' : 'hear', answers: {} }),
    () => story.answered(someAnswers(n), { followUp: { contactId: 'f', channel: 'phone', reached: n % 2 > 0 } }),
    () => story.tell((s, c) => decideWaiveStep(s, n % 2 ? 'after' : 'empathize', text('w'), c)),
    () => story.tell((s, c) => decideChangeDetails(s, { severity: ((n % 5) + 1) as Scale }, c)),
    () =>
      story.tell((s, c) =>
        s.status === 'closed' || n % 5 === 0
          ? decideReopenCase(s, null, c)
          : decideCloseCase(s, c, n % 2 ? text('w') : null)
      ),
    () => story.tell((s, c) => decideRecordContact(s, { ...called, chase: n % 2 === 0, occurredAt: null }, c)),
    () => story.tell((s, c) => decideRecordContact(s, rungUs(story, n), c)),
    ...helpActs(story, n),
    ...companyActs(story, n),
    ...safetyActs(story, n),
    () => settle(story, n),
    () => undo(story),
    () => correct(story, n),
    () => addRecord(story, n),
    () => erase(story)
  ]
}

/** They ring, perhaps chasing, and perhaps get what they wait for. */
function rungUs({ state }: Story, n: number): RecordContact {
  const promiseId = pick(state.promises, n)?.id ?? null
  const call = { contactId: `in${n}`, direction: 'in' as const, channel: 'phone', reached: true, note: null }
  return { ...call, promiseId, keeps: n % 3 > 0, chase: n % 2 > 0, occurredAt: null, lateReason: text('w') }
}

/** Answers one of the questions that a newer file has left, for it or for the person. */
function settle(story: Story, n: number): void {
  const field = pick(story.state.conflicts, n)?.field ?? 'status'
  story.tell((s, c) => decideSettleConflict(s, { field, take: n % 3 > 0 }, c))
}

/** Forgets whose case it is; more may happen to it, and they may be forgotten once more. */
function erase(story: Story): void {
  const { state, events } = story
  const them = { customerIds: [state.customerId ?? 'c1'], textsByCase: new Map() }
  for (const told of erasedCases([{ ordinal: 0, state, events }], them, story.context()))
    story.events.push(...told.events)
}

/** Takes something back soon after it was done; never the opening, after which there would be no story to go on with. */
function undo(story: Story): void {
  const found = undoable(story.events, story.state, story.context())
  if (found.ok && found.value.types.includes('case-opened')) return
  story.tell((s, c) => decideUndo(story.events, s, c))
}

const CHANGES: Readonly<Record<CorrectableField, unknown>> = {
  text: text('right'),
  channel: 'letter',
  promiseKind: 'call-back',
  transferReason: 'needs-authority',
  warm: true,
  struck: true
}

/** Puts one field of some entry right. */
export function correct(story: Story, n: number): void {
  const event = pick(
    story.events.filter((entry) => correctableFields(entry).length > 0),
    n
  )
  if (event === undefined) return
  const field = pick(correctableFields(event), n) ?? 'text'
  const command = { eventId: event.id, reason: text('mistyped'), change: { [field]: CHANGES[field] } }
  story.tell((s, c) => decideCorrectEntry(story.events, command, c, s))
}
