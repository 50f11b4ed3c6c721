/** One line of causes.csv (INTERFACES.md §3): a cause in the ISO week in which its cases happened, else were opened. */
export interface CauseWeekExportRow {
  /** 'YYYY-Www' in the floor's zone. */
  readonly week: string
  readonly causeId: string
  /** A case with several causes counts whole on each. */
  readonly cases: number
  /** `weightedCases` as a fraction of all diagnosed cases of the week; these add up to 1. */
  readonly casesShare: number
  /** A case with n causes counts 1/n on each. */
  readonly weightedCases: number
  readonly brokenPromises: number
  /** Known ones only. */
  readonly transfers: number
  /** Severity 4 or 5. */
  readonly severeCases: number
  /** By PRODUCT.md §7, over the 28 days ending with that week. */
  readonly recurring: boolean
}
