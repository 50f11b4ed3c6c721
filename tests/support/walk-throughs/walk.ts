import { expect as plain, type Page } from '@playwright/test'
import { inMs } from '../new-case.ts'
import type { Act, Fields } from './act.ts'

const MINUTE = 60_000
/** A step of a story that does not come about must say so soon. */
const expect = plain.configure({ timeout: 10_000 })

/** Lives one walk-through on the page, whose clock must be installed: time passes only where the story says so. */
export class Walk {
  /** Where each case that was opened is, in this order. */
  private readonly opened: string[] = []

  constructor(private readonly page: Page) {}

  async live(acts: readonly Act[]): Promise<void> {
    for (const act of acts) await this.act(act)
  }

  private async act(act: Act): Promise<void> {
    if ('open' in act) await this.open(act.open)
    else if ('step' in act) await this.step(act.step, act.answers, act.later === true)
    else if ('promise' in act) await this.promise(act)
    else if ('press' in act) await this.page.keyboard.press(act.press)
    else if ('click' in act) await this.by(act.click).click()
    else if ('fill' in act) await this.fill(act.fill)
    else if ('when' in act) await this.by(act.when).fill(await this.inMinutes(act.minutes))
    else if ('wait' in act) await this.page.clock.fastForward(act.wait * MINUTE)
    else if ('go' in act) await this.go(act.go)
    else if ('back' in act) await this.back(act.back)
    else if ('sit' in act) await this.sit(act.sit)
    else if ('see' in act) await this.see(act)
    else if ('seeNot' in act) await expect(this.by(act.seeNot)).toHaveCount(0)
    else await expect(this.entries(act.told)).toHaveCount(act.times)
  }

  private by(name: string) {
    return (name.startsWith('#') ? this.page.locator(name) : this.page.getByTestId(name)).first()
  }

  private entries(type: string) {
    return this.page.getByTestId('timeline').locator(`[data-type=${type}]:not([data-undone])`)
  }

  private async go(route: string): Promise<void> {
    await this.page.evaluate((hash) => {
      location.hash = hash
    }, route)
  }

  private async open(fields: Fields): Promise<void> {
    await this.page.keyboard.press('n')
    const { 'case-first-name': name = '', 'case-channel': channel = '', 'case-summary': summary = '', ...more } = fields
    await this.fill({ 'case-first-name': name, 'case-channel': channel, 'case-summary': summary })
    if (Object.keys(more).length > 0) await this.by('case-more').click()
    await this.fill(more)
    await this.by('case-save').click()
    await expect(this.entries('case-opened')).toBeVisible()
    // Keys are the page's own only once the dialog has gone.
    await expect(this.by('case-save')).toBeHidden()
    this.opened.push(await this.page.evaluate(() => location.hash))
  }

  private async back(n: number): Promise<void> {
    const hash = this.opened[n - 1]
    if (hash === undefined) throw new Error(`only ${this.opened.length} cases were opened`)
    await this.go(hash)
    await expect(this.by('case')).toHaveAttribute(
      'data-ref',
      decodeURIComponent(hash.replace(/^#\/cases\/|\?.*$/g, ''))
    )
  }

  /** On the floor, where no field takes the key. */
  private async sit(name: string): Promise<void> {
    await this.go('#/floor')
    await expect(this.by('panels-ready')).toHaveAttribute('data-as-of', /T/)
    await this.page.keyboard.press('w')
    await this.by('desk-person').fill(name)
    await this.page.keyboard.press('Enter')
    await expect(this.by('desk-now')).toContainText(name)
  }

  private async step(part: string, answers: Fields, later: boolean): Promise<void> {
    await this.by(`step-${part}`).click()
    const again = this.by(`step-${part}-again`)
    const more = this.by(`heard-${part}-more`)
    await expect(this.by(`step-${part}-done`).or(again)).toBeVisible()
    if (await again.isVisible()) await again.click()
    if (await more.isVisible()) await more.click()
    await this.fill(answers)
    await this.by(later ? `step-${part}-later` : `step-${part}-done`).click()
    await expect(this.by(`step-${part}-done`)).toBeHidden()
  }

  private async promise(act: Extract<Act, { promise: Fields }>): Promise<void> {
    await this.by('make-promise').click()
    const { 'promise-kind': kind = 'call-back', ...more } = act.promise
    await this.fill({ 'promise-kind': kind })
    if (act.due === null) await this.by('promise-vague').check()
    else await this.by('promise-due').fill(await this.inMinutes(act.due))
    if (act.expected !== undefined || Object.keys(more).some((name) => UNFOLDED.includes(name)))
      await this.by('promise-more').click()
    await this.fill(more)
    if (act.expected !== undefined) await this.by('promise-expected').fill(await this.inMinutes(act.expected))
    if (act.why !== undefined) await this.by('promise-override').fill(act.why)
    await this.by('promise-save').click()
    await expect(this.by('promise-save')).toBeHidden()
  }

  private async fill(fields: Fields): Promise<void> {
    for (const [name, value] of Object.entries(fields)) {
      if (typeof value === 'object') for (const one of value) await this.by(`${name}-${one}`).check({ force: true })
      else if (value === true) await this.by(name).check({ force: true })
      else await this.type(name, value)
    }
  }

  /** A field takes the words; of a list, the option with that value or, where there is none, the first that says so. */
  private async type(name: string, value: string): Promise<void> {
    const field = this.by(name)
    const isList = await field.evaluate((element) => element instanceof HTMLSelectElement)
    if (!isList) return field.fill(value)
    const options = await field
      .locator('option')
      .evaluateAll((all) => all.map((one) => ({ is: one.getAttribute('value') ?? '', says: one.textContent ?? '' })))
    const chosen = options.find((one) => one.is === value) ?? options.find(({ says }) => says.includes(value))
    await field.selectOption(chosen?.is ?? value)
  }

  private async see({ see, attribute, is = '', says, lacks }: Extract<Act, { see: string }>): Promise<void> {
    const found = this.by(see)
    await expect(found).toBeVisible()
    if (attribute !== undefined) await expect(found).toHaveAttribute(attribute, is)
    if (says !== undefined) await expect(found).toContainText(says)
    if (lacks !== undefined) await expect(found).not.toContainText(lacks)
  }

  /** A datetime-local value so many minutes from the page's own now. */
  private inMinutes(minutes: number): Promise<string> {
    return inMs(this.page, minutes * MINUTE)
  }
}

/** Fields of a promise that stand behind "more". */
const UNFOLDED = ['promise-performer', 'promise-attempts', 'promise-channel', 'promise-note', 'promise-expected']
