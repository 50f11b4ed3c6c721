import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { acknowledge } from '../../../../src/application/cases/acknowledge.ts'
import { recordContact } from '../../../../src/application/cases/record-contact.ts'
import SilenceLine from '../../../../src/ui/components/cases/SilenceLine.vue'
import { value } from '../../../support/book-samples.ts'
import { CaseBench } from '../../../support/case-bench.ts'

const DAY_MINUTES = 1_440
let bench: CaseBench

const line = () => bench.at('silence')
const said = () => line()?.textContent?.replace(/[\u2066-\u2069]/g, '') ?? ''

async function speak(direction: 'in' | 'out', reached: boolean, note = ''): Promise<void> {
  const contact = { direction, reached, channel: 'email', note, occurredAt: null, chase: false }
  await value(recordContact(bench.test.desk, 0, contact))
}
async function days(n: number): Promise<void> {
  bench.test.after(n * DAY_MINUTES)
  await bench.show(SilenceLine)
}

beforeEach(async () => {
  bench = new CaseBench()
  await bench.test.open()
})
afterEach(() => bench.leave())

describe('a customer who stopped answering', () => {
  it('is said with the days since our last message, what it was, and that silence is no consent', async () => {
    await speak('out', true, 'Does Tuesday suit you?')
    await days(4)
    expect(line()?.dataset).toMatchObject({ days: '4', kind: 'reached' })
    expect(said()).toContain('No answer for 4 days. Our last message: E-mail')
    expect(said()).toContain('Does Tuesday suit you?')
    expect(said()).toContain('Silence is not consent.')
  })

  it('is said of somebody who was never reached, as the try that it was', async () => {
    for (let i = 0; i < 5; i++) await speak('out', false)
    await days(3)
    expect(line()?.dataset).toMatchObject({ days: '3', kind: 'attempt' })
    expect(said()).toContain('E-mail, not reached')
  })

  it('is said after an acknowledgement, as the automatic or personal one that it was', async () => {
    bench.leave()
    bench = new CaseBench()
    await bench.test.open('Lena', 'email')
    await value(acknowledge(bench.test.desk, 0, 'automatic', null))
    await days(3)
    expect(line()?.dataset).toMatchObject({ days: '3', kind: 'automatic' })
    expect(said()).toContain('E-mail, an automatic acknowledgement')
  })

  it('is not said before three days, nor once the last word is theirs', async () => {
    await speak('out', true)
    await days(2)
    expect(line()).toBeNull()
    bench.leave()
    await speak('in', true)
    await days(9)
    expect(line()).toBeNull()
  })
})
