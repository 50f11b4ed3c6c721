// @ts-check

/** @typedef {{ version?: string, integrity?: string, optional?: boolean, link?: boolean }} LockedPackage */
/** @typedef {{ packages?: Record<string, LockedPackage> }} Lockfile */

/**
 * Whether the packages that npm noted as installed are those of the lockfile. An optional package may be missing: npm leaves
 * out what is made for other machines.
 * @param {Lockfile} wanted package-lock.json
 * @param {Lockfile} installed node_modules/.package-lock.json, which npm writes last of all
 */
export function isInstalledAs(wanted, installed) {
  const want = wanted.packages ?? {}
  const have = installed.packages ?? {}
  const isSame = (/** @type {string} */ path) => {
    const package_ = have[path]
    if (package_ === undefined) return want[path]?.optional === true
    return package_.version === want[path]?.version && package_.integrity === want[path]?.integrity
  }
  const paths = Object.keys(want).filter((path) => path !== '')
  return paths.length > 0 && paths.every(isSame) && Object.keys(have).every((path) => path in want)
}
