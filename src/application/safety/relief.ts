import { whoHadIt } from '../../domain/safety/debrief.ts'
import { RELIEF_MS, reliefDue, type HostileContact, type ReliefDue } from '../../domain/safety/relief.ts'
import type { Problem } from '../../domain/shared/problem.ts'
import type { Result } from '../../domain/shared/result.ts'
import type { Analytics } from '../ports/analytics.ts'
import type { Desk } from '../shared/desk.ts'
import { allDebriefs, askForDebrief, loadChoices } from './debriefs.ts'

/** To whom relief should be offered, after several hostile contacts in a week; nobody unless a supervisor is at the desk. */
export async function reliefToOffer(
  desk: Desk,
  analytics: Pick<Analytics, 'recentContacts'>
): Promise<readonly ReliefDue[]> {
  if (desk.facts().isSupervisor === false) return []
  const now = desk.clock.now()
  const [ordinals, { reliefContacts }, people, debriefs] = await Promise.all([
    analytics.recentContacts(now - RELIEF_MS),
    loadChoices(desk),
    desk.book.loadStreams('people'),
    allDebriefs(desk)
  ])
  const cases = await desk.book.loadCases(ordinals)
  const roleOf = (id: string) => people.get(id)?.role
  const contacts = cases.flatMap(({ state }): readonly HostileContact[] =>
    state === null
      ? []
      : state.contacts.flatMap((one) =>
          one.hostile ? [{ at: one.at, personId: one.personId ?? whoHadIt(one.by, state, roleOf) }] : []
        )
  )
  const offeredAt = new Map<string, number>()
  for (const { why, personId, writtenAt } of debriefs)
    if (why === 'relief' && personId !== null)
      offeredAt.set(personId, Math.max(writtenAt, offeredAt.get(personId) ?? writtenAt))
  return reliefDue(contacts, reliefContacts, offeredAt, now)
}

/** Notes, as privately as a debrief, that relief was offered. Errors: needs-supervisor. */
export function offerRelief(desk: Desk, personId: string): Promise<Result<{ readonly seq: number }, Problem>> {
  return askForDebrief(desk, { personId, caseRef: null, note: '', why: 'relief', outcome: 'offered' })
}
