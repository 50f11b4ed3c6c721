import { useI18n } from 'vue-i18n'
import { useFloorStore } from '../../stores/floor-store.ts'
import { useNamesStore } from '../../stores/names-store.ts'
import type { Formats } from '../shared/formats.ts'
import { useFormats } from '../shared/use-formats.ts'
import { useVocabulary } from '../shared/use-vocabulary.ts'

export type Given = Readonly<Record<string, string | number>>

/** Whatever it takes to say what happened on a case, in the screen's language. Names come isolated: they disturb no sentence around them. */
export interface Speaker {
  /** `count` chooses among the plural forms. */
  say(key: string, given?: Given, count?: number): string
  team(id: string | null): string
  person(id: string | null): string
  cause(id: string): string
  /** The mapping that brought an event, and the file it stood in. */
  importOf(id: string | undefined): { readonly source: string; readonly file: string }
  dateTime(instant: number | null): string
  minutes: Formats['minutes']
  number: Formats['number']
  readonly words: ReturnType<typeof useVocabulary>
}

/** Keeps a name in its own direction inside a sentence of another (Unicode's first strong isolate). */
export const isolated = (text: string): string => `\u2068${text}\u2069`

export function useSpeaker(): Speaker {
  const { t } = useI18n()
  const names = useNamesStore()
  const floor = useFloorStore()
  const formats = useFormats()
  const named = (name: string): string => (name === '' ? t('shared.unknown') : isolated(name))
  return {
    say: (key, given = {}, count = undefined) => (count === undefined ? t(key, given) : t(key, given, count)),
    team: (id) => named(names.teamName(id)),
    person: (id) => named(names.personName(id)),
    cause: (id) => named(names.causeName(id)),
    importOf: (id) => {
      const found = names.imports.get(id ?? '')
      return { source: named(found?.source ?? ''), file: named(found?.fileName ?? '') }
    },
    dateTime: (instant) => isolated(formats.dateTime(instant ?? undefined, floor.zone)),
    minutes: formats.minutes,
    number: formats.number,
    words: useVocabulary()
  }
}
