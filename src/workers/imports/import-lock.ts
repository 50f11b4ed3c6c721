import type { ImportLock } from './import-work.ts'

/** A Web Lock of this floor, so that it holds across windows and falls open when one dies. */
export function importLock(name: string): ImportLock {
  return {
    ifFree: (work) => navigator.locks.request(name, { ifAvailable: true }, (lock) => (lock === null ? null : work())),
    whenFree: (work) => navigator.locks.request(name, () => work())
  }
}
