import { afterEach, describe, expect, it } from 'vitest'
import { h } from 'vue'
import type { ImportTarget, TypedRecord } from '../../../../src/domain/imports/imported-record.ts'
import { zonedTime } from '../../../../src/domain/shared/zoned-time.ts'
import { useUnderstoodCells } from '../../../../src/ui/composables/imports/use-understood-cells.ts'
import type { Language } from '../../../../src/words/catalogues.ts'
import { mount, type Mounted } from '../shared/mount.ts'

let mounted: Mounted | undefined
afterEach(() => mounted?.unmount())

const RECORD: TypedRecord = {
  ref: 'R1',
  openedAt: zonedTime(Date.parse('2026-04-03T07:00:00Z'), 'Asia/Jerusalem'),
  status: 'closed',
  severity: 2,
  transferCount: 1234,
  promiseKept: false,
  causePath: ['Billing', 'Price']
}

/** The cell as `text|raw`. */
async function cell(target: ImportTarget, raw: string, language: Language = 'en'): Promise<string> {
  const Cell = {
    setup() {
      const { text, raw: other } = useUnderstoodCells()(RECORD, target, raw)
      return () => h('p', `${text}|${other ?? '='}`)
    }
  }
  mounted?.unmount()
  mounted = await mount(Cell, {}, {}, language)
  return mounted.find('p').textContent
}

describe('a cell as understood', () => {
  it('is a date with its weekday, in the zone of the file, and the text that stands there', async () => {
    const shown = await cell('openedAt', '03/04/2026 10:00')
    expect(shown).toMatch(/^Fri,? 3 Apr 2026,? (at )?10:00\|03\/04\/2026 10:00$/)
    expect(await cell('openedAt', '03/04/2026 10:00', 'he')).toMatch(/10:00\|03\/04\/2026 10:00$/)
  })

  it('is our word beside the word of the file, and one word where they are the same', async () => {
    expect(await cell('status', 'Erledigt')).toBe('Closed|Erledigt')
    expect(await cell('status', ' Closed ')).toBe('Closed|=')
    expect(await cell('promiseKept', 'nein')).toBe('broken|nein')
    expect(await cell('severity', '2')).toBe('2 of 5|=')
    expect(await cell('severity', 'P2')).toBe('2 of 5|P2')
  })

  it('of a path is the column’s own part', async () => {
    expect(await cell('causePath', 'Price')).toBe('Price|=')
    expect(await cell('causePath', 'N/A')).toBe('|N/A')
  })

  it('is empty where nothing is known, with what stands in the file', async () => {
    expect(await cell('team', '?')).toBe('|?')
    expect(await cell('team', '  ')).toBe('|=')
  })
})
