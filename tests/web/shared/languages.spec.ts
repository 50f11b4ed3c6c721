import { fillWithSample, setLanguage, walkScreens } from '../../support/walk-screens.ts'
import { ourTexts } from '../../support/visible-text.ts'
import { expect, test } from '../fixture.ts'

/** Names that are the same in every language: of formats, keys, languages, other help desks and this program. */
const SAME_EVERYWHERE =
  /\b(Heard Desk|CSV|JSON|PDF|Excel|UTF-\d+|ISO 8601|UTC|Zendesk|Freshdesk|Zammad|Jira|Chatwoot|ServiceNow|Markdown|Enter|Esc|Ctrl|Alt|English|Srpski|\.?heard-backup|[A-Z]\w+\/[A-Z][\w/]+)\b/g
const A_KEY = /\b(shared|cases|promises|transfers|causes|safety|playbooks|people|imports|settings)(\.[A-Za-z][\w-]*)+\b/

test('in Hebrew every screen is in Hebrew, and what is not is marked as words of the floor', async ({ page }) => {
  test.slow()
  await page.goto('/')
  await setLanguage(page, 'he')
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
  await fillWithSample(page)
  const sample: { readonly people: readonly { readonly name: string }[] } = await (
    await page.request.get('/sample-floor.json')
  ).json()
  const people = sample.people.map(({ name }) => name)
  const foreign: string[] = []
  await walkScreens(page, async (screen) => {
    for (const text of await ourTexts(page, people))
      if (/\p{Script=Latin}{2}/u.test(text.replaceAll(SAME_EVERYWHERE, ''))) foreign.push(`${screen}: ${text}`)
  })
  expect(foreign).toEqual([])
})

for (const language of ['en', 'he', 'ar', 'sr-Latn'])
  test(`no screen shows the key of a text instead of the text: ${language}`, async ({ page }) => {
    test.slow()
    await page.goto('/')
    await setLanguage(page, language)
    await fillWithSample(page)
    const keys: string[] = []
    await walkScreens(page, async (screen) => {
      for (const text of await ourTexts(page)) if (A_KEY.test(text)) keys.push(`${screen}: ${text}`)
    })
    expect(keys).toEqual([])
  })
