import { describe, expect, it } from 'vitest'
import { cyclesIn } from './cycles.ts'
import { importsOf } from './imports.ts'
import { misnamed, misplaced, tooLong } from './layout.ts'
import { forbiddenArrow } from './rooms.ts'
import { readProject } from './source-files.ts'
import { physicalSides } from './styles.ts'
import { catalogueFaults } from './words.ts'

const files = readProject()
const imports = files.flatMap(importsOf)

describe('the house', () => {
  it('is read at all: components, code and catalogues', () => {
    for (const kind of [/\.vue$/, /^src\/domain\/.*\.ts$/, /^electron\/.*\.ts$/, /^src\/words\/.*\.json$/])
      expect(files.filter(({ path }) => kind.test(path)).length, String(kind)).toBeGreaterThan(0)
    expect(imports.filter(({ from }) => from.endsWith('.vue')).length).toBeGreaterThan(0)
  })

  it('has no import that the table of rooms does not allow', () => {
    expect(imports.map(forbiddenArrow).filter((fault) => fault !== null)).toEqual([])
  })

  it('has no cycle between files', () => {
    expect(cyclesIn(imports)).toEqual([])
  })

  it('has every file in a room, under a subject', () => {
    expect(misplaced(files)).toEqual([])
  })

  it('has every file named as its kind is', () => {
    expect(misnamed(files)).toEqual([])
  })

  it('has no file above the size cap', () => {
    expect(tooLong(files)).toEqual([])
  })

  it('says start and end, never left and right', () => {
    expect(physicalSides(files)).toEqual([])
  })

  it('has every text in every complete language', () => {
    expect(catalogueFaults(files)).toEqual([])
  })
})
