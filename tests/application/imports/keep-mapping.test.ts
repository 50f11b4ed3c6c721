import { describe, expect, it } from 'vitest'
import { fittingMapping } from '../../../src/application/imports/fit-mapping.ts'
import {
  keepMapping,
  keptMappings,
  removeMapping,
  type KeptMapping
} from '../../../src/application/imports/keep-mapping.ts'
import { columnsOf } from '../../support/inspections.ts'
import { InMemoryFloorBook } from '../../support/in-memory-floor-book.ts'
import { TestDesk } from '../../support/test-desk.ts'

const mapping = (name: string, columns: object = { ref: 'No', team: 'Group' }): string =>
  JSON.stringify({ name, grain: 'case', columns })

const newDesk = () => new TestDesk(new InMemoryFloorBook()).desk

describe('a mapping kept on the floor', () => {
  it('comes back with its name and its very text', async () => {
    const desk = newDesk()
    expect(await keepMapping(desk, mapping('Log'))).toMatchObject({ ok: true, value: { wasNew: true } })
    expect(await keptMappings(desk.book)).toMatchObject([{ name: 'Log', text: mapping('Log') }])
  })

  it('takes the place of an older one of the same name, in any case', async () => {
    const desk = newDesk()
    await keepMapping(desk, mapping('Log'))
    await keepMapping(desk, mapping('log ', { ref: 'Number' }))
    expect(await keptMappings(desk.book)).toMatchObject([{ name: 'log', text: mapping('log ', { ref: 'Number' }) }])
  })

  it('is not written a second time when nothing of it has changed', async () => {
    const desk = newDesk()
    await keepMapping(desk, mapping('Log'))
    const before = await desk.book.version()
    expect(await keepMapping(desk, mapping('Log'))).toMatchObject({ ok: true, value: { wasNew: false } })
    expect(await desk.book.version()).toBe(before)
  })

  it('can be removed, and kept again as it was', async () => {
    const desk = newDesk()
    const kept = await keepMapping(desk, mapping('Log'))
    if (!kept.ok) throw new Error('not kept')
    await removeMapping(desk, kept.value.id)
    expect(await keptMappings(desk.book)).toEqual([])
    await keepMapping(desk, mapping('Log'))
    expect(await keptMappings(desk.book)).toMatchObject([{ name: 'Log' }])
  })

  it('has to be a mapping', async () => {
    const desk = newDesk()
    expect(await keepMapping(desk, '{"name":"Log"}')).toMatchObject({ ok: false, error: { code: 'mapping-invalid' } })
    expect(await keptMappings(desk.book)).toEqual([])
  })

  it('keeps its text out of the events', async () => {
    const desk = newDesk()
    await keepMapping(desk, mapping('Secret'))
    expect(JSON.stringify([...(await desk.book.loadStreams('mappings'))])).not.toContain('Secret')
  })
})

describe('the kept mapping for a file', () => {
  const kept = (name: string, columns: object, savedAt = 0): KeptMapping => ({
    id: name,
    name,
    text: mapping(name, columns),
    savedAt
  })
  const file = { columns: columnsOf(['NO ', null], ['Group', null], ['Area', null]), ownFile: false }

  it('is the one whose columns are all there, ignoring case and the space around', () => {
    const fits = kept('fits', { ref: 'no', team: 'group' })
    expect(fittingMapping([kept('other', { ref: 'No', team: 'Team' }), fits], file)).toBe(fits)
  })

  it('is the one that names more of it, then the newest', () => {
    const wide = kept('wide', { ref: 'No', team: 'Group', causePath: ['Area'] }, 1)
    const narrow = kept('narrow', { ref: 'No' }, 9)
    const newer = kept('newer', { ref: 'No', team: 'Group', summary: 'Area' }, 5)
    expect(fittingMapping([narrow, wide], file)).toBe(wide)
    expect(fittingMapping([wide, newer, narrow], file)).toBe(newer)
  })

  it('is none where a column is missing, doubled or only known by its place', () => {
    const doubled = { columns: columnsOf(['No', null], ['no', null]), ownFile: false }
    expect(fittingMapping([kept('a', { ref: 'No' })], doubled)).toBeNull()
    expect(fittingMapping([kept('a', { ref: 1, team: 2 })], file)).toBeNull()
    expect(fittingMapping([kept('a', { ref: 'No', team: 9 })], file)).toBeNull()
  })

  it('is none for a file of our own', () => {
    expect(fittingMapping([kept('a', { ref: 'No' })], { ...file, ownFile: true })).toBeNull()
  })
})
