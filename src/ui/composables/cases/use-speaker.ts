import { useI18n } from 'vue-i18n'
import { useFloorStore } from '../../stores/floor-store.ts'
import { useNamesStore } from '../../stores/names-store.ts'
import type { Formats } from '../shared/formats.ts'
import { useFormats } from '../shared/use-formats.ts'
import { createVocabulary } from '../shared/use-vocabulary.ts'

export type Given = Readonly<Record<string, unknown>>

/** Whatever it takes to say what happened on a case, in the screen's language. Names come isolated: they disturb no sentence around them. */
export interface Speaker {
  /** `count` chooses among the plural forms. */
  say(key: string, given?: Given, count?: number): string
  team(id: string | null): string
  person(id: string | null): string
  cause(id: string): string
  /** A text that the floor's settings keep; '' where it is gone. */
  text(id: string): string
  /** '' where it is not known yet. */
  incident(id: string): string
  /** The mapping that brought an event, and the file it stood in. */
  importOf(id: string | undefined): { readonly source: string; readonly file: string }
  /** In the floor's zone unless another is given. */
  dateTime(instant: number | null, zone?: string): string
  minutes: Formats['minutes']
  readonly words: ReturnType<typeof createVocabulary>
}

/** Keeps a name in its own direction inside a sentence of another (Unicode's first strong isolate). */
export const isolated = (text: string): string => `\u2068${text}\u2069`

/** What a speaker needs to know; `zone` is asked anew for each time it says. */
export interface Spoken {
  readonly say: Speaker['say']
  readonly names: Pick<
    ReturnType<typeof useNamesStore>,
    'teamName' | 'personName' | 'causeName' | 'incidentName' | 'imports' | 'wordsOf'
  >
  readonly formats: Formats
  readonly zone: () => string
}

export function createSpeaker({ say, names, formats, zone }: Spoken): Speaker {
  const named = (name: string): string => (name === '' ? say('shared.unknown') : isolated(name))
  return {
    say,
    team: (id) => named(names.teamName(id)),
    person: (id) => named(names.personName(id)),
    cause: (id) => named(names.causeName(id)),
    text: (id) => names.wordsOf({ id }),
    incident: (id) => (names.incidentName(id) === '' ? '' : isolated(names.incidentName(id))),
    importOf: (id) => {
      const found = names.imports.get(id ?? '')
      return { source: named(found?.source ?? ''), file: named(found?.fileName ?? '') }
    },
    dateTime: (instant, own = zone()) => isolated(formats.dateTime(instant ?? undefined, own)),
    minutes: formats.minutes,
    words: createVocabulary((key, given) => say(key, given))
  }
}

/** Speaks the screen's language, in the floor's zone. */
export function useSpeaker(): Speaker {
  const { t } = useI18n()
  const floor = useFloorStore()
  return createSpeaker({
    say: (key, given = {}, count = undefined) => (count === undefined ? t(key, given) : t(key, given, count)),
    names: useNamesStore(),
    formats: useFormats(),
    zone: () => floor.zone
  })
}
