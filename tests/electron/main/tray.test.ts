import { describe, expect, test } from 'vitest'
import type { HostWords } from '../../../electron/bridge/contract.ts'
import { TrayStay, type Said, type TrayParts } from '../../../electron/main/tray.ts'

const words: HostWords = {
  ...{ open: 'Open', quit: 'Quit', stays: 'goes on', quitTitle: 'Quit?' },
  ...{ quitText: 'reminders stop', quitYes: 'Quit', quitNo: 'Stay' }
}

function desk(more: Partial<TrayParts> = {}, said: Said[] = []) {
  const did: string[] = []
  const stay = new TrayStay({
    put: () => (did.push('menu'), true),
    ask: async () => (did.push('asked'), true),
    tell: (text) => void did.push(text),
    quit: () => void did.push('quit'),
    isArmed: () => true,
    isGoingDown: () => false,
    log: () => void did.push('logged'),
    memory: { has: (what) => said.includes(what), add: (what) => void said.push(what) },
    ...more
  })
  const event = () => ({
    prevented: false,
    preventDefault() {
      this.prevented = true
    }
  })
  const close = () => {
    const it = event()
    stay.closing(it, { hide: () => void did.push('hidden') })
    return it.prevented
  }
  const quit = async () => {
    const it = event()
    stay.quitting(it)
    await new Promise((resolve) => setTimeout(resolve))
    return it.prevented
  }
  return { stay, did, close, quit }
}

describe('closing the window', () => {
  test('leaves the program in the tray, and says so the first time', () => {
    const { stay, did, close } = desk()
    stay.hold(words)
    stay.hold({ ...words })
    expect([close(), close()]).toEqual([true, true])
    expect(did).toEqual(['menu', 'hidden', 'goes on', 'hidden'])
  })

  test('ends it as ever where there is no tray, or nothing was ever planned', () => {
    const without = desk({ put: () => false })
    without.stay.hold(words)
    expect(without.close()).toBe(false)
    expect(desk().close()).toBe(false)
  })
})

describe('quitting', () => {
  test('says once that reminders stop, then goes on', async () => {
    const { stay, did, quit, close } = desk()
    stay.hold(words)
    expect(await quit()).toBe(true)
    expect(did).toEqual(['menu', 'asked', 'quit'])
    expect(await quit()).toBe(false)
    // on the way out the window may close
    expect(close()).toBe(false)
  })

  test('is called off by the person, and then the window closes into the tray as before', async () => {
    const { stay, did, quit, close } = desk({ ask: async () => false })
    stay.hold(words)
    expect(await quit()).toBe(true)
    expect(did).toEqual(['menu'])
    expect(close()).toBe(true)
  })

  test('asks nothing where it was said before, nothing is planned, or the machine goes down', async () => {
    const cases = [desk({}, ['quit']), desk({ isArmed: () => false }), desk({ isGoingDown: () => true }), desk()]
    cases.slice(0, 3).forEach(({ stay }) => stay.hold(words))
    for (const { quit } of cases) expect(await quit()).toBe(false)
  })

  test('is not held up by a question that cannot be put', async () => {
    const ask = async () => Promise.reject(new Error('no screen'))
    const { stay, did, quit } = desk({ ask })
    stay.hold(words)
    await quit()
    expect(did).toEqual(['menu', 'logged', 'quit'])
  })
})
