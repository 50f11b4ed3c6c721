import { describe, expect, test } from 'vitest'
import { addPerson, addTeam } from '../../../src/application/people/add-people.ts'
import { changePerson, changeTeam } from '../../../src/application/people/change-people.ts'
import { setFloor } from '../../../src/application/settings/set-floor.ts'
import type { Problem } from '../../../src/domain/shared/problem.ts'
import type { Result } from '../../../src/domain/shared/result.ts'
import { FLOOR_STREAM_ID } from '../../../src/domain/shared/streams.ts'
import { ImportBench } from '../../support/import-bench.ts'

async function idOf(added: Promise<Result<{ readonly id: string }, Problem>>): Promise<string> {
  const done = await added
  if (!done.ok) throw new Error(done.error.code)
  return done.value.id
}
const codeOf = (result: Result<unknown, Problem>): string | null => (result.ok ? null : result.error.code)

const DAYS = { week: Array.from({ length: 7 }, () => [{ from: '08:00', to: '16:00' }]), holidays: ['2026-12-25'] }
const MAPPING = {
  name: 'm',
  grain: 'case',
  zone: 'UTC',
  dateOrder: 'iso',
  columns: { ref: 'id', openedAt: 'at', team: 'team', handler: 'who' }
}
const FILE = 'id,at,team,who\n1,2024-01-01,North,Dana\n'

describe('people and teams', () => {
  test('are renamed, and no other may have that name, in whatever case', async () => {
    const { desk, book } = new ImportBench()
    const [ana, marko] = [
      await idOf(addPerson(desk, 'Ana', 'agent', null)),
      await idOf(addPerson(desk, 'Marko', 'agent', null))
    ]
    expect(codeOf(await changePerson(desk, ana, { name: ' MARKO ' }))).toBe('name-taken')
    expect(codeOf(await changePerson(desk, ana, { name: '  ' }))).toBe('name-missing')
    expect(codeOf(await changePerson(desk, ana, { name: 'ana' }))).toBeNull()
    const person = (await book.loadStreams('people')).get(ana)
    expect((await book.loadTexts([person?.name.id ?? ''])).get(person?.name.id ?? '')).toBe('ana')
    expect(codeOf(await changePerson(desk, marko, { name: 'Marko', role: 'supervisor' }))).toBeNull()
  })

  test('write nothing where nothing differs', async () => {
    const { desk, book } = new ImportBench()
    const team = await idOf(addTeam(desk, 'North'))
    await changeTeam(desk, team, { hours: DAYS, zone: 'Asia/Jerusalem', transferLimit: 0 })
    const before = await book.version()
    await changeTeam(desk, team, {
      name: 'North',
      hours: structuredClone(DAYS),
      zone: 'Asia/Jerusalem',
      transferLimit: 0,
      active: true
    })
    expect(await book.version()).toBe(before)
    expect((await book.loadStreams('teams')).get(team)).toMatchObject({
      hours: DAYS,
      zone: 'Asia/Jerusalem',
      transferLimit: 0
    })
    await changeTeam(desk, team, { transferLimit: null, hours: null })
    expect((await book.loadStreams('teams')).get(team)).toMatchObject({
      hours: null,
      zone: 'Asia/Jerusalem',
      transferLimit: null
    })
  })

  test('refuse a zone, a limit and hours that cannot be', async () => {
    const { desk } = new ImportBench()
    const team = await idOf(addTeam(desk, 'North'))
    expect(codeOf(await changeTeam(desk, team, { zone: 'Mars/Base' }))).toBe('zone-not-known')
    for (const transferLimit of [-1, 21, 1.5, Number.NaN])
      expect(codeOf(await changeTeam(desk, team, { transferLimit }))).toBe('transfer-limit-out-of-range')
    expect(codeOf(await changeTeam(desk, team, { transferLimit: 20 }))).toBeNull()
    expect(codeOf(await changeTeam(desk, team, { hours: { ...DAYS, week: [] } }))).toBe('hours-never-open')
    expect(codeOf(await changeTeam(desk, 'nobody', { transferLimit: 1 }))).toBe('team-not-found')
    expect(codeOf(await changePerson(desk, 'nobody', { active: false }))).toBe('person-not-found')
  })

  test('who leaves also leaves the desk, in the same commit', async () => {
    const { desk, book } = new ImportBench()
    const ana = await idOf(addPerson(desk, 'Ana', 'agent', null))
    await setFloor(desk, { deskPersonId: ana })
    const before = await book.version()
    await changePerson(desk, ana, { active: false })
    expect(await book.version()).toBe(before + 1)
    expect((await book.loadStreams('settings')).get(FLOOR_STREAM_ID)?.deskPersonId).toBeNull()
    expect((await book.loadStreams('people')).get(ana)?.active).toBe(false)
  })

  test('that an import brought and a person changed are ours; the others go with it and free their names', async () => {
    const bench = new ImportBench()
    const importId = (await bench.import(FILE, MAPPING)).importId ?? ''
    const teamOf = async () => [...(await bench.book.loadStreams('teams')).values()]
    const team = (await teamOf())[0]?.id ?? ''
    await changeTeam(bench.desk, team, { transferLimit: 4 })
    await bench.book.undoImport(importId, 'undone', {
      now: bench.now,
      zone: 'UTC',
      by: null,
      device: 'bench',
      nextId: () => bench.desk.ids.next(bench.now)
    })
    expect((await teamOf())[0]?.importId).toBeNull()
    expect(codeOf(await addTeam(bench.desk, 'north'))).toBe('name-taken')
    expect(codeOf(await addPerson(bench.desk, 'Dana', 'agent', null))).toBeNull()
  })

  test('that went with an undone import come back with the next one that names them, under the same id', async () => {
    const bench = new ImportBench()
    const first = (await bench.import(FILE, MAPPING)).importId ?? ''
    const context = {
      now: bench.now,
      zone: 'UTC',
      by: null,
      device: 'bench',
      nextId: () => bench.desk.ids.next(bench.now)
    }
    await bench.book.undoImport(first, 'undone', context)
    const second = await bench.import(FILE, MAPPING)
    for (const kind of ['teams', 'people'] as const)
      expect([...(await bench.book.loadStreams(kind)).values()].map(({ importId }) => importId)).toEqual([
        second.importId
      ])
  })
})
