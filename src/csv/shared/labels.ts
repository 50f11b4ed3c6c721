/** What an export writes for an id. null: nothing is known of it, or the person was erased. */
export interface Labels {
  team(id: string): string | null
  person(id: string): string | null
  /** From general to particular, joined with ' > '. */
  cause(id: string): string | null
  customer(id: string): { readonly name: string; readonly contact: string } | null
  /** The outcome that the customer wants, of the case with this ordinal. */
  desiredOutcome(ordinal: number): string | null
  /** The rule that refused the customer, likewise. */
  refusingRule(ordinal: number): string | null
}
