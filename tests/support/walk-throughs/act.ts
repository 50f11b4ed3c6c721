/**
 * What a supervisor does and sees, as data. Fields and buttons go by their names on the screen, or, from # on, by a selector; times are minutes from the
 * clock of the page at that moment.
 */
export type Act =
  /** A case from its first line on, with whatever else is known at once. */
  | { readonly open: Readonly<Record<'case-first-name' | 'case-channel' | 'case-summary', string>> & Fields }
  /** Opens a step of the conversation, answers, saves. A list presses chips, true ticks, everything else is typed or chosen. */
  | { readonly step: string; readonly answers: Fields; readonly later?: true }
  | { readonly promise: Fields; readonly due: number | null; readonly expected?: number; readonly why?: string }
  | { readonly press: string }
  | { readonly click: string }
  | { readonly fill: Fields }
  /** A time typed into a field. */
  | { readonly when: string; readonly minutes: number }
  | { readonly wait: number }
  /** Another screen. */
  | { readonly go: string }
  /** Back on the page of a case, 1 the one opened first. */
  | { readonly back: number }
  /** Somebody else takes the desk. */
  | { readonly sit: string }
  /** It is there; with more: what an attribute is, what it says, what it does not say. */
  | {
      readonly see: string
      readonly attribute?: string
      readonly is?: string
      readonly says?: string | RegExp
      readonly lacks?: string | RegExp
    }
  | { readonly seeNot: string }
  /** How many entries of a type the timeline has. */
  | { readonly told: string; readonly times: number }

export type Fields = Readonly<Record<string, string | true | readonly string[]>>

/** Cells of one line of a CSV, by column; a pattern where the second counts in which a test runs. */
export type Cells = Readonly<Record<string, string | RegExp>>

export interface WalkThrough {
  readonly title: string
  readonly acts: readonly Act[]
  /** Every line of cases.csv afterwards, in the order of opening. */
  readonly cases: readonly Cells[]
  /** Every line of promises.csv, case by case in the order of making. */
  readonly promises: readonly Cells[]
}

/** Minutes. */
export const HOUR = 60
export const DAY = 1_440

export const open = (
  name: string,
  channel: string,
  says: string,
  more: Readonly<Record<string, string>> = {}
): Act => ({ open: { 'case-first-name': name, 'case-channel': channel, 'case-summary': says, ...more } })

/** What in the process made it happen, in words that the floor does not have yet. */
export const nameCause = (cause: string): readonly Act[] => [
  { click: 'diagnose' },
  { fill: { 'cause-search': cause } },
  { click: 'cause-add' },
  { see: 'chosen-cause', says: cause },
  { click: 'diagnose-save' },
  { seeNot: 'diagnose-save' },
  { see: 'case-causes', says: cause }
]
