import type { SourceFile } from './source-files.ts'

const SUBJECTS = 'cases|promises|transfers|causes|fixes|review|safety|playbooks|people|imports|settings|shared'

const KEBAB = '[a-z0-9]+(?:-[a-z0-9]+)*'
const PASCAL = '(?:[A-Z][a-z0-9]*)+'
const CODE = `${KEBAB}(?:\\.d)?\\.ts`

/** Every place below src/ and electron/ where a file may lie. */
const PLACES = [
  `src/(?:domain|analytics|csv|application|storage|workers|desktop)/(?:${SUBJECTS})/${CODE}`,
  `src/(?:domain|analytics|csv|application)/tsconfig\\.json`,
  `src/application/ports/${CODE}`,
  `src/words/catalogues\\.ts`,
  `src/words/(?:${SUBJECTS})/(?:${CODE}|(?:en|he|ar|sr-Latn)\\.json)`,
  `src/ui/App\\.vue`,
  `src/ui/(?:views|components|charts)(?:/(?:${SUBJECTS}|floor))?/(?:${PASCAL}\\.vue|${CODE})`,
  `src/ui/(?:stores|composables)(?:/(?:${SUBJECTS}|floor))?/${CODE}`,
  `src/ui/(?:theme|shared)/(?:${CODE}|${PASCAL}\\.vue|${KEBAB}\\.css)`,
  `src/main\\.ts`,
  `src/env\\.d\\.ts`,
  `electron/(?:main|bridge|preload)/(?:${CODE}|${KEBAB}\\.mjs)`
].map((place) => new RegExp(`^${place}$`))

/** Files that lie where nobody would look for them. */
export function misplaced(files: readonly SourceFile[]): string[] {
  return files
    .map(({ path }) => path)
    .filter((path) => /^(src|electron)\//.test(path) && !PLACES.some((place) => place.test(path)))
}

const TOOL_SUFFIX = '(?:\\.(?:test|browser\\.test|spec|bench|config|d))?'
const NAMES: readonly [RegExp, RegExp][] = [
  [/\.(ts|mjs)$/, new RegExp(`^${KEBAB}${TOOL_SUFFIX}\\.(?:ts|mjs)$`)],
  [/\.vue$/, new RegExp(`^${PASCAL}\\.vue$`)],
  [/\.css$/, new RegExp(`^${KEBAB}\\.css$`)]
]

/** Files whose name is not kebab-case, or for components not PascalCase. */
export function misnamed(files: readonly SourceFile[]): string[] {
  return files
    .map(({ path }) => path)
    .filter((path) => NAMES.some(([kind, name]) => kind.test(path) && !name.test(path.split('/').at(-1) ?? '')))
}

export const LONGEST_FILE = 300

/** Files above the size cap, with their length. */
export function tooLong(files: readonly SourceFile[]): string[] {
  return files
    .filter(({ path }) => /\.(ts|vue|mjs)$/.test(path))
    .map(({ path, text }) => ({ path, lines: text.replace(/\n$/, '').split('\n').length }))
    .filter(({ lines }) => lines > LONGEST_FILE)
    .map(({ path, lines }) => `${path}: ${lines} lines`)
}
