import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { MANNERS, pairsOf } from '../../../src/domain/playbooks/playbook.ts'
import { takeOffer, wordingHints } from '../../../src/domain/playbooks/wording.ts'
import { CUSTOMER_EN, INTERNAL_EN } from '../../../src/domain/playbooks/wording-en.ts'
import { CUSTOMER_HE, INTERNAL_HE } from '../../../src/domain/playbooks/wording-he.ts'
import type { WordingAudience } from '../../../src/domain/playbooks/wording-pattern.ts'
import { ourPlaybooks } from '../../support/playbook-files.ts'

const PATTERNS = [...CUSTOMER_EN, ...CUSTOMER_HE, ...INTERNAL_EN, ...INTERNAL_HE]
const PHRASES = [
  'Sorry for the inconvenience',
  'We don’t do that',
  'we cannot help you',
  'Your problem will be solved soon',
  'please call us again tomorrow',
  'according to clause 4.2 of our terms,',
  'you failed to send the form',
  'You should have read it',
  'he is an idiot',
  'stupid',
  'מצטערים על אי הנוחות',
  'פנייתך חשובה לנו',
  'על פי סעיף 4.2 בתקנון',
  'לא טרחתם לקרוא',
  'ושכחתם להודיע',
  'נא להתקשר שוב מחר',
  'נודניק',
  'https://example.com/help',
  'Thank you for your patience'
]
const audience = fc.constantFrom<WordingAudience>('customer', 'internal')
const text = fc
  .array(
    fc.oneof(
      fc.constantFrom(...PHRASES),
      fc.constantFrom(' ', '. ', '\n', '\u200f', '😀', 'ו', 'x', ' and '),
      fc.string({ unit: fc.constantFrom('\ud83d', '\0', '\u200f', '(', '\\', '’', 'ו') })
    )
  )
  .map((parts) => parts.join(''))
const kindsIn = (said: string, to: WordingAudience) => wordingHints(said, to).map(({ kind }) => kind)

