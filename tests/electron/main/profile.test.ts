import { join, resolve } from 'node:path'
import { expect, it } from 'vitest'
import { profilePath } from '../../../electron/main/profile.ts'

it('keeps the floor in one folder of the system, whatever started the program', () => {
  expect(profilePath(join('any', 'app-data'), '')).toBe(join('any', 'app-data', 'Heard Desk'))
})

it('lets a folder from the command line win, as an absolute path', () => {
  expect(profilePath('app-data', 'elsewhere')).toBe(resolve('elsewhere'))
})
