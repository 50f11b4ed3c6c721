import { parsePlaybook } from '../../domain/playbooks/parse-playbook.ts'
import {
  PLAYBOOK_LANGUAGES,
  PLAYBOOK_SUBJECTS,
  playbookId,
  type Playbook,
  type PlaybookLanguage
} from '../../domain/playbooks/playbook.ts'
import type { PlaybookState } from '../../domain/playbooks/playbook-event.ts'
import type { Instant } from '../../domain/shared/instant.ts'
import type { PlaybookShelf } from '../ports/playbook-shelf.ts'
import type { Desk } from '../shared/desk.ts'

/** One text that a playbook has had. */
export interface PlaybookVersion {
  readonly version: number
  readonly markdown: string
  /** Whether it is the text that came with the app. */
  readonly isOurs: boolean
  /** null: since the app was installed. */
  readonly at: Instant | null
  readonly by: string | null
}

/** A playbook as this floor has it. */
export interface FloorPlaybook {
  /** Of its stream. */
  readonly id: string
  readonly playbook: Playbook
  readonly markdown: string
  /** Every text it has had, the newest first; the first is the one in use. */
  readonly versions: readonly PlaybookVersion[]
  readonly version: number
  readonly isOurs: boolean
  readonly ownerId: string | null
  readonly rehearsedAt: Instant | null
}

interface Shelved {
  readonly playbook: Playbook
  readonly markdown: string
}

/** The playbooks of one language, in the order of their situations, the manners last: the floor's own text where it has one, else ours. */
export async function loadPlaybooks(
  desk: Pick<Desk, 'book'>,
  shelf: PlaybookShelf,
  language: PlaybookLanguage
): Promise<readonly FloorPlaybook[]> {
  const [ours, states, texts] = await Promise.all([
    readShelf(shelf, language),
    desk.book.loadStreams('playbooks'),
    desk.book.loadStreamTexts('playbooks')
  ])
  return PLAYBOOK_SUBJECTS.flatMap((situation) => {
    const shelved = ours.get(situation)
    const id = playbookId(situation, language)
    return shelved === undefined ? [] : [playbookOf(id, shelved, states.get(id) ?? null, texts)]
  })
}

/** Those of every language. */
export async function loadAllPlaybooks(
  desk: Pick<Desk, 'book'>,
  shelf: PlaybookShelf
): Promise<readonly FloorPlaybook[]> {
  return (await Promise.all(PLAYBOOK_LANGUAGES.map((language) => loadPlaybooks(desk, shelf, language)))).flat()
}

async function readShelf(shelf: PlaybookShelf, language: PlaybookLanguage): Promise<ReadonlyMap<string, Shelved>> {
  const shelved = (await shelf.load(language)).map((markdown): readonly [string, Shelved] => {
    const parsed = parsePlaybook(markdown)
    if (!parsed.ok) throw new Error(`a playbook of ours cannot be read: ${parsed.error.code}`)
    return [parsed.value.situation, { playbook: parsed.value, markdown }]
  })
  return new Map(shelved)
}

/** The number of a version is that of our text and one for each change since, so that it never goes back. */
function playbookOf(
  id: string,
  ours: Shelved,
  state: PlaybookState | null,
  texts: ReadonlyMap<string, string>
): FloorPlaybook {
  const first: PlaybookVersion = {
    version: ours.playbook.version,
    markdown: ours.markdown,
    isOurs: true,
    at: null,
    by: null
  }
  const later = (state?.versions ?? []).map(({ markdown, at, by }, i): PlaybookVersion => {
    const own = markdown === null ? undefined : texts.get(markdown.id)
    return { version: first.version + i + 1, markdown: own ?? ours.markdown, isOurs: own === undefined, at, by }
  })
  const versions = [first, ...later].toReversed()
  const newest = versions[0] ?? first
  const parsed = parsePlaybook(newest.markdown)
  // what the floor wrote was read before it was kept; should a later program read it otherwise, ours is better than none
  const playbook = parsed.ok ? parsed.value : ours.playbook
  return {
    id,
    playbook: { ...playbook, version: newest.version },
    markdown: newest.markdown,
    versions,
    version: newest.version,
    isOurs: newest.isOurs,
    ownerId: state?.ownerId ?? null,
    rehearsedAt: state?.rehearsedAt ?? null
  }
}
