import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { answerSaveDialog, expect, firstWindow, host, test } from './fixture.ts'

test('the window opens Heard Desk at its own address', async ({ app, page }) => {
  await expect(page).toHaveTitle(/Heard Desk/)
  const { url, size } = await app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows()
    if (window === undefined) throw new Error('no window')
    const { width, height } = window.getBounds()
    return { url: window.webContents.getURL(), size: { width, height } }
  })
  expect(url).toMatch(/^app:\/\/heard\/index\.html/)
  expect(size).toEqual({ width: 1280, height: 800 })
})

test('the page has nothing of Node, and the bridge is all it has of the program', async ({ page }) => {
  const reach = await page.evaluate(() =>
    ['require', 'process', 'module', 'Buffer', 'electron', 'heard'].filter((name) => name in window)
  )
  expect(reach).toEqual(['heard'])
  expect(await page.evaluate(() => Object.isFrozen(window.heard))).toBe(true)
})

test('the page keeps to its policy, which knows no eval, and complains about nothing', async ({ page, complaints }) => {
  const response = await page.reload()
  const policy = response?.headers()['content-security-policy'] ?? ''
  expect(policy).toContain("default-src 'none'")
  expect(policy).toContain("script-src 'self';")
  expect(policy).toContain("frame-ancestors 'none'")
  expect(policy).not.toContain('unsafe-eval')
  await expect(page.locator('#app')).not.toBeEmpty()
  expect(complaints).toEqual([])
  const evaluated = await page.evaluate(() => {
    const script = document.createElement('script')
    script.textContent = 'window.intruder = true'
    document.head.append(script)
    return 'intruder' in window
  })
  expect(evaluated).toBe(false)
})

test('every response has a nonce of its own, the same in header and page', async ({ page }) => {
  const nonces: string[] = []
  for (const _time of [1, 2]) {
    const response = await page.reload()
    const inHeader = /'nonce-([^']+)'/.exec(response?.headers()['content-security-policy'] ?? '')?.[1] ?? ''
    const inPage = await page.evaluate(() => document.querySelector<HTMLMetaElement>('meta[property=csp-nonce]')?.nonce)
    expect(inPage).toBe(inHeader)
    nonces.push(inHeader)
  }
  expect(nonces[0]).not.toBe('')
  expect(nonces[0]).not.toBe(nonces[1])
})

test('the bridge answers, and refuses what does not fit', async ({ page, folder }) => {
  const info = await page.evaluate(() => window.heard?.hostInfo())
  expect(info).toMatchObject({ platform: process.platform, profilePath: join(folder, 'profile') })
  const refusals = await page.evaluate(async () => {
    const { heard } = window
    if (heard === undefined) return ['there is no bridge']
    // deliberately wrong arguments, so the types have to be looked away from
    const call = heard as unknown as Record<string, (...args: unknown[]) => Promise<unknown>>
    const wrong: [string, unknown[]][] = [
      ['fileSaveBegin', ['../../escape.csv']],
      ['fileSaveBegin', [42]],
      ['fileSaveChunk', ['not-an-id', new Uint8Array(1)]],
      ['fileSaveEnd', []],
      ['logError', [{ text: 'x' }]]
    ]
    return Promise.all(wrong.map(([name, args]) => call[name]?.(...args).then(() => 'accepted', String)))
  })
  for (const refusal of refusals) expect(refusal).toContain('refused')
})

test('a file is saved whole under the name the person chose, and not at all before that', async ({
  app,
  page,
  folder
}) => {
  const target = join(folder, 'cases.csv')
  await answerSaveDialog(app, target)
  const id = await page.evaluate(async () => {
    const begun = await window.heard?.fileSaveBegin('cases.csv')
    if (begun) await window.heard?.fileSaveChunk(begun.id, new TextEncoder().encode('ref\r\n'))
    return begun?.id ?? ''
  })
  expect(await readdir(folder)).not.toContain('cases.csv')
  await page.evaluate(async (begun) => {
    await window.heard?.fileSaveChunk(begun, new TextEncoder().encode('אב\r\n'))
    await window.heard?.fileSaveEnd(begun)
  }, id)
  expect(await readFile(target, 'utf8')).toBe('ref\r\nאב\r\n')
  expect((await readdir(folder)).filter((name) => name.endsWith('.part'))).toEqual([])
})

test('nothing is left of a save that was cancelled, aborted, or left behind by its window', async ({
  app,
  page,
  folder
}) => {
  await answerSaveDialog(app, null)
  expect(await page.evaluate(() => window.heard?.fileSaveBegin('cases.csv'))).toBeNull()
  await answerSaveDialog(app, join(folder, 'cases.csv'))
  await page.evaluate(async () => {
    const begun = await window.heard?.fileSaveBegin('cases.csv')
    await window.heard?.fileSaveAbort(begun?.id ?? '')
  })
  expect(await readdir(folder)).toEqual(['profile'])
  await page.evaluate(() => window.heard?.fileSaveBegin('cases.csv'))
  expect((await readdir(folder)).length).toBe(2)
  await app.close()
  await expect.poll(() => readdir(folder)).toEqual(['profile'])
})

test('an unfinished file does not outlive the program, even if nobody is left to wait for its window', async ({
  app,
  page,
  folder
}) => {
  await answerSaveDialog(app, join(folder, 'cases.csv'))
  await page.evaluate(() => window.heard?.fileSaveBegin('cases.csv'))
  expect((await readdir(folder)).length).toBe(2)
  // the window lives on, so that nothing else can have taken the file away
  await app.evaluate(({ app: program }) => void program.emit('will-quit', { preventDefault: () => undefined }))
  expect(await readdir(folder)).toEqual(['profile'])
})

test('a window reopens where it was left, and the page finds its data again', async ({ launch }) => {
  const first = await launch()
  const page = await firstWindow(first)
  await page.evaluate(() => localStorage.setItem('kept', 'yes'))
  await first.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.setBounds({ x: 10, y: 20, width: 1100, height: 700 })
  })
  await first.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close()).catch(() => undefined)
  await first.close().catch(() => undefined)
  const second = await launch()
  const again = await firstWindow(second)
  expect(await again.evaluate(() => localStorage.getItem('kept'))).toBe('yes')
  const bounds = await second.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getNormalBounds())
  expect(bounds).toMatchObject({ width: 1100, height: 700 })
})

test('the page cannot open windows', async ({ app, page }) => {
  await page.evaluate(() => window.open('https://example.org/'))
  await expect.poll(() => app.windows().length).toBe(1)
})

test('the page cannot leave', async ({ page }) => {
  test.skip(host === 'double', 'the double has no navigation vetoes; their predicates have unit tests')
  await page.evaluate(() => location.assign('https://example.org/'))
  await page.waitForTimeout(500)
  expect(page.url()).toMatch(/^app:\/\/heard/)
})
