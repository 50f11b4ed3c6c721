import type { CaseState } from '../cases/case-state.ts'

/** PRODUCT.md §1: how often the supervisor was called in, in duplicates that were merged into the case too; counted apart from transfers. */
export const escalationsOf = ({ asks, transferFacts }: Pick<CaseState, 'asks' | 'transferFacts'>): number =>
  asks.filter(({ kind }) => kind === 'escalation').length + (transferFacts.absorbed?.escalations ?? 0)
