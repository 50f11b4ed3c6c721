import type { CaseState } from '../../domain/cases/case-state.ts'
import type { TextRef } from '../../domain/shared/event.ts'
import type { TextRow } from '../ports/floor-book.ts'
import { sealText, type Desk } from '../shared/desk.ts'

export type TextTarget = 'summary' | 'desiredOutcome' | 'note'
const TARGETS: readonly TextTarget[] = ['summary', 'desiredOutcome', 'note']

/**
 * The free texts of one case. A text that its source repeats, on the next row or in the next file, keeps its reference: a new one would look like a
 * change.
 */
export class CaseTexts {
  readonly rows: TextRow[] = []
  private readonly known = new Map<string, TextRef>()
  private readonly desk: Desk

  constructor(desk: Desk, before: CaseState | null, texts: ReadonlyMap<string, string>) {
    this.desk = desk
    for (const target of TARGETS) {
      const ref = before?.imported?.last[target]
      const text = ref && texts.get(ref.id)
      if (ref !== undefined && text !== undefined) this.known.set(`${target}\0${text}`, ref)
    }
  }

  /** null: blank. */
  refOf(target: TextTarget, text: string, customerId: string | null): TextRef | null {
    const key = `${target}\0${text.trim()}`
    const found = this.known.get(key)
    if (found !== undefined) return found
    const sealed = sealText(this.desk, text, customerId)
    if (sealed === null) return null
    this.rows.push(sealed.row)
    this.known.set(key, sealed.ref)
    return sealed.ref
  }
}
