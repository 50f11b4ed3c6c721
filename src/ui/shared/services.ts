import { inject, type InjectionKey } from 'vue'
import type { Analytics } from '../../application/ports/analytics.ts'
import type { ExportDesk } from '../../application/ports/export-desk.ts'
import type { FileExchange } from '../../application/ports/file-exchange.ts'
import type { Host } from '../../application/ports/host.ts'
import type { ImportDesk } from '../../application/ports/import-desk.ts'
import type { Keeper } from '../../application/ports/keeper.ts'
import type { PlaybookShelf } from '../../application/ports/playbook-shelf.ts'
import type { Notifier } from '../../application/ports/notifier.ts'
import type { Reminders } from '../../application/promises/remind.ts'
import type { SampleStory } from '../../application/imports/sample-story.ts'
import type { AutoBackup } from '../../application/settings/auto-backup.ts'
import type { BackupDesk } from '../../application/settings/back-up.ts'
import type { Desk } from '../../application/shared/desk.ts'

/** What the screens may ask for; put together in the composition root. */
export interface Services {
  readonly desk: Desk
  readonly analytics: Analytics
  readonly files: FileExchange
  readonly imports: ImportDesk
  readonly exports: ExportDesk
  readonly keeper: Keeper
  readonly host: Host
  readonly backupDesk: BackupDesk
  /** null where there is no folder to put backups into. */
  readonly autoBackup: AutoBackup | null
  readonly reminders: Reminders
  readonly notifier: Notifier
  /** The playbooks that come with the app; read only when they are wanted. */
  readonly playbooks: PlaybookShelf
  /** The sample floor's story; read only when it is wanted. */
  readonly sample: () => Promise<SampleStory>
}

export const servicesKey: InjectionKey<Services> = Symbol('services')

export function useServices(): Services {
  const services = inject(servicesKey)
  if (services === undefined) throw new Error('No services were provided to this part of the app')
  return services
}
