import type { ImportTarget } from '../../domain/imports/imported-record.ts'
import type { ColumnProfile } from './column-profile.ts'
import { causeColumns, rankOf, timeTargetOf } from './header-words.ts'
import { keptMeant, severityMeant, statusMeant } from './value-words.ts'

/** What fills a target: places of columns from 0. Sure: by name and by content. */
export interface Filling {
  readonly target: ImportTarget
  readonly columns: readonly number[]
  readonly sure: boolean
}

export const TIME_TARGETS: readonly ImportTarget[] = [
  'promiseDueAt',
  'promiseFulfilledAt',
  'promiseMadeAt',
  'closedAt',
  'happenedAt',
  'openedAt',
  'eventAt'
]
/** Targets in the order in which they take their columns: where two want the same one, the first gets it. */
const BY_NAME: readonly ImportTarget[] = [
  'ref',
  ...TIME_TARGETS,
  'promiseKept',
  'transferCount',
  'reopenCount',
  'status',
  'severity',
  'temperature',
  'promiseKind',
  'customerId',
  'customerName',
  'channel',
  'team',
  'handler',
  'owner',
  'situation',
  'summary',
  'desiredOutcome',
  'note'
]

const MOSTLY = 0.8
const FEW_STATUSES = 60
const FEW_OUTCOMES = 6
/** By content alone an id is believed only from so many records on. */
const ENOUGH_RECORDS = 5

/**
 * What each column fills: first by its name, where its cells do not speak against it, then by a part of its name, then by what it holds. A column of
 * which nothing is known is not used. `decided`: targets that are not to be guessed, `taken`: columns that are not free.
 */
export function guessColumns(
  profiles: readonly ColumnProfile[],
  decided: ReadonlySet<ImportTarget>,
  taken: ReadonlySet<number>
): readonly Filling[] {
  const found = new Found(decided, taken)
  const { isFree } = found
  for (const target of BY_NAME) found.fill(target, true, () => byName(profiles, target, isFree))
  const headers = profiles.map(({ header }) => header)
  found.fill('causePath', true, () => causeColumns(headers, (at) => isFree(at) && isName(profiles[at])))
  for (const [at, profile] of profiles.entries()) {
    const target = isFree(at) && isTime(profile) ? timeTargetOf(profile.header) : null
    if (target !== null) found.fill(target, false, () => [at])
  }
  found.fill('openedAt', false, () =>
    firstOf(profiles, (profile, at) => isFree(at) && isTime(profile) && !isBirthday(profile))
  )
  found.fill('ref', false, () => firstOf(profiles, (profile, at) => isFree(at) && looksLikeIds(profile)))
  return found.fillings
}

/** Each target and each column once. */
class Found {
  readonly fillings: Filling[] = []
  private readonly done: Set<ImportTarget>
  private readonly used: Set<number>

  constructor(decided: ReadonlySet<ImportTarget>, taken: ReadonlySet<number>) {
    this.done = new Set(decided)
    this.used = new Set(taken)
  }

  readonly isFree = (column: number): boolean => !this.used.has(column)

  fill(target: ImportTarget, sure: boolean, find: () => readonly number[]): void {
    const columns = this.done.has(target) ? [] : find()
    if (columns.length === 0) return
    this.fillings.push({ target, columns, sure })
    this.done.add(target)
    for (const column of columns) this.used.add(column)
  }
}

function byName(
  profiles: readonly ColumnProfile[],
  target: ImportTarget,
  isFree: (column: number) => boolean
): readonly number[] {
  let best: { readonly at: number; readonly rank: number } | null = null
  for (const [at, profile] of profiles.entries()) {
    const rank = isFree(at) ? rankOf(profile.header, target) : null
    if (rank === null || (best !== null && best.rank <= rank) || !fits(target, profile)) continue
    best = { at, rank }
  }
  return best === null ? [] : [best.at]
}

function firstOf(
  profiles: readonly ColumnProfile[],
  fits: (profile: ColumnProfile, column: number) => boolean
): readonly number[] {
  const at = profiles.findIndex(fits)
  return at < 0 ? [] : [at]
}

/** Whether the cells of a column can fill a target that its name speaks for. */
function fits(target: ImportTarget, profile: ColumnProfile): boolean {
  if (TIME_TARGETS.includes(target)) return isTime(profile)
  switch (target) {
    case 'ref':
      return profile.filled > profile.records * 0.9 && profile.share('date', 'flag') < 0.5
    case 'transferCount':
    case 'reopenCount':
      return profile.share('count') >= MOSTLY
    case 'promiseKept':
      return profile.variety <= FEW_OUTCOMES && profile.values.some((text) => keptMeant(text, profile.header) !== null)
    case 'status':
      return (
        isName(profile) && profile.variety <= FEW_STATUSES && profile.values.some((text) => statusMeant(text) !== null)
      )
    case 'severity':
      return profile.values.some((text) => severityMeant(text) !== null) || isScaleOf(profile)
    case 'temperature':
      return isScaleOf(profile)
    case 'customerName':
      return isName(profile) && profile.codeShare < MOSTLY
    case 'customerId':
      return profile.filled > 0 && profile.share('date', 'flag') < 0.5
    default:
      return isName(profile)
  }
}

const isTime = (profile: ColumnProfile): boolean => profile.share('date') >= MOSTLY

// The one date of a person's record that is never an instant of their case.
const isBirthday = ({ header }: ColumnProfile): boolean => /birth|\bdob\b|לידה|ميلاد|rođen|рођен/i.test(header)

/** Words, or nothing yet: no dates, flags or measures. */
const isName = (profile: ColumnProfile | undefined): boolean =>
  profile !== undefined && profile.share('date', 'flag', 'number') < 0.5

const isScaleOf = (profile: ColumnProfile): boolean =>
  profile.variety > 0 && profile.values.every((text) => /^[1-5]$/.test(text))

const looksLikeIds = (profile: ColumnProfile): boolean =>
  profile.records >= ENOUGH_RECORDS &&
  profile.filled === profile.records &&
  profile.isUnique &&
  profile.codeShare === 1 &&
  profile.share('date', 'number') === 0
