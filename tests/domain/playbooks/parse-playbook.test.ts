import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { HEADINGS, headingKey } from '../../../src/domain/playbooks/headings.ts'
import { LONGEST_PLAYBOOK, parsePlaybook, parsePlaybooks } from '../../../src/domain/playbooks/parse-playbook.ts'
import {
  LINE_SECTIONS,
  PLAYBOOK_LANGUAGES,
  PLAYBOOK_SUBJECTS,
  type Playbook,
  type Section
} from '../../../src/domain/playbooks/playbook.ts'
import { printAll, printPlaybook, SEPARATOR } from '../../../src/domain/playbooks/print-playbook.ts'

const known = new Set(
  PLAYBOOK_LANGUAGES.flatMap((l) => [...Object.values(HEADINGS[l].lines), HEADINGS[l].pairs].map(headingKey))
)
const LETTERS = [...'abc |\\#-*:`ש”״é😀'].concat('##', '---', '\\|', '| --- |')
const line = fc
  .array(fc.constantFrom(...LETTERS), { minLength: 1, maxLength: 12 })
  .map((parts) => parts.join('').trim())
  .filter((text) => text !== '')
const own = fc.record({
  kind: fc.constant('own' as const),
  heading: line.filter((text) => !known.has(headingKey(text))),
  text: fc.array(line.filter((text) => !/^##\s+\S/.test(text))).map((lines) => lines.join('\n'))
})
const lines = fc.record({
  kind: fc.constant('lines' as const),
  key: fc.constantFrom(...LINE_SECTIONS),
  lines: fc.array(line)
})
const pairs = fc.record({
  kind: fc.constant('pairs' as const),
  pairs: fc.array(fc.record({ say: line, rather: line }))
})
const keyOf = (section: Section): string =>
  section.kind === 'lines' ? section.key : section.kind === 'pairs' ? 'pairs' : ''
const sections = fc
  .tuple(lines, fc.array(fc.oneof(own, lines, pairs)))
  .map(([first, more]) =>
    [first, ...more].filter(
      (one, i, every) => one.kind === 'own' || every.findIndex((each) => keyOf(each) === keyOf(one)) === i
    )
  )
const playbook: fc.Arbitrary<Playbook> = fc.record({
  title: line,
  situation: fc.constantFrom(...PLAYBOOK_SUBJECTS),
  language: fc.constantFrom(...PLAYBOOK_LANGUAGES),
  version: fc.integer({ min: 1, max: 999_999 }),
  sections
})
const front = ['---', 'title: T', 'situation: price', 'language: en', '---']
const refused = (...more: readonly string[]) => {
  const parsed = parsePlaybook(more.join('\n'))
  return parsed.ok ? null : [parsed.error.code, parsed.error.detail?.['line']]
}

describe('a playbook as Markdown', () => {
  test('reads as what was printed, whatever stands in it', () => {
    fc.assert(
      fc.property(playbook, fc.constantFrom('\n', '\r\n', '\r'), (one, end) => {
        expect(parsePlaybook(printPlaybook(one).replaceAll('\n', end))).toEqual({ ok: true, value: one })
      }),
      { numRuns: 500 }
    )
  })

  test('several in one file read as they were printed', () => {
    fc.assert(
      fc.property(fc.array(playbook, { minLength: 1, maxLength: 4 }), (several) => {
        expect(parsePlaybooks(printAll(several))).toEqual({ ok: true, value: several })
      })
    )
  })

  test('any text at all is read or refused with a line that it has, never thrown at', () => {
    const text = fc.oneof(
      fc.string({ unit: fc.constantFrom('\ud83d', '\0', '\u2028', '\r', '-', '#', 'a') }),
      fc.array(fc.oneof(line, fc.constantFrom(...front, SEPARATOR, '## Hear'))).map((all) => all.join('\n'))
    )
    fc.assert(
      fc.property(text, (any) => {
        const parsed = parsePlaybooks(any)
        const at = parsed.ok ? 1 : Number(parsed.error.detail?.['line'] ?? 1)
        expect(at).toBeGreaterThanOrEqual(1)
        expect(at).toBeLessThanOrEqual(any.split(/\r\n|\r|\n/).length + 1)
      })
    )
  })

  test('headings are known in every language of ours, whatever their case and quotes', () => {
    const parsed = parsePlaybook([...front, '## hear', '- a', '## דוא"ל', '- b', '## Ours', 'c'].join('\n'))
    expect(parsed.ok && parsed.value.sections).toEqual([
      { kind: 'lines', key: 'hear', lines: ['a'] },
      { kind: 'lines', key: 'email', lines: ['b'] },
      { kind: 'own', heading: 'Ours', text: 'c' }
    ])
  })

  test('an indented line goes on with the one above, a line without a mark is one of its own', () => {
    const parsed = parsePlaybook([...front, '## Hear', '* one', '  goes on', '', 'two'].join('\n'))
    expect(parsed.ok && parsed.value.sections).toEqual([{ kind: 'lines', key: 'hear', lines: ['one goes on', 'two'] }])
  })

  test.each([
    ['playbook-no-front', 1, ['## Hear', '- a']],
    ['playbook-no-front', 2, ['', '---', 'title: T', '## Hear']],
    ['playbook-no-title', 2, ['---', 'title:', 'situation: price', 'language: en', '---', '## Hear', '- a']],
    ['playbook-situation', 3, ['---', 'title: T', 'situation: prices', 'language: en', '---', '## Hear', '- a']],
    ['playbook-language', 4, ['---', 'title: T', 'situation: price', 'language: fr', '---', '## Hear', '- a']],
    ['playbook-loose-text', 7, [...front, '', 'hello', '## Hear', '- a']],
    ['playbook-heading-twice', 8, [...front, '## Hear', '- a', '## hear', '- b']],
    [
      'playbook-not-a-pair',
      10,
      [...front, '## Say, rather not say', '', '| Say | Rather not |', '| --- | --- |', '| only this |']
    ],
    ['playbook-empty', 6, [...front, '## Ours', 'a']],
    ['playbook-too-long', undefined, [...front, '## Hear', 'a'.repeat(LONGEST_PLAYBOOK)]],
    ['playbook-several', undefined, [...front, '## Hear', '- a', SEPARATOR, ...front, '## Hear', '- a']]
  ])('%s is refused, naming line %s', (code, at, text) => {
    expect(refused(...text)).toEqual([code, at])
  })

  test('what is wrong in the second of a file is told by its line in the file', () => {
    const parsed = parsePlaybooks([...front, '## Hear', '- a', SEPARATOR, '', ...front, 'loose'].join('\n'))
    expect(parsed).toMatchObject({ error: { code: 'playbook-loose-text', detail: { line: 15 } } })
  })
})
