import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { freePort } from '../support/free-port.ts'
import { openCase } from '../support/new-case.ts'
import { expect, test } from './fixture.ts'

const STARTER = resolve(import.meta.dirname, '../../scripts/start.mjs')

test('the browser is remembered as the host that holds data, with its port, and only once it holds some', async ({
  page
}) => {
  test.skip(process.platform !== 'linux', 'the folder for application data can be moved only there')
  const folder = await mkdtemp(join(tmpdir(), 'heard-host-'))
  const note = () => readFile(join(folder, 'Heard Desk host.json'), 'utf8').catch(() => null)
  const port = await freePort()
  const env = { ...process.env, XDG_CONFIG_HOME: folder }
  const program = spawn(process.execPath, [STARTER, '--no-open', '--port', String(port)], { env })
  try {
    await once(program.stdout, 'data')
    await page.goto(`http://127.0.0.1:${port}/`)
    await expect(page.getByTestId('new-case')).toBeVisible()
    expect(await note()).toBeNull()
    await openCase(page, 'Dana')
    await expect.poll(note).toBe(`{"host":"browser","port":${port}}\n`)
  } finally {
    program.kill()
    await rm(folder, { recursive: true, force: true })
  }
})
