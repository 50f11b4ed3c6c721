/** What is wrong with a mapping file: the key at fault and what it may hold. Wording: `imports.mapping.<code>`. */
export interface MappingError {
  readonly code:
    | 'not-json'
    | 'not-an-object'
    | 'key-missing'
    | 'not-allowed'
    | 'unknown-target'
    | 'closed-at-not-mapped'
    | 'unknown-zone'
  /** As written in the file, with dots: `values.status.Closed`. */
  readonly key: string
  /** What may stand there. */
  readonly allowed: string
}

/** Thrown and caught inside the reading of a mapping only. */
export class MappingFault extends Error {
  readonly error: MappingError

  constructor(code: MappingError['code'], key: string, allowed: string) {
    super(`${code}: ${key}`)
    this.error = { code, key, allowed }
  }
}
