import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'
import { freePort } from '../support/free-port.ts'
import { expect, test } from './fixture.ts'

const STARTER = resolve(import.meta.dirname, '../../scripts/start.mjs')

test('the same page comes over loopback, under the same policy, without a bridge', async ({ page, complaints }) => {
  const response = await page.goto('/')
  const policy = response?.headers()['content-security-policy'] ?? ''
  expect(policy).toContain("default-src 'none'")
  expect(policy).toContain("script-src 'self';")
  expect(policy).not.toContain('unsafe-eval')
  await expect(page).toHaveTitle(/Heard Desk/)
  await expect(page.locator('#app')).not.toBeEmpty()
  expect(await page.evaluate(() => window.heard === undefined)).toBe(true)
  expect(complaints).toEqual([])
})

test('nothing outside the built app is served, in whatever spelling', async ({ request }) => {
  for (const path of [
    '/%2e%2e/main/index.js',
    '/..%2fmain/index.js',
    '/assets/%2e%2e/%2e%2e/main/index.js',
    '/..%5cmain/index.js'
  ])
    expect((await request.get(path)).status(), path).toBeGreaterThanOrEqual(400)
})

test('a foreign name for this machine is refused, and localhost leads to the address that holds the data', async ({
  request,
  address
}) => {
  const port = new URL(address).port
  expect((await request.get('/', { headers: { host: `heard.example:${port}` } })).status()).toBe(421)
  const led = await request.get('/', { headers: { host: `localhost:${port}` }, maxRedirects: 0 })
  expect(led.status()).toBe(307)
  expect(led.headers()['location']).toBe(address)
})

test('a script that no policy covers does not exist: every response has the policy', async ({ page, request }) => {
  await page.goto('/')
  const scripts = await page
    .locator('script[src]')
    .evaluateAll((all) => all.map((script) => script.getAttribute('src') ?? ''))
  expect(scripts.length).toBeGreaterThan(0)
  for (const script of [...scripts, '/nothing-here'])
    expect((await request.get(script)).headers()['content-security-policy']).toContain("script-src 'self'")
})

test('npm start -- --no-open serves the app on the port it was given and prints the address', async ({ request }) => {
  const port = await freePort()
  const program = spawn(process.execPath, [STARTER, '--no-open', '--port', String(port)])
  try {
    let printed = ''
    program.stdout.on('data', (text) => (printed += String(text)))
    await expect.poll(() => printed).toContain(`http://127.0.0.1:${port}/`)
    const response = await request.get(`http://127.0.0.1:${port}/`)
    expect(response.headers()['content-security-policy']).toContain("default-src 'none'")
    const second = spawn(process.execPath, [STARTER, '--no-open', '--port', String(port)])
    const [code] = await once(second, 'exit')
    expect(code).toBe(0)
  } finally {
    program.kill()
  }
})
