import { describe, expect, it } from 'vitest'
import { readMapping } from '../../../src/application/imports/read-mapping.ts'
import { mappingTemplate } from '../../../src/ui/composables/imports/mapping-template.ts'

describe('a mapping looked over before use', () => {
  it('says what it declares and what it fills, in the order of the interface', () => {
    const text = JSON.stringify({
      name: 'Log',
      grain: 'event',
      dateOrder: 'dmy',
      zone: 'Asia/Jerusalem',
      columns: { eventAt: 'at', closedAt: 'closed', ref: '=row', promiseFulfilledAt: '=closedAt' },
      colour: 'blue'
    })
    const read = readMapping(text)
    expect(read).toMatchObject({
      ok: true,
      value: { name: 'Log', grain: 'event', dateOrder: 'dmy', zone: 'Asia/Jerusalem', ignoredKeys: ['colour'] }
    })
    expect(read.ok && read.value.targets).toEqual(['ref', 'closedAt', 'promiseFulfilledAt', 'eventAt'])
  })

  it('hands the error of a mapping on', () => {
    expect(readMapping('{')).toMatchObject({ ok: false, error: { code: 'not-json' } })
  })

  it('takes the template that the screen offers to start from, in every zone', () => {
    for (const zone of ['Europe/Belgrade', 'UTC']) {
      expect(readMapping(mappingTemplate(zone))).toMatchObject({ ok: true, value: { zone, ignoredKeys: [] } })
    }
  })
})
