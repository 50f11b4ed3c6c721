import { isValid } from 'ulid'
import { expect, it } from 'vitest'
import { deviceId } from '../../../src/desktop/shared/device-id.ts'

function memory() {
  const items = new Map<string, string>()
  return {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value)
  }
}

it('is made once for a profile and then stays', () => {
  const profile = memory()
  const first = deviceId(profile)
  expect(isValid(first)).toBe(true)
  expect(deviceId(profile)).toBe(first)
})

it('differs between two profiles', () => {
  expect(deviceId(memory())).not.toBe(deviceId(memory()))
})
