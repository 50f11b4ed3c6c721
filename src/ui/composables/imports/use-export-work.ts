import type { ExportDesk } from '../../../application/ports/export-desk.ts'
import { useServices } from '../../shared/services.ts'
import { createExportWork, type ExportWork } from './export-work.ts'

const works = new WeakMap<ExportDesk, ExportWork>()

/** The one export of this window. Leaving the screen does not stop it. */
export function useExportWork(): ExportWork {
  const { exports, files } = useServices()
  const work = works.get(exports) ?? createExportWork(exports, files)
  works.set(exports, work)
  return work
}
