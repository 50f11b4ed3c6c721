import { problem, type Problem } from '../shared/problem.ts'
import { fail, ok, type Result } from '../shared/result.ts'
import { HEADINGS, headingKey } from './headings.ts'
import { LINE_SECTIONS, PLAYBOOK_LANGUAGES, type LineSection, type Pair, type Section } from './playbook.ts'

const PAIRS = 'pairs'
const KNOWN: ReadonlyMap<string, LineSection | typeof PAIRS> = new Map(
  PLAYBOOK_LANGUAGES.flatMap((language) => [
    ...LINE_SECTIONS.map((key) => [headingKey(HEADINGS[language].lines[key]), key] as const),
    [headingKey(HEADINGS[language].pairs), PAIRS] as const
  ])
)

interface Block {
  readonly heading: string
  /** Number of the heading's line in the file, from 1. */
  readonly line: number
  readonly lines: readonly string[]
}

/** Reads the sections; `at` is the number of the first line. A heading in any language of ours is known, any other is kept as it is. */
export function parseSections(lines: readonly string[], at: number): Result<readonly Section[], Problem> {
  const heads = [...lines.entries()].flatMap(([i, line]) => (/^##\s+\S/.test(line) ? [i] : []))
  const loose = lines.slice(0, heads[0] ?? lines.length).findIndex((line) => line.trim() !== '')
  if (loose >= 0) return fail(problem('playbook-loose-text', { line: at + loose }))
  const blocks = heads.map((head, i): Block => {
    const heading = (lines[head] ?? '').replace(/^##\s+/, '').trim()
    return { heading, line: at + head, lines: lines.slice(head + 1, heads[i + 1] ?? lines.length) }
  })
  const sections: Section[] = []
  const seen = new Set<string>()
  for (const block of blocks) {
    const known = KNOWN.get(headingKey(block.heading))
    if (known !== undefined && seen.has(known))
      return fail(problem('playbook-heading-twice', { line: block.line, text: block.heading }))
    seen.add(known ?? '')
    const section = sectionOf(block, known)
    if (!section.ok) return section
    sections.push(section.value)
  }
  return sections.some(({ kind }) => kind !== 'own') ? ok(sections) : fail(problem('playbook-empty', { line: at }))
}

function sectionOf(block: Block, known: LineSection | typeof PAIRS | undefined): Result<Section, Problem> {
  if (known === undefined) return ok({ kind: 'own', heading: block.heading, text: trimLines(block.lines).join('\n') })
  if (known !== PAIRS) return ok({ kind: 'lines', key: known, lines: itemsOf(block.lines) })
  const pairs = pairsIn(block)
  return pairs.ok ? ok({ kind: 'pairs', pairs: pairs.value }) : pairs
}

function trimLines(lines: readonly string[]): readonly string[] {
  const first = lines.findIndex((line) => line.trim() !== '')
  const last = lines.findLastIndex((line) => line.trim() !== '')
  return first < 0 ? [] : lines.slice(first, last + 1)
}

/** An item a line, with or without its mark; an indented line goes on with the one above. */
function itemsOf(lines: readonly string[]): readonly string[] {
  const items: string[] = []
  for (const line of lines) {
    const above = items.at(-1)
    const text = line.trim()
    if (text === '') continue
    if (/^\s+[^\s*+-]/.test(line) && above !== undefined) items[items.length - 1] = `${above} ${text}`
    else items.push(text.replace(/^[-*+]\s+/, ''))
  }
  return items
}

/** The rows of a table of two columns; its head, if there is one, ends with the line of dashes. */
function pairsIn({ lines, line }: Block): Result<readonly Pair[], Problem> {
  const isRule = (row: string): boolean => /^[|\s:-]+$/.test(row) && row.includes('--')
  const rule = lines.findIndex(isRule)
  const pairs: Pair[] = []
  for (const [i, row] of lines.entries()) {
    if (i <= rule || row.trim() === '') continue
    const [say = '', rather = '', ...more] = cellsOf(row)
    if (say === '' || rather === '' || more.length > 0)
      return fail(problem('playbook-not-a-pair', { line: line + 1 + i }))
    pairs.push({ say, rather })
  }
  return ok(pairs)
}

/** Splits at bars; one after a backslash is a bar of the text. The bars at both ends of a row are its frame. */
function cellsOf(row: string): readonly string[] {
  const cells = ['']
  const add = (text: string): void => {
    cells[cells.length - 1] += text
  }
  for (const [token] of row.trim().matchAll(/\\[\\|]|[^\\|]+|\\|\|/gu)) {
    if (token === '|') cells.push('')
    else add(token.length === 2 && token.startsWith('\\') ? token.slice(1) : token)
  }
  const first = cells[0]?.trim() === '' ? 1 : 0
  const last = cells.length > 1 && cells.at(-1)?.trim() === '' ? -1 : cells.length
  return cells.slice(first, last).map((text) => text.trim())
}
