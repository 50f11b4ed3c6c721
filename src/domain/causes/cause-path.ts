import type { CauseState } from './cause-event.ts'

/** Between the labels of a path, in CSV and in names on the screen. */
export const PATH_SEPARATOR = ' > '

/** From the branch to the cause itself; a cycle (which no command writes) ends where it closes. */
export function causeChain(id: string, causes: ReadonlyMap<string, CauseState>): readonly CauseState[] {
  const chain: CauseState[] = []
  for (let at: string | null = id; at !== null;) {
    const cause: CauseState | undefined = causes.get(at)
    if (cause === undefined || chain.includes(cause)) break
    chain.unshift(cause)
    at = cause.parentId
  }
  return chain
}

/** The labels from general to particular, joined; erased labels are left out. */
export function causePath(
  id: string,
  causes: ReadonlyMap<string, CauseState>,
  labels: ReadonlyMap<string, string>
): string {
  return causeChain(id, causes)
    .map((cause) => labels.get(cause.label.id) ?? '')
    .filter((label) => label !== '')
    .join(PATH_SEPARATOR)
}
