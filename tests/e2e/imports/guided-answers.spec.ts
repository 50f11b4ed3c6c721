import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { GuidedImport } from '../../support/guided-import.ts'
import { answerSaveDialog, expect, test } from '../fixture.ts'

/** Every day is at most the twelfth: nobody can tell day from month. */
const AMBIGUOUS = [
  'No;Opened;Closed;Status;Team',
  'A1;03/04/2025 09:00;05/04/2025 09:00;Closed;North',
  'A2;04/05/2025 09:00;;Wartet;South',
  'A3;05/06/2025 09:00;;Wartet;North'
].join('\r\n')

/** What one of the examples is, day first. */
const DAY_FIRST = /\b[35] Apr(il)? 2025/
const MONTH_FIRST = /\b4 Ma(y|r|rch) 2025/
const named = (name: string, content: string | Buffer) => ({ name, content })

test('a date that can be read in two ways is asked about, and the check says so until it is answered', async ({
  page
}) => {
  const guided = new GuidedImport(page)
  await guided.choose(named('ambiguous.csv', AMBIGUOUS))
  const questions = page.getByTestId('import-questions')
  await expect(questions).toContainText(DAY_FIRST)
  await expect(questions).toContainText(MONTH_FIRST)
  await page.getByTestId('import-check').click()
  await expect(page.getByTestId('import-commit')).toHaveCount(0)
  await expect(questions.locator(':focus')).toHaveCount(1)
  await guided.answer('dmy')
  await expect(page.getByTestId('import-answer-dmy')).toHaveCount(0)
  await expect(page.getByTestId('import-guide')).toContainText(DAY_FIRST)
})

test('texts that only their author knows are asked about; the answers are kept for the next file of the kind', async ({
  page
}) => {
  const guided = new GuidedImport(page)
  await guided.choose(named('desk.csv', AMBIGUOUS))
  await guided.answer('dmy')
  const questions = page.getByTestId('import-questions')
  for (const choice of await questions.locator('select').all()) await choice.selectOption({ label: 'Open' })
  await guided.answer('values')
  await expect(questions).toHaveCount(0)
  await expect(page.getByTestId('import-check')).toBeFocused()
  expect(await guided.accept()).toMatchObject({ rows: 3, imported: 3, rejected: 0, cases: 3 })

  const next = `${AMBIGUOUS}\r\nA4;06/07/2025 09:00;;Wartet;North`
  await guided.choose(named('desk-week-2.csv', next))
  await expect(questions).toHaveCount(0)
  expect(await guided.accept()).toMatchObject({ rows: 4, imported: 1, identical: 3, rejected: 0 })
  await guided.floor.floor()
  expect(await guided.floor.tile('open')).toBe(3)
})

test('a wrong guess is seen at once, changed, and put back', async ({ page }) => {
  const guided = new GuidedImport(page)
  const text = 'No,Opened,Team\r\nA1,2025-04-13 09:00,North\r\nA2,2025-04-14 09:00,"South, by the sea"\r\n'
  await guided.choose(named('desk.csv', text))
  const table = page.getByTestId('import-guide')
  await expect(table.locator('thead th')).toHaveCount(4)
  await guided.change(guided.guess('delimiter'), ';')
  await expect(table.locator('thead th')).toHaveCount(2)
  await expect(guided.guess('delimiter')).toHaveValue(';')
  await guided.change(guided.guess('delimiter'), ',')
  await expect(table.locator('thead th')).toHaveCount(4)
  await expect(table).toContainText('South, by the sea')
  expect(await guided.accept()).toMatchObject({ rows: 2, imported: 2, rejected: 0, cases: 2 })
})

test('a column can be given another meaning, and the focus stays where it was', async ({ page }) => {
  const guided = new GuidedImport(page)
  const text = 'No,Opened,Team,Desk\r\nA1,2025-04-13 09:00,North,Billing\r\nA2,2025-04-14 09:00,South,Billing\r\n'
  await guided.choose(named('desk.csv', text))
  await guided.column(4).focus()
  await guided.change(guided.column(4), 'team')
  await expect(guided.column(4)).toBeFocused()
  await expect(guided.column(3)).toHaveValue('')
  await guided.accept()
  await guided.floor.floor()
  await expect(page.getByTestId('filter-team').locator('option', { hasText: 'Billing' })).toHaveCount(1)
  await expect(page.getByTestId('filter-team').locator('option', { hasText: 'North' })).toHaveCount(0)
})

