import type { Page } from '@playwright/test'
import { FloorPage } from '../../support/floor-page.ts'
import { expect, test } from '../fixture.ts'

const DAY = 86_400_000

async function openCase(page: Page, firstName: string): Promise<void> {
  await page.keyboard.press('n')
  await page.getByTestId('case-first-name').fill(firstName)
  await page.getByTestId('case-channel').selectOption('email')
  await page.getByTestId('case-summary').fill('The refund does not come')
  await page.getByTestId('case-save').click()
  await expect(page.getByTestId('timeline').locator('[data-type=case-opened]')).toBeVisible()
}

async function addPeople(page: Page): Promise<void> {
  await new FloorPage(page).go('#/settings')
  await page.getByTestId('team-name').fill('Billing')
  await page.getByTestId('team-add').click()
  await expect(page.getByTestId('teams').getByText('Billing')).toBeVisible()
  for (const name of ['Dana', 'Noa']) {
    await page.getByTestId('person-name').fill(name)
    await page.getByTestId('person-add').click()
    await expect(page.getByTestId('duty-person').getByText(name)).toBeAttached()
  }
}

const timeline = (page: Page, type: string) => page.getByTestId('timeline').locator(`[data-type=${type}]`)

test('one key calls whoever is on duty, who is in view on every screen; no call is a transfer', async ({
  app,
  page,
  folder
}) => {
  const floor = new FloorPage(page)
  await addPeople(page)
  await page.getByTestId('duty-now').click()
  await expect(page.getByTestId('duty-more')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByTestId('duty-more')).toBeHidden()
  await page.getByTestId('duty-person').selectOption({ label: 'Dana' })
  await page.getByTestId('duty-stand-in').selectOption({ label: 'Noa' })
  await page.getByTestId('duty-agreement').fill('A threat, or the third transfer')
  await page.getByTestId('duty-save').click()
  await expect(page.getByTestId('duty-now')).toContainText('Dana')
  await floor.floor()
  await expect(page.getByTestId('duty-now')).toContainText('Dana')
  await expect(page.getByTestId('duty-now')).toContainText('Noa')
  await page.getByTestId('duty-now').click()
  await expect(page.getByTestId('duty-more')).toContainText('A threat, or the third transfer')
  await page.keyboard.press('Escape')
  await openCase(page, 'Mira')
  await page.keyboard.press('h')
  await expect(timeline(page, 'help-asked')).toHaveCount(1)
  await expect(page.getByText(/Call .?Dana.? now/)).toBeVisible()
  await page.keyboard.press('h')
  await expect(page.getByText('Help was called for this case')).toBeVisible()
  await expect(timeline(page, 'help-asked')).toHaveCount(1)
  await page.keyboard.press('b')
  await page.keyboard.type('She asks for my supervisor')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByTestId('ask-2')).toHaveAttribute('data-kind', 'escalation')
  await floor.floor()
  const cases = await floor.exported(app, 'cases', folder)
  expect([cases.column('escalations'), cases.column('transfers')]).toEqual([['1'], ['0']])
})

test('a decision is asked for with its options, and the one that was chosen is recorded with who chose it', async ({
  page
}) => {
  await addPeople(page)
  await new FloorPage(page).floor()
  await openCase(page, 'Mira')
  await page.keyboard.press('b')
  await page.getByTestId('help-kind-decision').click()
  await page.getByTestId('help-question').fill('May I refund all of it?')
  await page.getByTestId('help-options').fill('All of it\nHalf')
  await page.getByTestId('help-limit').fill('up to 50')
  await page.getByTestId('help-save').click()
  await expect(page.getByTestId('ask-1')).toHaveAttribute('data-open', 'true')
  await page.getByTestId('ask-1-answer').click()
  await page.getByTestId('answer-save').click()
  await expect(page.getByTestId('problem')).toHaveAttribute('data-code', 'help-answer-missing')
  await page.getByTestId('answer-chosen').selectOption({ label: 'Half' })
  await page.getByTestId('answer-by').selectOption({ label: 'Noa' })
  await page.getByTestId('answer-save').click()
  await expect(page.getByTestId('ask-1')).toHaveAttribute('data-open', 'false')
  await expect(timeline(page, 'help-answered')).toContainText('Half')
  await expect(timeline(page, 'help-answered')).toContainText('Noa')
  await new FloorPage(page).go('#/settings')
  await expect(page.getByTestId('help-times').locator('[data-key=decision]')).toHaveAttribute('data-overdue', '0')
})

