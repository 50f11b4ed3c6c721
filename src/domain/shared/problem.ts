/** Why a command was refused. A closed union: the wording lives in the catalogues under `problems.<code>`. */
export type ProblemCode =
  | 'case-not-found'
  | 'case-already-closed'
  | 'case-not-closed'
  | 'case-has-open-promises'
  | 'first-name-missing'
  | 'summary-missing'
  | 'channel-missing'
  | 'promise-not-found'
  | 'promise-already-settled'
  | 'promise-due-missing'
  | 'promise-due-in-the-past'
  | 'promise-due-not-a-time'
  | 'promise-late-needs-reason'
  | 'move-needs-later-due'
  | 'release-needs-reason'
  | 'occurred-in-the-future'
  | 'transfer-to-same-team'
  | 'transfer-team-missing'
  | 'transfer-reason-missing'
  | 'waive-needs-reason'
  | 'cause-missing'
  | 'cause-not-found'
  | 'cause-is-a-person'
  | 'name-missing'
  | 'name-taken'
  | 'note-missing'
  | 'import-not-running'
  | 'storage-full'
  | 'storage-newer'
  | 'storage-failed'

export interface Problem {
  readonly code: ProblemCode
  /** Numbers, refs and names that the wording may show. */
  readonly detail?: Readonly<Record<string, string | number>>
}

export const problem = (code: ProblemCode, detail?: Problem['detail']): Problem =>
  detail === undefined ? { code } : { code, detail }
