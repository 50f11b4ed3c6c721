import { describe, expect, test } from 'vitest'
import { CHANNELS, RAIL_STEPS } from '../../../src/domain/cases/vocabulary.ts'
import {
  helpAt,
  linesOf,
  MANNERS,
  pairsOf,
  PLAYBOOK_LANGUAGES,
  PLAYBOOK_SUBJECTS,
  type Playbook
} from '../../../src/domain/playbooks/playbook.ts'
import { printPlaybook } from '../../../src/domain/playbooks/print-playbook.ts'
import { ourPlaybooks, playbookTexts } from '../../support/playbook-files.ts'

const nameOf = ({ situation, language }: Playbook): string => `${situation} in ${language}`
const all = ourPlaybooks()
const situations = all.filter(({ situation }) => situation !== MANNERS).map((one) => [nameOf(one), one] as const)

describe('the playbooks that come with the app', () => {
  test.each(PLAYBOOK_LANGUAGES)('are there for every situation, and the manners, in %s', (language) => {
    const texts = playbookTexts(language)
    expect([...texts.keys()].sort()).toEqual([...PLAYBOOK_SUBJECTS].sort())
    for (const one of all.filter((each) => each.language === language))
      expect(texts.get(one.situation)).toBe(printPlaybook(one))
  })

  test.each(situations)(
    '%s says what is special, helps at every step and in every channel, and at the end',
    (_, one) => {
      expect(linesOf(one, 'special').length).toBeGreaterThan(0)
      for (const step of RAIL_STEPS) {
        const { length } = linesOf(one, step)
        expect(length, step).toBeGreaterThanOrEqual(1)
        expect(length, step).toBeLessThanOrEqual(4)
      }
      expect(pairsOf(one).length).toBeGreaterThanOrEqual(4)
      expect(linesOf(one, 'closing').length).toBeGreaterThanOrEqual(3)
      expect(linesOf(one, 'closing').length).toBeLessThanOrEqual(6)
      for (const channel of CHANNELS) {
        const { length } = helpAt(one, null, channel, 0).byChannel
        expect(length, channel).toBeGreaterThanOrEqual(1)
        expect(length, channel).toBeLessThanOrEqual(2)
      }
    }
  )

  test.each(situations)('%s keeps its lines short enough to read while somebody speaks', (_, { sections }) => {
    for (const section of sections)
      if (section.kind === 'lines') for (const line of section.lines) expect(line.length, line).toBeLessThan(200)
  })

  test.each(situations)('%s has no section of its own that the screen does not know', (_, { sections }) => {
    expect(sections.filter(({ kind }) => kind === 'own')).toEqual([])
  })

  test('the same playbook has as many lines in each language, so that nothing was left out of a translation', () => {
    for (const subject of PLAYBOOK_SUBJECTS) {
      const shapes = all
        .filter(({ situation }) => situation === subject)
        .map(({ sections }) =>
          sections.map((section) =>
            section.kind === 'lines'
              ? [section.key, section.lines.length]
              : section.kind === 'pairs'
                ? ['pairs', section.pairs.length]
                : []
          )
        )
      expect(shapes[1], subject).toEqual(shapes[0])
    }
  })

  test('every playbook rests on the twenty manners', () => {
    for (const one of all.filter(({ situation }) => situation === MANNERS))
      expect(linesOf(one, 'manners')).toHaveLength(20)
  })
})

describe('what helps now', () => {
  const [, one] = situations[0] ?? ['', undefined]
  if (one === undefined) throw new Error('no playbook')

  test('is what the step says, what the channel says, and two pairs', () => {
    const help = helpAt(one, 'apologize', 'social', 2)
    expect(help.lines).toEqual(linesOf(one, 'apologize'))
    expect(help.byChannel).toEqual(linesOf(one, 'public'))
    expect(help.pairs).toHaveLength(2)
  })

  test('before a step is open it is what is special; a channel of the floor’s own has nothing to say', () => {
    const help = helpAt(one, null, 'pigeon', 2)
    expect(help.lines).toEqual(linesOf(one, 'special'))
    expect(help.byChannel).toEqual([])
    expect(helpAt(one, null, 'constructor', 2).byChannel).toEqual([])
  })

  test('the steps together show every pair', () => {
    const shown = [null, ...RAIL_STEPS].flatMap((step) => helpAt(one, step, null, 2).pairs)
    expect(new Set(shown)).toEqual(new Set(pairsOf(one)))
  })

  test('a playbook without pairs shows none', () => {
    expect(helpAt({ ...one, sections: [] }, 'hear', null, 2).pairs).toEqual([])
  })
})
