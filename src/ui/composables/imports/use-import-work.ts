import type { ImportDesk } from '../../../application/ports/import-desk.ts'
import { useServices } from '../../shared/services.ts'
import { createImportWork, type ImportWork } from './import-work.ts'

const works = new WeakMap<ImportDesk, ImportWork>()

/** The one import of this window. Leaving the screen neither stops it nor forgets what was chosen. */
export function useImportWork(): ImportWork {
  const { imports } = useServices()
  const work = works.get(imports) ?? createImportWork(imports)
  works.set(imports, work)
  return work
}
