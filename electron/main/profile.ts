import { join, resolve } from 'node:path'

export const PROFILE_FOLDER = 'Heard Desk'

/**
 * Where the floor's data lives: the same in development and in the installed program, so that no start ever shows an empty
 * floor by surprise. A folder given on the command line wins.
 * @param appData the system's folder for application data
 * @param given the value of --user-data-dir, empty when absent
 */
export function profilePath(appData: string, given: string): string {
  return given === '' ? join(appData, PROFILE_FOLDER) : resolve(given)
}
