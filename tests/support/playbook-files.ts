import { readFileSync, readdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { parsePlaybook } from '../../src/domain/playbooks/parse-playbook.ts'
import { PLAYBOOK_LANGUAGES, type Playbook, type PlaybookLanguage } from '../../src/domain/playbooks/playbook.ts'

const folder = (language: PlaybookLanguage): string =>
  resolve(import.meta.dirname, '../../resources/playbooks', language)

/** The texts that come with the app, by their file's name without the ending. */
export function playbookTexts(language: PlaybookLanguage): ReadonlyMap<string, string> {
  const names = readdirSync(folder(language)).filter((name) => name.endsWith('.md'))
  return new Map(names.map((name) => [name.slice(0, -3), readFileSync(resolve(folder(language), name), 'utf8')]))
}

/** The same, read. */
export function ourPlaybooks(): readonly Playbook[] {
  return PLAYBOOK_LANGUAGES.flatMap((language) =>
    [...playbookTexts(language)].map(([name, text]) => {
      const parsed = parsePlaybook(text)
      if (!parsed.ok) throw new Error(`${language}/${name}: ${JSON.stringify(parsed.error)}`)
      return parsed.value
    })
  )
}
