import type { AcknowledgementKind } from '../../domain/cases/acknowledgement.ts'
import { decideAcknowledge } from '../../domain/cases/decide-acknowledge.ts'
import type { ZonedTime } from '../../domain/shared/zoned-time.ts'
import { changeCase, type Outcome } from '../shared/change-case.ts'
import type { Desk } from '../shared/desk.ts'

/** The customer was told that we have it and are working on it; `channel` null: on the case's own, `occurredAt` null: just now. */
export function acknowledge(
  desk: Desk,
  ordinal: number,
  how: AcknowledgementKind,
  channel: string | null = null,
  occurredAt: ZonedTime | null = null
): Outcome {
  return changeCase(desk, ordinal, [], (state, context) => decideAcknowledge(state, how, channel, context, occurredAt))
}