test('Hebrew in an old encoding is read without help', async ({ page }) => {
  const guided = new GuidedImport(page)
  const alphabet = 'אבגדהוזחטיךכלםמןנסעףפץצקרשת'
  const encode = (text: string) =>
    Buffer.from(
      [...text].map((letter) => (alphabet.includes(letter) ? 0xe0 + alphabet.indexOf(letter) : letter.charCodeAt(0)))
    )
  const rows = [
    'מספר,נפתח,צוות,נושא',
    '1,13/04/2025 09:00,תמיכה טכנית,הנתב לא עובד שוב',
    '2,14/04/2025 09:00,גבייה,חיוב כפול בחשבון'
  ]
  await guided.choose(named('desk.csv', encode(`${rows.join('\r\n')}\r\n`)))
  await expect(page.getByTestId('import-guide')).toContainText('הנתב לא עובד שוב')
  expect(await guided.accept()).toMatchObject({ rows: 2, imported: 2, rejected: 0, cases: 2 })
})

test('a mapping is saved as a file, removed, brought back, and not used when somebody wants to guess', async ({
  app,
  page,
  folder
}) => {
  const guided = new GuidedImport(page)
  const text = 'No,Opened,Team\r\nA1,2025-04-13 09:00,North\r\n'
  await guided.choose(named('desk.csv', text))
  const path = join(folder, 'mapping.json')
  await answerSaveDialog(app, path)
  await page.getByTestId('import-mapping-save').click()
  await expect.poll(() => readFile(path, 'utf8').catch(() => '')).toContain('"columns"')
  await page.getByTestId('import-mapping-keep').click()
  const kept = page.getByTestId('import-kept').locator('li')
  await expect(kept).toHaveCount(1)
  await page.getByTestId('import-kept-remove').click()
  await expect(kept).toHaveCount(0)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(kept).toHaveCount(1)
  await guided.choose(named('desk.csv', text))
  const anew = page.getByTestId('import-guess-anew')
  await anew.click()
  await expect(anew).toHaveCount(0)
  await guided.settled()
  expect(await guided.accept()).toMatchObject({ rows: 1, imported: 1 })
})

test('a file may be dropped anywhere on the screen, and Enter on its field goes on', async ({ page }) => {
  const guided = new GuidedImport(page)
  await guided.floor.go('#/import')
  await expect(page.getByTestId('import-file')).toBeAttached()
  await page.getByRole('heading', { level: 1 }).evaluate((heading) => {
    const files = new DataTransfer()
    files.items.add(new File(['No,Opened,Team\r\nA1,2025-04-13 09:00,North\r\n'], 'desk.csv'))
    heading.dispatchEvent(new DragEvent('drop', { dataTransfer: files, bubbles: true, cancelable: true }))
  })
  await expect(page.getByTestId('import-recognised')).toBeVisible()
  await page.getByTestId('import-file').focus()
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('import-commit')).toBeEnabled()
})

test('an old file proposes the day it was made, so that its open promises are not overdue today', async ({ page }) => {
  const guided = new GuidedImport(page)
  const old = [
    'No;Opened;Due;Closed;Status',
    'A1;13/03/2020 09:00;14/03/2020 12:00;14/03/2020 11:00;Closed',
    'A2;13/03/2020 10:00;30/06/2020 12:00;;Open'
  ].join('\r\n')
  await guided.choose(named('old.csv', old))
  await page.getByTestId('import-guess-newest').click()
  await expect(guided.guess('as-of')).toHaveValue('2020-03-14T11:00')
  await expect(guided.guess('as-of')).toBeFocused()
  expect(await guided.accept()).toMatchObject({ rows: 2, imported: 2, rejected: 0, cases: 2 })
  await guided.floor.floor()
  expect(await guided.floor.tile('overdue-now')).toBe(0)
  expect(await guided.floor.tile('broken-period')).toBe(0)
})
