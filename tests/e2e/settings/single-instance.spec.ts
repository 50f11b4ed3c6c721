import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join, resolve } from 'node:path'
import { executablePath, expect, test } from '../fixture.ts'

test('a second start on the same profile opens no second program: it brings the first to the front and ends', async ({
  app,
  page,
  folder
}) => {
  await expect(page.getByTestId('new-case')).toBeVisible()
  const isMinimized = () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isMinimized())
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize())
  expect(await isMinimized()).toBe(true)
  const cwd = resolve(import.meta.dirname, '../../..')
  const second = spawn(executablePath, ['.', `--user-data-dir=${join(folder, 'profile')}`], { cwd, stdio: 'ignore' })
  expect(await once(second, 'exit')).toEqual([0, null])
  await expect.poll(isMinimized).toBe(false)
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
})
