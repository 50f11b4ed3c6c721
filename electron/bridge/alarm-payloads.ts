import type { Alarm, AlarmPlan } from './alarms.ts'
import type { HostPlan, HostWords } from './contract.ts'
import { LONGEST_NOTICE, MOST_ALARMS } from './limits.ts'

type Fields<T> = { readonly [Name in keyof T]-?: (value: unknown) => value is T[Name] }

/** Every field named passes its check; others are left alone, and are never read. */
const fits = <T>(value: unknown, fields: Fields<T>): value is T => {
  if (typeof value !== 'object' || value === null) return false
  const given: Readonly<Record<string, unknown>> = { ...value }
  const checks: readonly [string, (value: unknown) => boolean][] = Object.entries(fields)
  return checks.every(([name, check]) => check(given[name]))
}

const isList =
  <T>(check: (value: unknown) => value is T, most: number) =>
  (value: unknown): value is readonly T[] =>
    Array.isArray(value) && value.length <= most && value.every((one) => check(one))

/** What a notification may say. */
export const isNoticeText = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= LONGEST_NOTICE

const isInstant = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value)
const isFlag = (value: unknown): value is boolean => typeof value === 'boolean'
const isRef = (value: unknown): value is string | null => value === null || isNoticeText(value)
const isRank = (value: unknown): value is Alarm['rank'] => value === 1 || value === 2 || value === 3

const isAlarm = (value: unknown): value is Alarm =>
  fits<Alarm>(value, {
    key: isNoticeText,
    rank: isRank,
    at: isInstant,
    urgent: isFlag,
    title: isNoticeText,
    body: isNoticeText,
    plain: isNoticeText,
    ref: isRef
  })

const isStretch = (value: unknown): value is AlarmPlan['quiet'][number] =>
  fits<AlarmPlan['quiet'][number]>(value, { from: isInstant, until: isInstant })

const isCounts = (value: unknown): value is AlarmPlan['summary']['counts'] =>
  Array.isArray(value) && value.length === 3 && value.every(isNoticeText)

const isSummary = (value: unknown): value is AlarmPlan['summary'] =>
  fits<AlarmPlan['summary']>(value, { title: isNoticeText, counts: isCounts })

const isHostWords = (value: unknown): value is HostWords =>
  fits<HostWords>(value, {
    open: isNoticeText,
    quit: isNoticeText,
    stays: isNoticeText,
    quitTitle: isNoticeText,
    quitText: isNoticeText,
    quitYes: isNoticeText,
    quitNo: isNoticeText
  })

export const isHostPlan = (value: unknown): value is HostPlan =>
  fits<HostPlan>(value, {
    on: isFlag,
    alarms: isList(isAlarm, MOST_ALARMS),
    until: isInstant,
    quiet: isList(isStretch, MOST_ALARMS),
    summary: isSummary,
    host: isHostWords
  })
