import { problem, type Problem } from '../shared/problem.ts'
import { fail, ok, type Result } from '../shared/result.ts'
import { parseSections } from './parse-sections.ts'
import { isPlaybookLanguage, isSubject, type Playbook } from './playbook.ts'
import { SEPARATOR } from './print-playbook.ts'

/** More than this is no guidance that opens beside a case; characters. */
export const LONGEST_PLAYBOOK = 40_000

/**
 * Reads a playbook's Markdown. Errors name the line: playbook-no-front (what it is is not said between two lines of `---`), playbook-no-title,
 * playbook-situation, playbook-language, playbook-loose-text, playbook-heading-twice, playbook-not-a-pair, playbook-empty, playbook-too-long, playbook-several.
 */
export function parsePlaybook(text: string): Result<Playbook, Problem> {
  const parsed = parsePlaybooks(text)
  if (!parsed.ok) return parsed
  const [only, ...more] = parsed.value
  return only === undefined || more.length > 0 ? fail(problem('playbook-several')) : ok(only)
}

/** Reads a file of one or several; one that is wrong refuses all. */
export function parsePlaybooks(text: string): Result<readonly Playbook[], Problem> {
  const playbooks: Playbook[] = []
  for (const { lines, at } of documents(linesIn(text))) {
    if (lines.join('\n').length > LONGEST_PLAYBOOK) return fail(problem('playbook-too-long'))
    const parsed = parseLines(lines, at)
    if (!parsed.ok) return parsed
    playbooks.push(parsed.value)
  }
  return ok(playbooks)
}

/** The byte-order mark and the line ends of any system are no part of a text. */
const linesIn = (text: string): readonly string[] => text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/)

interface Part {
  readonly lines: readonly string[]
  /** Number of the first line, from 1. */
  readonly at: number
}

function documents(lines: readonly string[]): readonly Part[] {
  const ends = [...lines.entries()].flatMap(([i, line]) => (line.trim() === SEPARATOR ? [i] : []))
  const starts = [0, ...ends.map((end) => end + 1)]
  return starts.map((start, i) => ({ lines: lines.slice(start, ends[i] ?? lines.length), at: start + 1 }))
}

function parseLines(lines: readonly string[], at: number): Result<Playbook, Problem> {
  const open = lines.findIndex((line) => line.trim() !== '')
  const close = lines.findIndex((line, i) => i > open && line.trim() === '---')
  if (lines[open]?.trim() !== '---' || close < 0)
    return fail(problem('playbook-no-front', { line: at + Math.max(open, 0) }))
  const front = frontOf(lines.slice(open + 1, close), at + open + 1)
  const named = (name: string) => front.get(name) ?? { value: '', line: at + open }
  const [title, situation, language] = [named('title'), named('situation'), named('language')]
  if (title.value === '') return fail(problem('playbook-no-title', { line: title.line }))
  if (!isSubject(situation.value))
    return fail(problem('playbook-situation', { line: situation.line, text: situation.value }))
  if (!isPlaybookLanguage(language.value))
    return fail(problem('playbook-language', { line: language.line, text: language.value }))
  const sections = parseSections(lines.slice(close + 1), at + close + 1)
  if (!sections.ok) return sections
  const version = versionOf(named('version').value)
  return ok({
    title: title.value,
    situation: situation.value,
    language: language.value,
    version,
    sections: sections.value
  })
}

function frontOf(
  lines: readonly string[],
  at: number
): ReadonlyMap<string, { readonly value: string; readonly line: number }> {
  const entries = lines.flatMap((line, i) => {
    const colon = line.indexOf(':')
    return colon < 0
      ? []
      : [[line.slice(0, colon).trim().toLowerCase(), { value: line.slice(colon + 1).trim(), line: at + i }] as const]
  })
  return new Map(entries)
}

const versionOf = (text: string): number => (/^[1-9]\d{0,5}$/.test(text) ? Number(text) : 1)
