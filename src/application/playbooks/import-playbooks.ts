import { decideWrite } from '../../domain/playbooks/decide-playbook.ts'
import { parsePlaybooks } from '../../domain/playbooks/parse-playbook.ts'
import { playbookId } from '../../domain/playbooks/playbook.ts'
import { printPlaybook } from '../../domain/playbooks/print-playbook.ts'
import type { PlaybookEvent } from '../../domain/playbooks/playbook-event.ts'
import type { Problem } from '../../domain/shared/problem.ts'
import { ok, type Result } from '../../domain/shared/result.ts'
import type { StreamChange } from '../ports/floor-book.ts'
import type { PlaybookShelf } from '../ports/playbook-shelf.ts'
import { contextOf, rowsOf, sealText, type Desk, type SealedText } from '../shared/desk.ts'
import { loadAllPlaybooks, type FloorPlaybook } from './load-playbooks.ts'

/** How many playbooks a file held, and how many of them say something else than before. */
export interface ImportedPlaybooks {
  readonly read: number
  readonly changed: number
}

interface Planned {
  readonly id: string
  readonly sealed: SealedText
  readonly events: readonly PlaybookEvent[]
}

/**
 * Reads a Markdown file of one or several playbooks, whatever their languages, and keeps each as a new version: all of them or, where one is
 * wrong, none. What a playbook says already is no new version. Errors: needs-supervisor, and what can be wrong with a text, with its line.
 */
export async function importPlaybooks(
  desk: Desk,
  shelf: PlaybookShelf,
  text: string
): Promise<Result<ImportedPlaybooks, Problem>> {
  const parsed = parsePlaybooks(text)
  if (!parsed.ok) return parsed
  const present = new Map((await loadAllPlaybooks(desk, shelf)).map((one) => [one.id, one]))
  const context = contextOf(desk)
  // of two texts for one playbook the later is meant
  const texts = new Map(parsed.value.map((one) => [playbookId(one.situation, one.language), one]))
  const plans: Planned[] = []
  for (const [id, playbook] of texts) {
    const sealed = sealText(desk, printPlaybook(playbook), null)
    if (sealed === null) continue
    const command = { text: sealed.row.text, ref: sealed.ref, present: asExported(present.get(id), playbook.version) }
    const decided = decideWrite(id, command, context)
    if (!decided.ok) return decided
    if (decided.value.length > 0) plans.push({ id, sealed, events: decided.value })
  }
  const written = await write(desk, plans)
  return written.ok ? ok({ read: texts.size, changed: plans.length }) : written
}

/** What is there now as a file would say it, with the file's number, which is not taken over. */
const asExported = (present: FloorPlaybook | undefined, version: number): string =>
  present === undefined ? '' : printPlaybook({ ...present.playbook, version }).trim()

async function write(desk: Desk, plans: readonly Planned[]): Promise<Result<unknown, Problem>> {
  const [first] = plans
  if (first === undefined) return ok(null)
  const streams = plans.map(({ id, events }): StreamChange => ({ kind: 'playbooks', id, events }))
  return desk.book.changeStream('playbooks', first.id, () =>
    ok({ events: [], texts: rowsOf(...plans.map(({ sealed }) => sealed)), streams })
  )
}
