import { describe, expect, it } from 'vitest'
import { CASE_COLUMNS } from '../../../src/csv/cases/case-columns.ts'
import { CAUSE_COLUMNS } from '../../../src/csv/causes/cause-columns.ts'
import { isOwnHeader } from '../../../src/csv/imports/own-file.ts'
import { PROMISE_COLUMNS } from '../../../src/csv/promises/promise-columns.ts'
import { TRANSFER_COLUMNS } from '../../../src/csv/transfers/transfer-columns.ts'

/** INTERFACES.md §3, word for word. */
const HEADERS = {
  cases:
    'ref, opened_at, happened_at, closed_at, status, team, owner, channel, situation, severity, temperature_first, temperature_last, heard_steps, promises_made, promises_kept, promises_broken, promises_open, promises_moved, promises_released, transfers, transfers_undocumented, ping_pong_returns, escalations, reopened, next_contact_due_at, acknowledged_at, acknowledgement, impact, primary_cause, causes, desired_outcome, outcome_fit, refusing_rule, limits_told, follow_up_at, happy_with_decision, relation',
  promises: 'case_ref, kind, made_at, due_at, zone, fulfilled_at, verdict, minutes_late, times_moved, channel, team',
  transfers: 'case_ref, at, from_team, to_team, reason, warm, accepted, customer_repeated, is_return',
  causes:
    'week, cause_path, cases, cases_share, weighted_cases, broken_promises, transfers, severe_cases, recurring, signal, fix_state'
}
const WRITTEN = { cases: CASE_COLUMNS, promises: PROMISE_COLUMNS, transfers: TRANSFER_COLUMNS, causes: CAUSE_COLUMNS }

describe.each(['cases', 'promises', 'transfers', 'causes'] as const)('%s.csv', (file) => {
  const header = HEADERS[file].split(', ')

  it('has the columns of INTERFACES.md in their order', () => {
    expect(WRITTEN[file].map(({ name }) => name)).toEqual(header)
  })

  it('is known by its exact header row, and by no other', () => {
    expect(isOwnHeader(header)).toBe(true)
    expect(isOwnHeader(header.slice(1))).toBe(false)
    expect(isOwnHeader([...header, 'customer_name', 'customer_contact'])).toBe(true)
    expect(isOwnHeader(header.map((name) => name.toUpperCase()))).toBe(false)
  })
})
