/** Finds cases by what the columns hold; cases of running and undone imports are not found. */
export interface CaseIndex {
  caseCount(): Promise<number>
  /** Ordinals by ref of the cases that a mapping of this name brought: a source is (mapping name, ref). */
  ordinalsBySource(source: string): Promise<ReadonlyMap<string, number>>
  /** Ids of the customers of the cases found. */
  customersShown(): Promise<readonly string[]>
}
