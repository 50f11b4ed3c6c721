import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import type { IncidentState } from '../../domain/cases/incident-event.ts'
import type { CauseState } from '../../domain/causes/cause-event.ts'
import { causePath } from '../../domain/causes/cause-path.ts'
import type { ImportState } from '../../domain/imports/import-event.ts'
import type { PersonState } from '../../domain/people/person-event.ts'
import type { TeamState } from '../../domain/people/team-event.ts'

export interface Named {
  readonly id: string
  readonly name: string
}

/** Ids with their names, by name. */
const sorted = (ids: Iterable<string>, nameOf: (id: string) => string): readonly Named[] =>
  [...ids]
    .map((id) => ({ id, name: nameOf(id) }))
    .sort((a, b) => a.name.localeCompare(b.name, undefined, { numeric: true }))

const withChosen = (list: readonly Named[], id: string, nameOf: (id: string) => string): readonly Named[] =>
  id === '' || list.some((one) => one.id === id) ? list : [...list, { id, name: nameOf(id) }]

/** Incidents that still go on, newest first. */
const goingOn = (all: Iterable<IncidentState>, nameOf: (id: string) => string): readonly Named[] =>
  [...all]
    .filter(({ fixedAt }) => fixedAt === null)
    .sort((a, b) => b.startedAt - a.startedAt)
    .map(({ id }) => ({ id, name: nameOf(id) }))

/** Teams, people, root causes and imports with their names: a snapshot of the book's streams. */
export const useNamesStore = defineStore('names', () => {
  const teams = shallowRef<ReadonlyMap<string, TeamState>>(new Map())
  const people = shallowRef<ReadonlyMap<string, PersonState>>(new Map())
  const causes = shallowRef<ReadonlyMap<string, CauseState>>(new Map())
  const imports = shallowRef<ReadonlyMap<string, ImportState>>(new Map())
  const incidents = shallowRef<ReadonlyMap<string, IncidentState>>(new Map())
  /** Ids that the cases shown speak of; kept up only where an import was undone. */
  const inUse = shallowRef<ReadonlySet<string>>(new Set())
  /** Text by text id. */
  const texts = shallowRef<ReadonlyMap<string, string>>(new Map())

  const textOf = (id: string | undefined): string => (id === undefined ? '' : (texts.value.get(id) ?? ''))
  const teamName = (id: string | null): string => (id === null ? '' : textOf(teams.value.get(id)?.name.id))
  const personName = (id: string | null): string => (id === null ? '' : textOf(people.value.get(id)?.name.id))
  const causeName = (id: string | null): string => (id === null ? '' : causePath(id, causes.value, texts.value))

  /** What an import brought that is not done, or was undone, is not offered, unless a case that is shown speaks of it. */
  const offered = (states: ReadonlyMap<string, { readonly importId: string | null }>): readonly string[] =>
    [...states].flatMap(([id, { importId }]) =>
      importId === null || imports.value.get(importId)?.state === 'done' || inUse.value.has(id) ? [id] : []
    )

  const isHere = (id: string): boolean => {
    const person = people.value.get(id)
    return person !== undefined && person.active && !person.erased
  }
  /** Those that work no more too: for the settings and for looking back. */
  const allTeams = computed(() => sorted(offered(teams.value), teamName))
  const allPeople = computed(() =>
    sorted(offered(people.value), personName).filter(({ id }) => people.value.get(id)?.erased === false)
  )
  /** Whom and what one can choose. */
  const teamList = computed(() => allTeams.value.filter(({ id }) => teams.value.get(id)?.active === true))
  const personList = computed(() => allPeople.value.filter(({ id }) => isHere(id)))
  /** The same and whoever is chosen already, so that a form does not lose somebody who has gone. */
  const withPerson = (id: string): readonly Named[] => withChosen(personList.value, id, personName)
  const withTeam = (id: string): readonly Named[] => withChosen(teamList.value, id, teamName)
  const causeList = computed(() => sorted(offered(causes.value), causeName))

  /** The words of a text that a stream keeps: what the floor chose, a name. '' where there is none. */
  const wordsOf = (ref: { readonly id: string } | null): string => textOf(ref?.id)

  const incidentName = (id: string | null): string =>
    id === null ? '' : wordsOf(incidents.value.get(id)?.name ?? null)
  const openIncidents = computed(() => goingOn(incidents.value.values(), incidentName))

  return {
    ...{ wordsOf, incidents, incidentName, openIncidents },
    ...{ teams, people, causes, imports, inUse, texts, teamName, personName, causeName },
    ...{ isHere, withPerson, withTeam, allTeams, allPeople, teamList, personList, causeList }
  }
})
