import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fileBelow, rendererResponse } from '../../../electron/main/renderer-response.mjs'

let folder = ''
let root = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'heard-renderer-'))
  root = join(folder, 'renderer')
  await mkdir(join(root, 'assets'), { recursive: true })
  await writeFile(join(folder, 'secret.txt'), 'secret')
  await mkdir(join(folder, 'renderer-of-others'))
  await writeFile(join(folder, 'renderer-of-others', 'a.js'), 'secret')
  await writeFile(join(root, 'index.html'), '<meta content="__CSP__"><meta nonce="__CSP_NONCE__">')
  await writeFile(join(root, 'assets', 'a-1234.js'), 'run()')
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describe('a path of the app', () => {
  it.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/assets/../../secret.txt',
    '/../renderer-of-others/a.js',
    '/..\\secret.txt',
    '/%5c..%5csecret.txt',
    '/a%00.js',
    '/%ff'
  ])('cannot lead out of its folder as %j', async (path) => {
    expect(fileBelow(root, path)).toBeNull()
    expect(await rendererResponse(root, path)).toMatchObject({ status: 400, body: null })
  })

  it('cannot lead out of it doubly encoded either', async () => {
    expect((await rendererResponse(root, '/%252e%252e/secret.txt')).status).toBe(404)
  })

  it('is not found where there is no file, folders included', async () => {
    for (const path of ['', '/nothing.js', '/assets', '/assets/'])
      expect((await rendererResponse(root, path)).status, path).toBe(404)
  })
})

describe('a response of the app', () => {
  it('has the page with one nonce in header and body, and forbids keeping it', async () => {
    const { status, headers, body } = await rendererResponse(root, '/')
    const nonce = /'nonce-([^']+)'/.exec(headers['content-security-policy'] ?? '')?.[1] ?? 'none'
    expect(status).toBe(200)
    expect(headers).toMatchObject({ 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' })
    expect(new TextDecoder().decode(body ?? new Uint8Array())).toContain(`nonce="${nonce}"`)
  })

  it('has a script with its type, the policy, and leave to keep it for good', async () => {
    const { headers, body } = await rendererResponse(root, '/assets/a-1234.js')
    expect(headers['content-type']).toBe('text/javascript; charset=utf-8')
    expect(headers['cache-control']).toContain('immutable')
    expect(headers['content-security-policy']).toContain("script-src 'self'")
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(new TextDecoder().decode(body ?? new Uint8Array())).toBe('run()')
  })
})