describe('the wording helper', () => {
  test.each([
    ['Sorry for the inconvenience.', 'stamp'],
    ['We’re so sorry for any inconvenience this may have caused', 'stamp'],
    ['Your call is important to us', 'stamp'],
    ['we dont do that', 'refusal'],
    ['Unfortunately we cannot help you.', 'refusal'],
    ['Your problem will be solved soon.', 'soon'],
    ['https://example.com/faq', 'link-only'],
    ['Hi, see here: www.example.com/faq', 'link-only'],
    ['As per section 4.2 (b) of our terms you lose', 'clause'],
    ['According to our terms and conditions, no', 'clause'],
    ['please call us again', 'call-again'],
    ['You failed to send it', 'accuses'],
    ['you should have told us', 'accuses'],
    ['אנו מתנצלים על אי־הנוחות שנגרמה', 'stamp'],
    ['פנייתכם חשובה לנו', 'stamp'],
    ['אנחנו לא עושים דברים כאלה', 'refusal'],
    ['לא נוכל לעזור לכם', 'refusal'],
    ['הבעיה שלכם תיפתר בקרוב', 'soon'],
    ['הנה: https://example.com/help', 'link-only'],
    ['על פי סעיף 12 בתקנון', 'clause'],
    ['בהתאם לתקנון, אין החזר', 'clause'],
    ['נא להתקשר שוב מחר', 'call-again'],
    ['לא טרחת לקרוא', 'accuses'],
    ['הייתם צריכים לבדוק', 'accuses']
  ])('thinks about “%s” (%s) on its way to a customer', (said, kind) => {
    expect(kindsIn(said, 'customer')).toEqual([kind])
    expect(kindsIn(said, 'internal')).toEqual([])
  })

  test.each(['he is an idiot', 'such a liar', 'completely crazy', 'איזה נודניק', 'החוצפן הזה', 'היא שקרנית'])(
    'asks about “%s” in a note that stays inside, and nowhere else',
    (said) => {
      expect(kindsIn(said, 'internal')).toEqual(['belittles'])
      expect(kindsIn(said, 'customer')).toEqual([])
    }
  )

  test.each([
    'You should have heard from us on Monday.',
    'לא הייתם צריכים לחכות כל כך.',
    'נוכל לחזור אליכם בארבע.',
    'I am sorry that the parcel came late and that you had to drive twice.',
    'I looked it up: the part arrives on Monday. The rest is at https://example.com/parts if you like.',
    'The idiomatic phrase, a subsection, a policyholder'
  ])('leaves “%s” alone', (said) => {
    expect([...wordingHints(said, 'customer'), ...wordingHints(said, 'internal')]).toEqual([])
  })

  test('never throws, and what it finds stands in the text, in order, without overlap', () => {
    fc.assert(
      fc.property(text, audience, (said, to) => {
        let end = 0
        for (const hint of wordingHints(said, to)) {
          expect(hint.start).toBeGreaterThanOrEqual(end)
          expect(said.slice(hint.start, hint.end)).toBe(hint.found)
          expect(hint.found).not.toBe('')
          end = hint.end
        }
        expect(end).toBeLessThanOrEqual(said.length)
      }),
      { numRuns: 300 }
    )
  })

  test('an offer taken is gone, and everything around it is as it was', () => {
    fc.assert(
      fc.property(text, audience, fc.nat(), (said, to, which) => {
        const hints = wordingHints(said, to)
        const hint = hints[which % Math.max(1, hints.length)]
        if (hint === undefined) return
        const after = takeOffer(said, hint)
        const end = hint.start + hint.offer.length
        expect([after.slice(0, hint.start), after.slice(end)]).toEqual([
          said.slice(0, hint.start),
          said.slice(hint.end)
        ])
        const still = wordingHints(after, to).filter(
          (one) => one.kind === hint.kind && one.start < end && one.end > hint.start
        )
        expect(still).toEqual([])
      }),
      { numRuns: 400 }
    )
  })

  test('an offer begins as large as what it replaces', () => {
    expect(
      wordingHints('Well. We don’t do that. I cannot help', 'customer').map(({ offer }) => offer.slice(0, 6))
    ).toEqual(['Let me', 'I don’'.replace('’', "'")])
    expect(wordingHints('but we don’t do that', 'customer')[0]?.offer).toMatch(/^let me/)
    expect(wordingHints('and I don’t do that', 'customer')[0]?.offer).toMatch(/^let me/)
    expect(wordingHints('Hm. I don’t do that', 'customer')[0]?.offer).toMatch(/^Let me/)
  })

  test('what it offers is nothing it would ask about itself', () => {
    for (const { offer } of PATTERNS)
      expect([...wordingHints(offer, 'customer'), ...wordingHints(offer, 'internal')], offer).toEqual([])
  })

  test('it has nothing against what our own playbooks say', () => {
    for (const { say } of ourPlaybooks().flatMap(pairsOf))
      expect([...wordingHints(say, 'customer'), ...wordingHints(say, 'internal')], say).toEqual([])
  })

  test('it finds something to mend in what every playbook would rather not say', () => {
    for (const one of ourPlaybooks().filter(({ situation }) => situation !== MANNERS)) {
      const caught = pairsOf(one).filter(({ rather }) => wordingHints(rather, 'customer').length > 0)
      expect(caught.length, `${one.situation} in ${one.language}`).toBeGreaterThan(0)
    }
  })

  test('a hundred thousand letters without a gap are read in no time', () => {
    const before = performance.now()
    for (const letter of ['a', 'a.', 'א', 'ו', '1', ' ', 'sorry ', '-'])
      for (const to of ['customer', 'internal'] as const) wordingHints(letter.repeat(100_000), to)
    expect(performance.now() - before).toBeLessThan(5_000)
  })
})
