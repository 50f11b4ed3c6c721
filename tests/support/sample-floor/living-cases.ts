import type { SampleCase } from '../../../src/application/imports/sample-story.ts'
import { dayAt, type Minute } from './case-story.ts'
import { openStory, type Wish } from './past-case.ts'
import { between, type Random } from './random.ts'

/** How an open case stands today. `due`: minutes from now of the promise we owe. */
export interface Standing {
  /** Minutes before now at which it was opened. */
  readonly opened: Minute
  readonly due: Minute | null
  readonly kind?: string
}

const DAY = 1_440

/** What a supervisor finds in the morning: some overdue, some due within the hour, some for later, and some that nobody owes anything any more. */
export const STANDINGS: readonly Standing[] = [
  { opened: -2 * DAY, due: -95, kind: 'call-back' },
  { opened: -DAY, due: -25, kind: 'answer-owed' },
  { opened: -3 * DAY, due: dayAt(1, 17 * 60), kind: 'send-or-do' },
  { opened: -150, due: 12, kind: 'call-back' },
  { opened: -DAY, due: 28, kind: 'update' },
  { opened: -2 * DAY, due: 51, kind: 'call-back' },
  { opened: -120, due: 115, kind: 'answer-owed' },
  { opened: -90, due: 170, kind: 'call-back' },
  ...[1, 1, 2, 2, 2, 3, 3, 4, 5, 6].map((days, i) => ({
    opened: -(days * DAY),
    due: dayAt(-1 - (i % 4), 9 * 60 + i * 45)
  })),
  ...[2, 4, 6, 9, 13, 20].map((days) => ({ opened: -(days * DAY), due: null })),
  { opened: -35, due: null },
  { opened: -12, due: 240, kind: 'call-back' }
]

/** An open case as it stands now. One that is parked had its promise kept and was then forgotten. */
export function livingCase(random: Random, wish: Wish, { due, kind = 'update' }: Standing): SampleCase {
  const { story, owner, channel } = openStory(random, wish)
  const at = wish.openedAt + between(random, 5, 9)
  if (due !== null) story.promise(at, owner, kind, due)
  else if (wish.openedAt < -DAY) {
    const kept = story.promise(at, owner, 'call-back', at + 300)
    story.keep(at + 200, owner, channel, kept)
  }
  return story.end()
}
