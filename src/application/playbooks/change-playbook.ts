import { decideOwn, decideRehearse, decideReset, decideWrite } from '../../domain/playbooks/decide-playbook.ts'
import type { PlaybookEvent } from '../../domain/playbooks/playbook-event.ts'
import type { Problem } from '../../domain/shared/problem.ts'
import { problem } from '../../domain/shared/problem.ts'
import { fail, ok, type Result } from '../../domain/shared/result.ts'
import type { Change } from '../ports/floor-book.ts'
import { contextOf, rowsOf, sealText, type Desk, type SealedText } from '../shared/desk.ts'

type Done = Promise<Result<{ readonly seq: number }, Problem>>

/**
 * Keeps a new version of a playbook; the text that is there (`present`) is not kept twice. Errors: needs-supervisor, playbook-of-another, and what
 * can be wrong with the text.
 */
export async function writePlaybook(desk: Desk, id: string, text: string, present: string): Done {
  const sealed = sealText(desk, text, null)
  if (sealed === null) return fail(problem('playbook-empty', { line: 1 }))
  const context = contextOf(desk)
  const command = { text: sealed.row.text, ref: sealed.ref, present: present.trim() }
  return desk.book.changeStream('playbooks', id, () => {
    const decided = decideWrite(id, command, context)
    return decided.ok ? ok(changeOf(id, decided.value, [sealed])) : decided
  })
}

/** Back to the text that came with the app; the others stay among the versions. Errors: needs-supervisor. */
export function resetPlaybook(desk: Desk, id: string): Done {
  const context = contextOf(desk)
  return desk.book.changeStream('playbooks', id, (state) => {
    const decided = decideReset(state, context)
    return decided.ok ? ok(changeOf(id, decided.value)) : decided
  })
}

/** Who looks after a playbook; null: nobody. Errors: needs-supervisor. */
export function ownPlaybook(desk: Desk, id: string, ownerId: string | null): Done {
  const context = contextOf(desk)
  return desk.book.changeStream('playbooks', id, (state) => {
    const decided = decideOwn(state, ownerId, context)
    return decided.ok ? ok(changeOf(id, decided.value)) : decided
  })
}

/** It was last rehearsed on that day, 'YYYY-MM-DD' in the floor's zone; null: today. Errors: occurred-in-the-future. */
export function rehearsePlaybook(desk: Desk, id: string, day: string | null = null): Done {
  const context = contextOf(desk)
  return desk.book.changeStream('playbooks', id, () => {
    const decided = decideRehearse(day, context)
    return decided.ok ? ok(changeOf(id, decided.value)) : decided
  })
}

function changeOf(id: string, events: readonly PlaybookEvent[], texts: readonly SealedText[] = []): Change {
  if (events.length === 0) return { events: [] }
  return { events: [], texts: rowsOf(...texts), streams: [{ kind: 'playbooks', id, events }] }
}
