/** How far a reminder's clock has run: due soon, due, overdue. */
export type AlarmRank = 1 | 2 | 3

/** One threshold of one clock, with what is to be said at it. */
export interface Alarm {
  /** The clock and its due instant: one whose due moves is another one, and is told anew. */
  readonly key: string
  readonly rank: AlarmRank
  /** Epoch ms. */
  readonly at: number
  /** Of a safety case: told in quiet hours too, and never only counted. */
  readonly urgent: boolean
  readonly title: string
  readonly body: string
  /** What is said where a stranger may read it: names nobody. */
  readonly plain: string
  /** The case it is about; null: none in particular. */
  readonly ref: string | null
}

/** Everything that may have to be told in the near future, in the words of the floor. */
export interface AlarmPlan {
  /** false: what comes up is passed over in silence, and is not made up for later. */
  readonly on: boolean
  readonly alarms: readonly Alarm[]
  /** Nothing that comes up before then is missing, epoch ms. A plan that was slept through to its end does not know of everything any more. */
  readonly until: number
  /** No notification in [from, until), epoch ms, safety excepted. */
  readonly quiet: readonly { readonly from: number; readonly until: number }[]
  /** Of several at once: `counts` by rank, a blank for the number written `#`. */
  readonly summary: { readonly title: string; readonly counts: readonly [soon: string, due: string, overdue: string] }
}

/** What was told already: key and highest rank, the oldest first. */
export type AlarmMarks = readonly (readonly [key: string, rank: AlarmRank])[]

/** One notification. */
export interface Notice {
  readonly title: string
  readonly body: string
  readonly plain: string
  /** null: of several cases, or of none. */
  readonly ref: string | null
  readonly urgent: boolean
}

/** What came up this long ago was slept through, and is summed up instead of told one by one. */
const MISSED_MS = 60_000
/** More than these at once are a summary too. */
const MOST_AT_ONCE = 3
/** Marks of clocks that are not in the plan stay: an undo or a clock set back may bring them again. */
const KEPT_MARKS = 2_000

/**
 * What is to be told now, each clock once and at the highest rank it has reached; `marks` are what was told afterwards. Asked again it has nothing
 * more to say, whatever the clock did meanwhile. Shared by both sides of the bridge, so that both hosts tell the same.
 * @param now epoch ms
 */
export function alarmsDue(
  plan: AlarmPlan,
  marks: AlarmMarks,
  now: number
): { readonly due: readonly Alarm[]; readonly marks: AlarmMarks } {
  // told now, what the next plan adds would come as a second summary; the page, woken too, hands it on within seconds
  const isHeld = now > plan.until || plan.quiet.some(({ from, until }) => from <= now && now < until)
  const told = new Map(marks)
  const due = new Map<string, Alarm>()
  for (const alarm of plan.alarms) {
    if (alarm.at > now || (isHeld && !alarm.urgent) || alarm.rank <= (told.get(alarm.key) ?? 0)) continue
    if (alarm.rank > (due.get(alarm.key)?.rank ?? 0)) due.set(alarm.key, alarm)
  }
  if (due.size === 0) return { due: [], marks }
  for (const { key, rank } of due.values()) told.set(key, rank)
  return { due: plan.on ? [...due.values()] : [], marks: pruned(told, plan) }
}

function pruned(told: ReadonlyMap<string, AlarmRank>, plan: AlarmPlan): AlarmMarks {
  if (told.size <= KEPT_MARKS) return [...told]
  const live = new Set(plan.alarms.map(({ key }) => key))
  let surplus = [...told.keys()].filter((key) => !live.has(key)).length - KEPT_MARKS
  return [...told].filter(([key]) => live.has(key) || surplus-- <= 0)
}

/** The notifications for what is due: one each, or one summary of what was slept through; safety always has its own. */
export function noticesOf(plan: AlarmPlan, due: readonly Alarm[], now: number): readonly Notice[] {
  const calm = due.filter(({ urgent }) => !urgent)
  const missed = calm.length > MOST_AT_ONCE ? calm : calm.filter(({ at }) => now - at > MISSED_MS)
  const summed = new Set(missed.length > 1 ? missed : [])
  const single = due.filter((alarm) => !summed.has(alarm)).map(noticeOf)
  return summed.size === 0 ? single : [...single, summaryOf(plan, missed)]
}

const noticeOf = ({ title, body, plain, ref, urgent }: Alarm): Notice => ({ title, body, plain, ref, urgent })

/** Names nobody by itself, so it can be read by anybody. */
function summaryOf({ summary }: AlarmPlan, alarms: readonly Alarm[]): Notice {
  const counts = summary.counts
    .map((text, i) => ({ text, n: alarms.filter(({ rank }) => rank === i + 1).length }))
    .filter(({ n }) => n > 0)
    .map(({ text, n }) => text.replace('#', String(n)))
    .reverse()
  const body = counts.join(' · ')
  return { title: summary.title, body, plain: `${summary.title}: ${body}`, ref: null, urgent: false }
}
