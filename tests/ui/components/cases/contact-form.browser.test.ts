import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { addPerson } from '../../../../src/application/people/add-people.ts'
import { changePerson } from '../../../../src/application/people/change-people.ts'
import ContactForm from '../../../../src/ui/components/cases/ContactForm.vue'
import { value } from '../../../support/book-samples.ts'
import { CaseBench } from '../../../support/case-bench.ts'

let bench: CaseBench
let maya: string
let gone: string

const who = () => bench.at('contact-who')
const choices = () =>
  bench.all('[data-testid=contact-who] option').map((one) => [one.getAttribute('value'), one.textContent])
async function saved(): Promise<unknown> {
  await bench.click('contact-save')
  return (await bench.test.state(0)).contacts.at(-1)
}

beforeEach(async () => {
  bench = new CaseBench()
  bench.test.at(null, true)
  await bench.test.open()
})
afterEach(() => bench.leave())

async function withPeople(): Promise<void> {
  const { desk } = bench.test
  maya = (await value(addPerson(desk, 'Maya', 'agent', null))).id
  gone = (await value(addPerson(desk, 'Dan', 'agent', null))).id
  await value(changePerson(desk, gone, { active: false }))
}

describe('a promise that the contact is about', () => {
  let promiseId: string

  beforeEach(async () => {
    promiseId = await bench.test.promise(0, 60)
    await bench.show(ContactForm)
    await bench.type('contact-promise', promiseId)
  })
  const keeps = () => bench.at('contact-keeps')
  const fulfilledAt = async () => (await bench.test.state(0)).promises[0]?.fulfilledAt ?? null

  it('is kept by a customer who rings and gets what they were owed, where that is said', async () => {
    expect(keeps()).toHaveProperty('checked', false)
    keeps()?.click()
    expect(await saved()).toMatchObject({ direction: 'in', promiseId })
    expect(await fulfilledAt()).toBe(bench.test.now)
  })

  it('is not kept by their only asking for it', async () => {
    expect(await saved()).toMatchObject({ direction: 'in', promiseId })
    expect(await fulfilledAt()).toBeNull()
  })

  it('is kept by our reaching them, unless that is taken away', async () => {
    await bench.type('contact-direction', 'out')
    expect(keeps()).toHaveProperty('checked', true)
    bench.at('contact-reached')?.click()
    await bench.settle()
    expect(keeps()).toBeNull()
  })
})

describe('who of ours had the contact', () => {
  it('is not asked where the desk knows nobody', async () => {
    await bench.show(ContactForm)
    expect(who()).toBeNull()
    const contact = await saved()
    expect(contact).toMatchObject({ by: null })
    expect(contact).not.toHaveProperty('personId')
  })

  it('is whoever is at the desk unless somebody else is named', async () => {
    await withPeople()
    bench.test.at(maya, false)
    await bench.show(ContactForm)
    expect(who()).toHaveProperty('value', maya)
    const contact = await saved()
    expect(contact).toMatchObject({ by: maya })
    expect(contact).not.toHaveProperty('personId')
  })

  it('lets the supervisor write down what an agent went through, as that agent’s', async () => {
    await withPeople()
    await bench.show(ContactForm)
    expect(who()).toHaveProperty('value', '')
    expect(choices()).toEqual([
      ['', expect.stringContaining('Supervisor')],
      [maya, 'Maya']
    ])
    bench.at('contact-hostile')?.click()
    await bench.type('contact-who', maya)
    expect(await saved()).toMatchObject({ by: null, personId: maya, hostile: true })
  })

  it('keeps somebody at the desk who no longer works here, and offers them to nobody else', async () => {
    await withPeople()
    bench.test.at(gone, false)
    await bench.show(ContactForm)
    expect(who()).toHaveProperty('value', gone)
    expect(choices().map(([id]) => id)).toEqual([maya, gone])
  })
})
