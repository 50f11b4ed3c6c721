import { describe, expect, it } from 'vitest'
import { inspected } from '../../support/inspecting.ts'

const csv = (...lines: readonly string[]): string => `${lines.join('\n')}\n`

describe('the newest time of a file', () => {
  const newest = async (header: string, ...rows: readonly string[]) => {
    const found = await inspected(csv(header, ...rows), { zone: 'Asia/Jerusalem' })
    return found.newest === null ? null : new Date(found.newest).toISOString()
  }

  it('is the latest at which something happened, in the zone of the file; what is due lies ahead', async () => {
    const rows = ['1,13/02/2020 09:00,30/06/2020 12:00,14/02/2020 23:30', '2,14/02/2020 09:00,30/05/2020 12:00,']
    expect(await newest('id,created,due,closed at', ...rows)).toBe('2020-02-14T21:30:00.000Z')
  })

  it('goes by the order of the dates and the half of the day', async () => {
    const rows = ['1,02/03/2020 11:00 AM', '2,02/14/2020 10:00 PM', '3,02/14/2020 11:00 AM', '4,01/12/2020 11:00 PM']
    expect(await newest('id,created', ...rows)).toBe('2020-02-14T20:00:00.000Z')
  })

  it('takes an offset in the text at its word, and no month for a date that is none', async () => {
    expect(await newest('id,created', '1,2020-02-13T10:00:00+05:00', '2,2020-17-13T10:00:00Z')).toBe(
      '2020-02-13T05:00:00.000Z'
    )
  })

  it('is not known where the file tells no times', async () => {
    expect(await newest('id,team', '1,North', '2,South')).toBeNull()
  })
})
