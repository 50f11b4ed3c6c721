import { mkdtempSync, rmSync } from 'node:fs'
import { type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { addressOf, serve } from '../../scripts/serve.mjs'

let root = ''
let server: Server
let told: number[] = []
beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'heard-serve-'))
  told = []
  server = await serve(root, 0, (port) => told.push(port))
})
afterEach(() => {
  server.close()
  rmSync(root, { recursive: true, force: true })
})

const post = (headers: Record<string, string>, method = 'POST') =>
  fetch(`${addressOf(server)}holds-data`, { method, headers })

it('notes that its page holds data, and on which port', async () => {
  const origin = new URL(addressOf(server)).origin
  expect((await post({ origin })).status).toBe(204)
  expect(told).toEqual([Number(new URL(origin).port)])
})

it('does not believe another site, or anything but a post', async () => {
  const origin = new URL(addressOf(server)).origin
  expect((await post({ origin: 'https://example.org' })).status).toBe(403)
  expect((await post({})).status).toBe(403)
  expect((await post({ origin }, 'GET')).status).toBe(405)
  expect(told).toEqual([])
})
