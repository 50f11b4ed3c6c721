import { expect, test } from '../fixture.ts'

const year = new Date().getFullYear() + 1
const ics = (body: string) => ({
  name: 'holidays.ics',
  mimeType: 'text/calendar',
  buffer: Buffer.from(`BEGIN:VCALENDAR\r\nVERSION:2.0\r\n${body}END:VCALENDAR\r\n`)
})
const allDay = (monthDay: string, name: string): string =>
  `BEGIN:VEVENT\r\nUID:${monthDay}\r\nDTSTART;VALUE=DATE:${year}${monthDay}\r\nSUMMARY:${name}\r\nEND:VEVENT\r\n`

test('holidays come from a calendar file: looked at first, then added to those that stand, and kept', async ({
  page
}) => {
  await page.goto('/#/settings')
  await page.getByTestId('team-name').fill('Desk')
  await page.getByTestId('team-add').click()
  await page.getByTestId('teams').getByText('Desk').click()
  await page.getByTestId('hours-0-add').click()
  await page.getByTestId('hours-0-0-from').fill('08:00')
  await page.getByTestId('hours-0-0-to').fill('16:00')
  await page.getByTestId('holiday').fill(`${year}-01-01`)
  await page.getByTestId('holiday-add').click()
  await page.getByTestId('holiday-from-file').click()
  await page.getByTestId('holiday-file').setInputFiles(ics('not a calendar line\r\n'))
  await expect(page.getByTestId('problem')).toHaveAttribute('data-code', 'calendar-unreadable')
  const days = [allDay('0101', 'New Year'), allDay('0501', 'May Day'), allDay('0509', 'Only observed')]
  await page.getByTestId('holiday-file').setInputFiles(ics(days.join('')))
  await expect(page.getByTestId('holiday-read')).toContainText('3 whole days found.')
  await expect(page.getByTestId('holiday-read')).toContainText('1 stands here already.')
  await page.getByTestId(`holiday-${year}-05-09`).uncheck()
  await page.getByTestId('holiday-take').click()
  await page.getByTestId('team-save').click()
  await expect(page.getByTestId('team-dialog')).toBeHidden()
  await page.getByTestId('teams').getByText('Desk').click()
  await expect(page.getByTestId('team-dialog').locator('.hours__holidays li')).toHaveCount(2)
})
