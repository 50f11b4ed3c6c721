/**
 * What a supervisor does and sees on one case, as data. Fields and buttons go by their names on the screen; times are minutes from the clock of the page
 * at that moment.
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
  /** Back on the page of the first case. */
  | { readonly back: true }
  /** An attribute, or with none: it is there; with `text`: what it says. */
  | { readonly see: string; readonly attribute?: string; readonly is?: string; readonly says?: string | RegExp }
  | { readonly seeNot: string }
  /** How many entries of a type the timeline has. */
  | { readonly told: string; readonly times: number }

export type Fields = Readonly<Record<string, string | true | readonly string[]>>

export interface WalkThrough {
  readonly title: string
  readonly acts: readonly Act[]
  /** Cells of the first case's line in cases.csv afterwards. */
  readonly row: Readonly<Record<string, string>>
  /** The verdicts of promises.csv, in the order of making. */
  readonly verdicts: readonly string[]
}
