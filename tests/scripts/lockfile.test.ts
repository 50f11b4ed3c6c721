import { describe, expect, it } from 'vitest'
import { isInstalledAs } from '../../scripts/lockfile.mjs'

const entry = (version: string, extra: object = {}) => ({ version, integrity: `sha512-${version}`, ...extra })
const wanted = {
  packages: { '': {}, 'node_modules/a': entry('1.0.0'), 'node_modules/for-mac': entry('2.0.0', { optional: true }) }
}

describe('installed packages', () => {
  it('are those of the lockfile, with or without what is made for other machines', () => {
    expect(isInstalledAs(wanted, { packages: { 'node_modules/a': entry('1.0.0') } })).toBe(true)
    expect(isInstalledAs(wanted, { packages: { ...wanted.packages } })).toBe(true)
  })

  it.each([
    ['one is missing', {}],
    ['one has another version', { 'node_modules/a': entry('1.0.1') }],
    ['one has other contents', { 'node_modules/a': { version: '1.0.0', integrity: 'sha512-x' } }],
    ['there is one more', { 'node_modules/a': entry('1.0.0'), 'node_modules/b': entry('1.0.0') }],
    ['an optional one is outdated', { 'node_modules/a': entry('1.0.0'), 'node_modules/for-mac': entry('1.9.0') }]
  ])('are not when %s', (_what, packages) => {
    expect(isInstalledAs(wanted, { packages })).toBe(false)
  })

  it('are not those of a lockfile that holds nothing', () => {
    expect(isInstalledAs({}, {})).toBe(false)
  })
})
