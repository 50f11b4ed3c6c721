import { NO_TERMS, type PromiseState } from '../../src/domain/promises/promise-state.ts'
import { zonedTime } from '../../src/domain/shared/zoned-time.ts'
import { NOW, ZONE } from './arbitrary-case.ts'

/** A call back by telephone, made ten hours ago, due then and still open; `part` says what is different. */
export const plainPromise = (dueAt: number, part: Partial<PromiseState> = {}): PromiseState => ({
  id: 'promise',
  kind: 'call-back',
  madeAt: NOW - 36_000_000,
  due: zonedTime(dueAt, ZONE),
  fulfilledAt: null,
  movedAt: null,
  releasedAt: null,
  attemptsAgreed: null,
  attempts: [],
  attemptedAt: null,
  keptAsRecorded: null,
  timesMoved: 0,
  movedTo: null,
  recordedLate: false,
  channel: 'phone',
  performerId: 'person-1',
  fromImport: false,
  ...NO_TERMS,
  ...part
})
