import { describe, expect, test } from 'vitest'
import { addPerson } from '../../../src/application/people/add-people.ts'
import { confirmReading } from '../../../src/application/people/confirm-reading.ts'
import {
  ownPlaybook,
  rehearsePlaybook,
  resetPlaybook,
  writePlaybook
} from '../../../src/application/playbooks/change-playbook.ts'
import { PLAYBOOK_SUBJECTS } from '../../../src/domain/playbooks/playbook.ts'
import { codeOf, PlaybookBench } from '../../support/playbook-bench.ts'

const ID = 'price|en'
const textOf = (line: string, situation = 'price', language = 'en'): string =>
  `---\ntitle: Ours\nsituation: ${situation}\nlanguage: ${language}\nversion: 9\n---\n\n## Hear\n\n- ${line}\n`

describe('the playbooks of a floor', () => {
  test('are ours, in the order of their situations and the manners last, until somebody writes', async () => {
    const list = await new PlaybookBench().list('he')
    expect(list.map(({ playbook }) => playbook.situation)).toEqual([...PLAYBOOK_SUBJECTS])
    expect(
      list.every(
        ({ isOurs, version, ownerId, rehearsedAt }) =>
          isOurs && version === 1 && ownerId === null && rehearsedAt === null
      )
    ).toBe(true)
  })

  test('what is written is a new version of one playbook in one language; the old text stays readable', async () => {
    const bench = new PlaybookBench()
    const before = await bench.one('price')
    expect(codeOf(await writePlaybook(bench.desk, ID, textOf('a'), before.markdown))).toBeNull()
    const after = await bench.one('price')
    expect(after).toMatchObject({ version: 2, isOurs: false, playbook: { title: 'Ours', version: 2 } })
    expect(after.versions.map(({ version, isOurs, by }) => [version, isOurs, by])).toEqual([
      [2, false, 'miriam'],
      [1, true, null]
    ])
    expect(after.versions[1]?.markdown).toBe(before.markdown)
    expect(await bench.one('price', 'he')).toMatchObject({ version: 1, isOurs: true })
  })

  test('the same text again is no new version', async () => {
    const bench = new PlaybookBench()
    await writePlaybook(bench.desk, ID, textOf('a'), '')
    expect(codeOf(await writePlaybook(bench.desk, ID, `${textOf('a')}\n`, textOf('a')))).toBeNull()
    expect((await bench.one('price')).version).toBe(2)
  })

  test('ours comes back as a version of its own, and an older text of the floor can be taken again', async () => {
    const bench = new PlaybookBench()
    await writePlaybook(bench.desk, ID, textOf('a'), '')
    expect(codeOf(await resetPlaybook(bench.desk, ID))).toBeNull()
    expect(await bench.one('price')).toMatchObject({ version: 3, isOurs: true })
    expect(codeOf(await resetPlaybook(bench.desk, ID))).toBeNull()
    const [, written] = (await bench.one('price')).versions
    await writePlaybook(bench.desk, ID, written?.markdown ?? '', (await bench.one('price')).markdown)
    expect(await bench.one('price')).toMatchObject({ version: 4, isOurs: false, playbook: { title: 'Ours' } })
  })

  test('only a supervisor writes, resets and names an owner; anybody records a rehearsal', async () => {
    const bench = new PlaybookBench()
    bench.isSupervisor = false
    expect([
      codeOf(await writePlaybook(bench.desk, ID, textOf('a'), '')),
      codeOf(await resetPlaybook(bench.desk, ID)),
      codeOf(await ownPlaybook(bench.desk, ID, 'dana'))
    ]).toEqual(Array(3).fill('needs-supervisor'))
    expect(codeOf(await rehearsePlaybook(bench.desk, ID))).toBeNull()
    expect(await bench.one('price')).toMatchObject({ version: 1, ownerId: null, rehearsedAt: bench.now })
  })

  test('of rehearsals the one said last counts, so that a wrong date can be put right', async () => {
    const bench = new PlaybookBench()
    await rehearsePlaybook(bench.desk, ID)
    expect(codeOf(await rehearsePlaybook(bench.desk, ID, '2026-02-03'))).toBeNull()
    const { rehearsedAt } = await bench.one('price')
    expect(new Date(rehearsedAt ?? 0).toISOString()).toMatch(/^2026-02-03T/)
    expect(codeOf(await rehearsePlaybook(bench.desk, ID, '2999-01-01'))).toBe('occurred-in-the-future')
    expect(await bench.one('price')).toMatchObject({ rehearsedAt })
  })

  test('the owner is kept beside every version, and can be nobody again', async () => {
    const bench = new PlaybookBench()
    await ownPlaybook(bench.desk, ID, 'dana')
    await writePlaybook(bench.desk, ID, textOf('a'), '')
    expect((await bench.one('price')).ownerId).toBe('dana')
    await ownPlaybook(bench.desk, ID, null)
    expect((await bench.one('price')).ownerId).toBeNull()
  })

  test.each([
    ['playbook-of-another', textOf('a', 'threat')],
    ['playbook-of-another', textOf('a', 'price', 'he')],
    ['playbook-no-front', '## Hear\n- a'],
    ['playbook-empty', ' \n ']
  ])('%s: a text that cannot be this playbook changes nothing', async (code, text) => {
    const bench = new PlaybookBench()
    expect(codeOf(await writePlaybook(bench.desk, ID, text, ''))).toBe(code)
    expect((await bench.one('price')).version).toBe(1)
  })
})

describe('who has read a playbook', () => {
  test('is known by version: a newer one has to be read again, the same one is not confirmed twice', async () => {
    const bench = new PlaybookBench()
    const added = await addPerson(bench.desk, 'Dana', 'agent', null)
    if (!added.ok) throw new Error(added.error.code)
    const { id } = added.value
    const readings = async () => (await bench.book.loadStreams('people')).get(id)?.readings[ID]
    await confirmReading(bench.desk, id, ID, 1)
    const first = await readings()
    await confirmReading(bench.after(5).desk, id, ID, 1)
    expect(await readings()).toEqual(first)
    await confirmReading(bench.desk, id, ID, 2)
    expect(await readings()).toEqual({ at: bench.now, version: 2 })
  })

  test('can only be said by somebody who works here', async () => {
    expect(codeOf(await confirmReading(new PlaybookBench().desk, 'nobody', ID, 1))).toBe('person-not-found')
  })
})
