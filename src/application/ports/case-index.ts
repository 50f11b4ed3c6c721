/** Finds cases by what the columns hold, unless said otherwise as they were when first asked; cases of running and undone imports are not found. */
export interface CaseIndex {
  caseCount(): Promise<number>
  /** Ordinals by ref of the cases that a mapping of this name brought: a source is (mapping name, ref). */
  ordinalsBySource(source: string): Promise<ReadonlyMap<string, number>>
  /** Whether anybody was promised that something will not happen again. */
  hasWatches(): Promise<boolean>
  /** Ordinals of all cases of each customer who was, one list a customer; read anew, so that what was just written counts. */
  casesUnderWatch(): Promise<readonly (readonly number[])[]>
  /** Ids of the customers of the cases found. */
  customersShown(): Promise<readonly string[]>
}
