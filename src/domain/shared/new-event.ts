import type { DecideContext, DomainEvent } from './event.ts'
import { zonedTime, type ZonedTime } from './zoned-time.ts'

const MS_PER_SECOND = 1_000

/**
 * A complete event of version 1. Without `occurredAt` it occurs now, in the floor's zone: the next whole second, because a wall clock shows
 * whole seconds and rounding down would put what happened just after a due into time.
 */
export function newEvent<Type extends string, Data>(
  context: DecideContext,
  type: Type,
  data: Data,
  occurredAt?: ZonedTime
): DomainEvent<Type, Data> {
  return {
    id: context.nextId(),
    type,
    version: 1,
    occurredAt: occurredAt ?? occurringNow(context),
    recordedAt: context.now,
    by: context.by,
    device: context.device,
    data
  }
}

/** The next whole second on the floor's clocks. */
export const occurringNow = ({ now, zone }: Pick<DecideContext, 'now' | 'zone'>): ZonedTime =>
  zonedTime(Math.ceil(now / MS_PER_SECOND) * MS_PER_SECOND, zone)
