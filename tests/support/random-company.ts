import { decideAcknowledge } from '../../src/domain/cases/decide-acknowledge.ts'
import { decideRecordContact } from '../../src/domain/cases/decide-contact.ts'
import { decideLinkIncident } from '../../src/domain/cases/decide-incident.ts'
import { decideAddParticipant, decideChangeParticipant } from '../../src/domain/cases/decide-participant.ts'
import { PARTICIPANT_STATES } from '../../src/domain/cases/participant.ts'
import { promiseExplanation, tellCase } from '../../src/domain/cases/tell-incident.ts'
import { ok } from '../../src/domain/shared/result.ts'
import { zonedTime } from '../../src/domain/shared/zoned-time.ts'
import { MINUTE, text, ZONE, type Story } from './story.ts'

/** What working a case in company adds: that they know, who else took part, contacts about promises, and an incident told at once. */
export function companyActs(story: Story, n: number): (() => unknown)[] {
  const { participants, promises } = story.state
  const participantId = participants[n % Math.max(1, participants.length)]?.participantId ?? 'none'
  const standing = PARTICIPANT_STATES[n % PARTICIPANT_STATES.length] ?? 'contacted'
  const promiseId = promises[n % Math.max(1, promises.length)]?.id ?? null
  const due = zonedTime(story.now + ((n % 50) + 1) * 60 * MINUTE, ZONE)
  const spoke = { channel: 'email', note: text('c'), occurredAt: null, chase: false, hostile: n % 3 === 0, promiseId }
  const warned = n % 3 === 0 ? { overrides: [{ code: 'shut-then', reason: text('o') }] } : {}
  const also = n % 2 ? { noRecurrence: { promiseId: story.nextId(), ...warned } } : {}
  const told = { incidentId: 'i', contactId: story.nextId(), note: text('t') }
  const named = { participantId: story.nextId(), name: text('p'), channel: null }
  const noted = { participantId, standing, ...(n % 4 ? {} : { note: n % 8 ? text('q') : null }) }
  return [
    () => story.tell((s, c) => decideAcknowledge(s, n % 2 ? 'automatic' : 'personal', null, c)),
    () => story.tell((s, c) => decideAddParticipant(s, named, c)),
    () => story.tell((s, c) => decideChangeParticipant(s, { ...noted, ...(n % 9 ? {} : { struck: true }) }, c)),
    () => story.tell((s, c) => decideLinkIncident(s, n % 3 ? 'i' : null, c)),
    () =>
      story.tell((s, c) => {
        const contact = { ...spoke, contactId: story.nextId(), keeps: n % 5 > 0, lateReason: null }
        return decideRecordContact(s, { ...contact, direction: n % 2 ? 'in' : 'out', reached: n % 4 > 0 }, c)
      }),
    () => story.tell((s, c) => ok(tellCase(s, told, c))),
    () =>
      story.tell((s, c) =>
        promiseExplanation(s, { incidentId: 'i', promiseId: story.nextId(), due, ...warned, ...also }, c)
      )
  ]
}
