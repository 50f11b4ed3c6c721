import { describe, expect, it } from 'vitest'
import { readFigure } from '../../../../src/ui/composables/shared/use-figure-route.ts'

describe('a figure in an address', () => {
  it.each([
    'kpi-overdue-now',
    'kpi-safety',
    'returns',
    'promises:released',
    'week:2016-W09',
    'kind:',
    'kind:call-back',
    'broken-team:01HX',
    'transfers:12',
    'transfers:unknown',
    'route:01A→01B',
    'cause:01C',
    'as-of:1456704000000',
    'unacknowledged',
    'inside-agreement-angry',
    'updates-rate',
    'updates:kept',
    'chases-after'
  ])('%s is one', (text) => {
    expect(readFigure(text)).toBe(text)
  })

  it.each([
    'kpi-',
    'kpi-none',
    'overdue-now',
    'promises:made',
    'week:2016-09',
    'transfers:many',
    'transfers:-1',
    'route:01A',
    'cause:',
    'as-of:today',
    'quiet',
    'updates:open',
    'constructor',
    'kpi-constructor',
    '',
    null,
    undefined,
    ['kpi-open', 'kpi-open']
  ])('%j is none', (text) => {
    expect(readFigure(text)).toBeNull()
  })
})
