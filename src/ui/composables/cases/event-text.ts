/** A free text that an event carries; the label, a key of the catalogues, says what it is. */
export interface EventText {
  readonly label: string | null
  readonly id: string
}
