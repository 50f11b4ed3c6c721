import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { changeDetails } from '../../../../src/application/cases/work-case.ts'
import { addCause } from '../../../../src/application/causes/diagnose.ts'
import { addPerson } from '../../../../src/application/people/add-people.ts'
import { THREATS, type CasePart } from '../../../../src/domain/cases/heard-answers.ts'
import HeardForm from '../../../../src/ui/components/cases/HeardForm.vue'
import HeardSummary from '../../../../src/ui/components/cases/HeardSummary.vue'
import { QUESTIONS, questionsOf, type Question } from '../../../../src/ui/composables/cases/heard-questions.ts'
import { LANGUAGES, messagesOf, type Language } from '../../../../src/words/catalogues.ts'
import { value } from '../../../support/book-samples.ts'
import { CaseBench } from '../../../support/case-bench.ts'

let bench: CaseBench
let maya: string
// The keys of the record are its parts.
const PARTS = Object.keys(QUESTIONS) as readonly CasePart[]
const WHEN = '2026-03-02T08:15'

/** The catalogue's own words, as they stand in the file. */
function words(language: Language, path: string): string {
  let found: unknown = messagesOf(language)
  for (const key of path.split('.')) found = Object.entries(found ?? {}).find(([name]) => name === key)?.[1]
  if (typeof found !== 'string' || found.trim() === '') throw new Error(`${language} has no words for ${path}`)
  return found
}
const plain = (text: string | null | undefined): string => (text ?? '').replace(/[\u2066-\u2069\s]+/g, ' ')

beforeEach(async () => {
  bench = new CaseBench()
  const { desk } = bench.test
  await bench.test.open()
  await value(changeDetails(desk, 0, { situation: 'public-comment' }))
  await value(addCause(desk, 'Slow queue', null))
  maya = (await value(addPerson(desk, 'Maya', 'agent', null))).id
  bench.known.set('OLD-7', [7])
})
afterEach(() => bench.leave())

interface Asked {
  /** On the native control. */
  readonly testid: string
  /** What is typed; null: it is pressed. */
  readonly typed: string | null
  /** What reading the answer back has to say. */
  readonly says: string
}

/** A way to answer each question that leads to all the others. */
function asked({ key, kind, options = [] }: Question, language: Language): Asked {
  const testid = `heard-${key}`
  const last = options.at(-1) ?? ''
  const group = key === 'relationAfterThanks' ? 'relation' : key
  const typed = (text: string, says = text): Asked => ({ testid, typed: text, says })
  const pressed = (choice: string, says: string): Asked => ({ testid: `${testid}-${choice}`, typed: null, says })
  switch (kind) {
    case 'text':
    case 'line':
      return typed(`said of ${key}`)
    case 'number':
      return typed('7')
    case 'person':
      return typed(maya, 'Maya')
    case 'when':
      return typed(WHEN, '2026')
    case 'case':
      return typed('OLD-7')
    case 'check':
      return { testid, typed: null, says: words(language, `cases.heard.ask.${key}`) }
    case 'yes':
      return pressed('yes', words(language, 'cases.yes'))
    case 'scale':
      return pressed('4', '4')
    case 'one':
    case 'many':
      return pressed(last, words(language, `cases.heard.options.${group}.${last}`))
    case 'threats':
      return pressed(`${THREATS.at(-1) ?? ''}-done`, words(language, 'cases.heard.threats.going-public-done'))
    case 'whys':
      return { testid: 'why-add', typed: null, says: 'because of it' }
    case 'causes':
      return { testid: 'cause-search', typed: 'Slow queue', says: 'Slow queue' }
  }
}

/** By which words a control is known. */
function labelOf(control: HTMLElement): string {
  const legend = control.closest('fieldset')?.querySelector('legend')?.textContent
  const group = control.closest('[role=group][aria-label]')?.getAttribute('aria-label')
  const own = control.id === '' ? null : document.querySelector(`label[for="${control.id}"]`)?.textContent
  return [group, legend, own].map(plain).join(' · ')
}

async function answer(question: Question, { testid, typed }: Asked): Promise<void> {
  if (typed !== null) await bench.type(testid, typed)
  else await bench.click(testid)
  if (question.kind === 'whys') await bench.type('why', 'because of it')
  if (question.kind === 'causes') await bench.click('cause-option')
  await bench.settle()
}

describe.each(LANGUAGES.map(({ code }) => code))('in %s', (language) => {
  it.each(PARTS)('every question of %s is asked by its label, and its answer is read back', async (part) => {
    await bench.show(HeardForm, { part }, language)
    const questions = questionsOf(part)
    for (const question of questions) {
      const more = bench.at(`heard-${part}-more`)
      if (question.more === true && more !== null) await bench.click(`heard-${part}-more`)
      const how = asked(question, language)
      const control = bench.at(how.testid)
      if (control === null) throw new Error(`${question.key} has no control`)
      const label = question.kind === 'causes' ? 'causes.search' : `cases.heard.ask.${question.key}`
      expect(labelOf(control)).toContain(plain(words(language, label)))
      await answer(question, how)
    }
    await bench.click(part === 'opening' ? 'opening-save' : `step-${part}-done`)
    expect(bench.at('problem')).toBeNull()
    bench.leave()
    await bench.show(HeardSummary, { part }, language)
    const summary = plain(bench.at(`summary-${part}`)?.textContent)
    for (const question of questions) expect(summary).toContain(plain(asked(question, language).says))
  })
})
