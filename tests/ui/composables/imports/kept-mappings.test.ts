import { describe, expect, it } from 'vitest'
import { createKeptMappings } from '../../../../src/ui/composables/imports/use-kept-mappings.ts'
import { InMemoryFloorBook } from '../../../support/in-memory-floor-book.ts'
import { TestDesk } from '../../../support/test-desk.ts'

const mapping = (name: string): string => JSON.stringify({ name, grain: 'case', columns: { ref: 'No' } })

describe('the mappings kept on the floor, for the next file', () => {
  it('are not told before the one of the import just written is among them', async () => {
    const { desk } = new TestDesk(new InMemoryFloorBook())
    const mappings = createKeptMappings(desk)
    const keeping = mappings.keep(mapping('Desk'))
    expect((await mappings.refresh()).map(({ name }) => name)).toEqual(['Desk'])
    expect(await keeping).toBe(true)
  })

  it('are told all the same when one could not be kept', async () => {
    const { desk } = new TestDesk(new InMemoryFloorBook())
    const mappings = createKeptMappings(desk)
    await mappings.keep(mapping('Desk'))
    expect(await mappings.keep('no mapping at all')).toBe(false)
    const broken = createKeptMappings({
      ...desk,
      seal: {
        ...desk.seal,
        salt: () => {
          throw new Error('no seal')
        }
      }
    })
    const keeping = broken.keep(mapping('Other')).catch((error: unknown) => String(error))
    expect((await broken.refresh()).map(({ name }) => name)).toEqual(['Desk'])
    expect(await keeping).toContain('no seal')
  })
})
