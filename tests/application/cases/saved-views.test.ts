import { describe, expect, test } from 'vitest'
import {
  changeViewContent,
  loadViews,
  removeView,
  renameView,
  restoreView,
  saveView
} from '../../../src/application/cases/saved-views.ts'
import type { Problem } from '../../../src/domain/shared/problem.ts'
import type { Result } from '../../../src/domain/shared/result.ts'
import { ImportBench } from '../../support/import-bench.ts'

const codeOf = (result: Result<unknown, Problem>): string | null => (result.ok ? null : result.error.code)

async function saved(desk: ImportBench['desk'], name: string, shows = '{}'): Promise<string> {
  const done = await saveView(desk, name, shows)
  if (!done.ok) throw new Error(done.error.code)
  return done.value.id
}

describe('a saved view', () => {
  test('keeps what it shows under its name, in the order of saving', async () => {
    const { desk } = new ImportBench()
    const [b, a] = [await saved(desk, ' Zwei ', '{"figure":"kpi-open"}'), await saved(desk, 'Eins')]
    expect(await loadViews(desk)).toEqual([
      { id: b, name: 'Zwei', shows: '{"figure":"kpi-open"}' },
      { id: a, name: 'Eins', shows: '{}' }
    ])
  })

  test('is renamed and shows something else, without losing its place', async () => {
    const { desk } = new ImportBench()
    const [first] = [await saved(desk, 'A'), await saved(desk, 'B')]
    expect(codeOf(await renameView(desk, first, 'C'))).toBeNull()
    expect(codeOf(await changeViewContent(desk, first, '{"figure":null}'))).toBeNull()
    expect((await loadViews(desk))[0]).toEqual({ id: first, name: 'C', shows: '{"figure":null}' })
  })

  test('is removed and brought back as it was', async () => {
    const { desk } = new ImportBench()
    const id = await saved(desk, 'A', '{"x":1}')
    const before = await loadViews(desk)
    expect(codeOf(await removeView(desk, id))).toBeNull()
    expect(await loadViews(desk)).toEqual([])
    expect([codeOf(await removeView(desk, id)), codeOf(await renameView(desk, id, 'B'))]).toEqual(
      Array(2).fill('view-not-found')
    )
    expect(codeOf(await restoreView(desk, id))).toBeNull()
    expect(await loadViews(desk)).toEqual(before)
    expect(codeOf(await restoreView(desk, 'never'))).toBe('view-not-found')
  })

  test('needs a name of its own, ignoring case; a removed one’s is free', async () => {
    const { desk } = new ImportBench()
    const id = await saved(desk, 'Mine')
    expect([codeOf(await saveView(desk, ' MINE ', '{}')), codeOf(await saveView(desk, ' ', '{}'))]).toEqual([
      'name-taken',
      'name-missing'
    ])
    expect(codeOf(await renameView(desk, id, 'mine'))).toBeNull()
    await removeView(desk, id)
    expect(codeOf(await saveView(desk, 'Mine', '{}'))).toBeNull()
  })
})
