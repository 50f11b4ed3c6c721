import type { ListName, RateName } from '../../../analytics/shared/figure.ts'

/** Every list and rate of the floor in the order of the screen; written as records, so that the compiler misses none. */
const LISTS: Readonly<Record<ListName, true>> = {
  unacknowledged: true,
  'follow-ups-due': true,
  'help-waiting': true,
  'quiet-and-young': true,
  'cheap-not-granted': true,
  'inside-agreement-angry': true,
  silent: true,
  vague: true,
  'dead-ends': true,
  'impact-mismatch': true,
  'own-sake-closed': true
}
const RATES: Readonly<Record<RateName, true>> = {
  'acknowledged-rate': true,
  'relation-rate': true,
  'relation-thanked-rate': true,
  'updates-rate': true,
  'help-rate': true
}
// The keys are exactly the names: the compiler checks it above.
export const LIST_NAMES = Object.keys(LISTS) as readonly ListName[]
export const RATE_NAMES = Object.keys(RATES) as readonly RateName[]

export const isListName = (text: string): text is ListName => Object.hasOwn(LISTS, text)
export const isRateName = (text: string): text is RateName => Object.hasOwn(RATES, text)

/** Whether a number is a fraction: shown in per cent, its rows add up as part of whole. */
export const isRate = (figure: string | null): boolean =>
  figure !== null && (figure === 'kpi-keeping-rate' || isRateName(figure))
