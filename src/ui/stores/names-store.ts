import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import type { CauseState } from '../../domain/causes/cause-event.ts'
import { causePath } from '../../domain/causes/cause-path.ts'
import type { ImportState } from '../../domain/imports/import-event.ts'
import type { PersonState } from '../../domain/people/person-event.ts'
import type { TeamState } from '../../domain/people/team-event.ts'

export interface Named {
  readonly id: string
  readonly name: string
}

/** Teams, people, root causes and imports with their names: a snapshot of the book's streams. */
export const useNamesStore = defineStore('names', () => {
  const teams = shallowRef<ReadonlyMap<string, TeamState>>(new Map())
  const people = shallowRef<ReadonlyMap<string, PersonState>>(new Map())
  const causes = shallowRef<ReadonlyMap<string, CauseState>>(new Map())
  const imports = shallowRef<ReadonlyMap<string, ImportState>>(new Map())
  /** Text by text id. */
  const texts = shallowRef<ReadonlyMap<string, string>>(new Map())

  const textOf = (id: string | undefined): string => (id === undefined ? '' : (texts.value.get(id) ?? ''))
  const teamName = (id: string | null): string => (id === null ? '' : textOf(teams.value.get(id)?.name.id))
  const personName = (id: string | null): string => (id === null ? '' : textOf(people.value.get(id)?.name.id))
  const causeName = (id: string | null): string => (id === null ? '' : causePath(id, causes.value, texts.value))

  const sorted = (ids: Iterable<string>, nameOf: (id: string) => string): readonly Named[] =>
    [...ids]
      .map((id) => ({ id, name: nameOf(id) }))
      .sort((a, b) => a.name.localeCompare(b.name, undefined, { numeric: true }))

  /** What an import brought that is not done, or was undone, is not offered. */
  const offered = (states: ReadonlyMap<string, { readonly importId: string | null }>): readonly string[] =>
    [...states].flatMap(([id, { importId }]) =>
      importId === null || imports.value.get(importId)?.state === 'done' ? [id] : []
    )

  const teamList = computed(() => sorted(offered(teams.value), teamName))
  const personList = computed(() => sorted(offered(people.value), personName))
  const causeList = computed(() => sorted(offered(causes.value), causeName))

  return { teams, people, causes, imports, texts, teamName, personName, causeName, teamList, personList, causeList }
})
