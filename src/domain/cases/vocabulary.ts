/** Closed vocabularies of a case. The floor's own channels and situations are added to these by imports and settings. */
export const CHANNELS = ['phone', 'email', 'chat', 'social', 'public-review', 'in-person', 'letter'] as const

export const SITUATIONS = [
  'service-complaint',
  'something-broke',
  'price',
  'public-comment',
  'question-without-an-answer',
  'swamped',
  'refused-earlier',
  'unmet-expectation',
  'threat',
  'conflict-for-its-own-sake'
] as const

/** Rare: only a supervisor closes it, and how many were closed so is counted (PRODUCT.md §6). */
export const OWN_SAKE = 'conflict-for-its-own-sake' satisfies (typeof SITUATIONS)[number]

/** A threat of violence or self-harm: it asks whether the case is one for safety mode (PRODUCT.md §6, §5). */
export const THREAT = 'threat' satisfies (typeof SITUATIONS)[number]

/** HEARD, in the order of the advice. */
export const HEARD_STEPS = ['hear', 'empathize', 'apologize', 'resolve', 'diagnose'] as const
export type HeardStep = (typeof HEARD_STEPS)[number]

/** The rail on the screen: HEARD and what comes after resolving. */
export const RAIL_STEPS = [...HEARD_STEPS, 'after'] as const
export type RailStep = (typeof RAIL_STEPS)[number]

export const CASE_STATUSES = ['open', 'resolved', 'closed'] as const
export type CaseStatus = (typeof CASE_STATUSES)[number]

export type Scale = 1 | 2 | 3 | 4 | 5
