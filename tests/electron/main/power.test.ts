import { EventEmitter } from 'node:events'
import { expect, test } from 'vitest'
import { watchPower } from '../../../electron/main/power.ts'

function watched(platform: string) {
  const events = new EventEmitter()
  const heard: string[] = []
  const power = watchPower(
    events,
    platform,
    () => heard.push('woke'),
    () => heard.push('locked')
  )
  return { events, heard, power }
}

test.each(['win32', 'darwin'])('on %s the screen is overlooked while it is locked', (platform) => {
  const { events, heard, power } = watched(platform)
  expect(power.isOverlooked()).toBe(false)
  events.emit('lock-screen')
  expect(power.isOverlooked()).toBe(true)
  events.emit('unlock-screen')
  expect(power.isOverlooked()).toBe(false)
  events.emit('resume')
  expect(heard).toEqual(['locked', 'woke', 'woke'])
})

test('where nobody can tell whether it is locked it always counts as overlooked', () => {
  const { events, power } = watched('linux')
  expect(power.isOverlooked()).toBe(true)
  events.emit('unlock-screen')
  expect(power.isOverlooked()).toBe(true)
})

test('a machine that goes down is known', () => {
  const { events, power } = watched('darwin')
  expect(power.isGoingDown()).toBe(false)
  events.emit('shutdown')
  expect(power.isGoingDown()).toBe(true)
})
