import AxeBuilder from '@axe-core/playwright'
import { fillWithSample, setLanguage, walkScreens } from '../../support/walk-screens.ts'
import { expect, test } from '../fixture.ts'

/** The other way round the forms are the same; what may differ is the frame and the screens in it. */
const IN_HEBREW = [
  ...['floor', 'cases', 'case', 'safety case', 'causes', 'incidents', 'debriefs', 'playbooks', 'handover'],
  ...['import', 'export', 'settings', 'new-case']
]

for (const language of ['en', 'he'])
  test(`no screen keeps anybody out, as far as a machine can tell: ${language}`, async ({ page }) => {
    test.setTimeout(300_000)
    await page.goto('/')
    await setLanguage(page, language)
    await fillWithSample(page)
    const found: string[] = []
    await walkScreens(page, async (screen) => {
      if (language === 'he' && !IN_HEBREW.includes(screen)) return
      // a tip belongs to what it explains, not to a part of the page
      const { violations } = await new AxeBuilder({ page }).exclude('[role=tooltip]').analyze()
      for (const { id, nodes } of violations)
        found.push(`${screen}: ${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
    })
    expect(found).toEqual([])
  })
