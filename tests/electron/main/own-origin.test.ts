import { describe, expect, it } from 'vitest'
import {
  isOwn,
  mayCall,
  mayNavigate,
  mayOpenOutside,
  mayRequest,
  START_PAGE
} from '../../../electron/main/own-origin.ts'

const FOREIGN = [
  'https://heard/',
  'app://heard.evil/',
  'app://evil/index.html',
  'app://heard@evil/index.html',
  'app://user:word@heard/index.html',
  'app://heard:1/index.html',
  'file:///etc/passwd',
  'javascript:alert(1)',
  'data:text/html,x',
  'about:blank',
  'no address at all',
  ''
]

describe('our own address', () => {
  it('is recognised with path, query and hash', () => {
    for (const url of [START_PAGE, 'app://heard/', 'app://heard/assets/a.js?x#y', `${START_PAGE}#/cases/7`])
      expect(isOwn(url), url).toBe(true)
  })

  it.each(FOREIGN)('is not %s', (url) => {
    expect(isOwn(url)).toBe(false)
    expect(mayNavigate(url)).toBe(false)
  })

  it('is all a window may show, and only the page of it', () => {
    expect(mayNavigate(`${START_PAGE}#/floor`)).toBe(true)
    expect(mayNavigate('app://heard/assets/a.js')).toBe(false)
  })
})

describe('a link', () => {
  it('opens outside when it is plain https to a named host', () => {
    expect(mayOpenOutside('https://example.org/a?b#c')).toBe(true)
  })

  it.each([
    'http://example.org/',
    'https://user@example.org/',
    'https://localhost/',
    'file:///x',
    'smb://a.b/',
    'javascript:1',
    'x'
  ])('does not open outside as %s', (url) => {
    expect(mayOpenOutside(url)).toBe(false)
  })
})

describe('a request', () => {
  it('stays on this machine', () => {
    for (const url of ['app://heard/a.js', 'blob:app://heard/1-2', 'data:image/png;base64,AA', 'devtools://devtools/x'])
      expect(mayRequest(url), url).toBe(true)
    for (const url of ['https://example.org/', 'http://127.0.0.1/', 'ws://x/', 'file:///etc/passwd', 'app://evil/'])
      expect(mayRequest(url), url).toBe(false)
  })
})

describe('a message', () => {
  it('is heard from the top frame of our own page only', () => {
    expect(mayCall({ url: START_PAGE, parent: null })).toBe(true)
    expect(mayCall({ url: START_PAGE })).toBe(true)
    expect(mayCall({ url: START_PAGE, parent: {} })).toBe(false)
    expect(mayCall({ url: 'https://example.org/', parent: null })).toBe(false)
    expect(mayCall(null)).toBe(false)
  })
})
