import type { CaseState } from '../cases/case-state.ts'

/** Who does what is promised along with something else: whoever answers for the case, else whoever is at the desk. null: nobody is named. */
export const performedBy = ({ ownerId }: Pick<CaseState, 'ownerId'>, by: string | null): string | null => ownerId ?? by
