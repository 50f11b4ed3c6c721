import { problem, type Problem } from '../../domain/shared/problem.ts'

/** What the machine, not the program, can do to a transaction. Anything else is a bug and stays thrown. */
const FAILURES = new Set([
  'AbortError',
  'DatabaseClosedError',
  'InvalidStateError',
  'MissingAPIError',
  'OpenFailedError',
  'TimeoutError',
  'UnknownError',
  'VersionChangeError',
  'VersionError'
])

/** The problem behind a rejected transaction; null where it is a bug of ours. */
export function storageProblem(error: unknown, overtaken: boolean): Problem | null {
  const names = namesOf(error)
  if (names.includes('UnknownEventError')) return problem('storage-newer')
  if (names.includes('QuotaExceededError')) return problem('storage-full')
  if (!FAILURES.has(names[0] ?? '')) return null
  return problem(overtaken ? 'storage-newer' : 'storage-failed')
}

/** Dexie wraps what the browser said, sometimes twice. */
function namesOf(error: unknown): string[] {
  const names: string[] = []
  let at = error
  while (at instanceof Error && names.length < 5) {
    names.push(at.name)
    at = 'inner' in at ? at.inner : undefined
  }
  return names
}
