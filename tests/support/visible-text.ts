import type { Page } from '@playwright/test'

/**
 * The texts of the screen that are ours, as a person can read or hear them: words on it, tips, placeholders and names for assistive tools.
 * Customers' and floors' own words are left out wherever they are marked as such: by `dir="auto"` or `bdi`, by the isolates around a name in a
 * sentence, and as what a field holds. `names`: those of people, for options of a list, which can carry no mark.
 */
export async function ourTexts(page: Page, names: readonly string[] = []): Promise<readonly string[]> {
  const all = await page.evaluate(() => {
    const isData = (at: Element): boolean => at.closest('bdi, kbd, [dir=auto], script, style, textarea') !== null
    const isShown = (at: Element): boolean => at.checkVisibility({ visibilityProperty: true })
    const found: string[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const at = node.parentElement
      if (at === null || isData(at)) continue
      const isSaid = at instanceof HTMLOptionElement ? at.closest('select')?.checkVisibility() : isShown(at)
      if (isSaid === true) found.push(node.textContent ?? '')
    }
    for (const at of document.querySelectorAll('[aria-label], [title], [placeholder], [alt]')) {
      if (!isShown(at)) continue
      const spoken = ['aria-label', 'title', 'placeholder', 'alt'].map((name) => at.getAttribute(name) ?? '')
      // a title that repeats a text which is cut short is as much data as that text
      found.push(...spoken.filter((text) => !(isData(at) && text === at.textContent)))
    }
    return found
  })
  const known = new Set(names)
  const said = all.map((text) => text.replaceAll(/\u2068[^\u2069]*\u2069/g, ' ').trim())
  return [...new Set(said)].filter((text) => text !== '' && !known.has(text))
}
