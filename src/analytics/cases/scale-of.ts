import type { Scale } from '../../domain/cases/vocabulary.ts'

/** A column of 1 to 5 as a row has it: 0 is unknown, null. */
export function scaleOf(value: number | undefined): Scale | null {
  return value === 1 || value === 2 || value === 3 || value === 4 || value === 5 ? value : null
}
