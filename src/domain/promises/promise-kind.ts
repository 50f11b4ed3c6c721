export const PROMISE_KINDS = [
  'call-back',
  'answer-owed',
  'update',
  'tell-when-fixed',
  'send-or-do',
  'written-explanation',
  'no-recurrence'
] as const
export type PromiseKind = (typeof PROMISE_KINDS)[number]