test('an idea is refused, and its answer is owed to the customer all the same; one undo takes both back', async ({
  page
}) => {
  await addPeople(page)
  await new FloorPage(page).floor()
  await openCase(page, 'Mira')
  await page.keyboard.press('q')
  await page.getByTestId('help-kind-idea').click()
  await page.getByTestId('help-question').fill('A message when the money leaves')
  await page.getByTestId('help-save').click()
  await expect(page.getByTestId('problem')).toHaveAttribute('data-code', 'help-to-missing')
  await page.getByTestId('help-to-team').selectOption({ label: 'Billing' })
  await page.getByTestId('help-save').click()
  await page.getByTestId('ask-1-answer').click()
  await page.getByTestId('answer-text').fill('Not this year')
  await page.getByTestId('answer-outcome').selectOption('no')
  await page.getByTestId('answer-save').click()
  await expect(timeline(page, 'promise-made')).toContainText('Not this year')
  await page.keyboard.press('Control+z')
  await expect(page.getByTestId('ask-1')).toHaveAttribute('data-open', 'true')
  await page.getByTestId('ask-1-answer').click()
  await page.getByTestId('answer-text').fill('Not this year')
  await page.getByTestId('answer-outcome').selectOption('no')
  await page.getByTestId('answer-told').check()
  await page.getByTestId('answer-save').click()
  await expect(timeline(page, 'contact-recorded')).toHaveCount(1)
})

test('only a supervisor opens the formal channel, with the official answer promised and a review date', async ({
  page
}) => {
  const floor = new FloorPage(page)
  await addPeople(page)
  await floor.floor()
  await openCase(page, 'Mira')
  const inDays = (days: number) => new Date(Date.now() + days * DAY).toISOString().slice(0, 16)
  const desk = async (name: string): Promise<void> => {
    await page.keyboard.press('w')
    await page.getByTestId('desk-person').fill(name)
    await page.getByTestId('desk-person').press('Enter')
    await expect(page.getByTestId('desk-now')).toContainText(name)
  }
  await desk('Dana')
  await page.getByTestId('formal-open').click()
  await page.getByTestId('formal-reason').fill('Shouts over everybody')
  await page.getByTestId('formal-evidence').fill('Both letters')
  await page.getByTestId('formal-answer-by').fill(inDays(14))
  await page.getByTestId('formal-review-by').fill(inDays(30))
  await page.getByTestId('formal-save').click()
  await expect(page.getByTestId('problem')).toHaveAttribute('data-code', 'needs-supervisor')
  await desk('Supervisor')
  await page.getByTestId('formal-save').click()
  await expect(page.getByTestId('case-formal')).toContainText('Both letters')
  await expect(timeline(page, 'promise-made')).toContainText('Written explanation')
  await page.getByTestId('formal-review').click()
  await page.getByTestId('formal-review-again').fill(inDays(60))
  await page.getByTestId('formal-review-note').fill('Both letters contradict each other')
  await page.getByTestId('formal-review-save').click()
  await expect(timeline(page, 'formal-channel-reviewed')).toContainText('Both letters contradict each other')
  await expect(page.getByTestId('formal-reviewed')).toBeVisible()
  await page.getByTestId('formal-close').click()
  await page.getByTestId('formal-close-reason').fill('We can talk again')
  await page.getByTestId('formal-close-save').click()
  await expect(page.getByTestId('formal-open')).toBeVisible()
  await expect(page.getByTestId('promise-1-keep')).toBeVisible()
})

test('a call for the supervisor ends with its case; help on a closed case waits on the floor and in the bell', async ({
  page
}) => {
  const floor = new FloorPage(page)
  await floor.floor()
  await openCase(page, 'Mira')
  await page.keyboard.press('b')
  await page.keyboard.type('She asks for my supervisor')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByTestId('ask-1')).toHaveAttribute('data-open', 'true')
  await page.getByTestId('case-close').click()
  await page.getByTestId('case-close-reason').fill('She wants no call')
  await page.getByTestId('case-close-save').click()
  await expect(page.getByTestId('ask-1')).toHaveAttribute('data-open', 'false')
  await expect(timeline(page, 'case-closed')).toContainText('no longer needed: 1')
  await page.keyboard.press('h')
  await expect(page.getByTestId('ask-2')).toHaveAttribute('data-open', 'true')
  await page.getByTestId('reminders').click()
  await expect(page.getByTestId('reminder-list').locator('[data-kind=help]')).toHaveCount(1)
  await page.keyboard.press('Escape')
  await floor.floor()
  await expect(page.getByTestId('list-help-waiting')).toHaveAttribute('data-value', '1')
})
