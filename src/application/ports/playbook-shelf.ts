import type { PlaybookLanguage } from '../../domain/playbooks/playbook.ts'

/** The playbooks that come with the app. */
export interface PlaybookShelf {
  /** Their Markdown in one language. */
  load(language: PlaybookLanguage): Promise<readonly string[]>
}
