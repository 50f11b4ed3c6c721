import { loadPlaybooks, type FloorPlaybook } from '../../src/application/playbooks/load-playbooks.ts'
import type { PlaybookShelf } from '../../src/application/ports/playbook-shelf.ts'
import type { PlaybookLanguage } from '../../src/domain/playbooks/playbook.ts'
import type { Problem } from '../../src/domain/shared/problem.ts'
import type { Result } from '../../src/domain/shared/result.ts'
import { InMemoryFloorBook } from './in-memory-floor-book.ts'
import { playbookTexts } from './playbook-files.ts'
import { TestDesk } from './test-desk.ts'

export const ourShelf: PlaybookShelf = { load: async (language) => [...playbookTexts(language).values()] }

/** A floor in memory with the playbooks that come with the app. */
export class PlaybookBench extends TestDesk {
  constructor() {
    super(new InMemoryFloorBook())
  }

  list(language: PlaybookLanguage = 'en'): Promise<readonly FloorPlaybook[]> {
    return loadPlaybooks(this.desk, ourShelf, language)
  }

  async one(situation: string, language: PlaybookLanguage = 'en'): Promise<FloorPlaybook> {
    const found = (await this.list(language)).find(({ playbook }) => playbook.situation === situation)
    if (found === undefined) throw new Error(`no playbook for ${situation}`)
    return found
  }
}

export const codeOf = (result: Result<unknown, Problem>): string | null => (result.ok ? null : result.error.code)
