import { factsOf, type DictionaryName } from '../../src/analytics/cases/case-facts.ts'
import { CASES_PER_BLOCK, patchBlock } from '../../src/analytics/shared/block.ts'
import { dictionaryKey } from '../../src/analytics/shared/dictionary.ts'
import { FloorColumns } from '../../src/analytics/shared/floor-columns.ts'
import type { FloorDelta } from '../../src/analytics/shared/floor-delta.ts'
import type { CaseState } from '../../src/domain/cases/case-state.ts'

/** Numbers values in the order they come, as storage does. */
export class Codes {
  private readonly values = new Map<DictionaryName, string[]>()

  readonly encode = (name: DictionaryName, value: string): number => {
    const known = this.values.get(name) ?? []
    this.values.set(name, known)
    const key = dictionaryKey(name, value)
    const at = known.findIndex((other) => dictionaryKey(name, other) === key)
    return at >= 0 ? at : known.push(value) - 1
  }

  get dictionaries(): FloorDelta['dictionaries'] {
    return Object.fromEntries(this.values)
  }
}

/** A parent above its child; every other id of a generated case is a root. */
export const CAUSE_TREE = [
  { id: 'cause-1', parentId: null },
  { id: 'cause-2', parentId: 'cause-1' },
  { id: 'cause-3', parentId: 'cause-2' },
  { id: 'cause-4', parentId: null }
].map((cause) => ({ ...cause, label: { id: cause.id, hash: '' }, importId: null }))

/** The columns of a list of cases; null stands for a case whose events do not count. */
export function columnsOf(cases: readonly (CaseState | null)[], running: readonly string[] = []): FloorColumns {
  const codes = new Codes()
  const blocks = []
  for (let first = 0; first < cases.length; first += CASES_PER_BLOCK) {
    const patches = cases
      .slice(first, first + CASES_PER_BLOCK)
      .map((state, slot) => ({ slot, facts: state === null ? null : factsOf(state, codes.encode) }))
    blocks.push({ n: first / CASES_PER_BLOCK, buffer: patchBlock(null, patches) })
  }
  const floor = new FloorColumns()
  for (const id of running) codes.encode('import', id)
  floor.apply({ seq: 1, blocks, dictionaries: codes.dictionaries, runningImports: running, causes: CAUSE_TREE })
  return floor
}
