import type { ExportFile, ExportWish } from '../../../application/ports/export-desk.ts'

/** Files whose rows belong to a customer; a cause belongs to nobody. */
const OF_A_CUSTOMER: readonly ExportFile[] = ['cases', 'promises', 'transfers']

export const canHoldPersonalData = (file: ExportFile): boolean => OF_A_CUSTOMER.includes(file)

/** `cases.csv`, and in the name what a reader must know before opening it: `cases-excel-personal-data.csv`. */
export function exportName({
  file,
  profile,
  personalData
}: Pick<ExportWish, 'file' | 'profile' | 'personalData'>): string {
  return `${file}${profile === 'excel' ? '-excel' : ''}${personalData ? '-personal-data' : ''}.csv`
}
