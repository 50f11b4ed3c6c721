/** Another case of this floor. */
export interface OtherCase {
  readonly ordinal: number
  readonly ref: string
}
