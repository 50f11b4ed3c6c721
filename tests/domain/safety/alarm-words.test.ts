import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SELF_HARM_PHRASES, VIOLENCE_PHRASES } from '../../../src/domain/safety/alarm-phrases.ts'
import { alarmIn, foldWord } from '../../../src/domain/safety/alarm-words.ts'

/** Every way to say a phrase, with its stems as they stand. */
const spoken = (phrase: string): fc.Arbitrary<string> =>
  fc
    .tuple(...phrase.split(' ').map((word) => fc.constantFrom(...word.split('|').map((one) => one.replace('*', '')))))
    .map((words) => words.join(' '))
const anyPhrase = fc.constantFrom(...SELF_HARM_PHRASES, ...VIOLENCE_PHRASES).chain(spoken)
const singleWords = [...SELF_HARM_PHRASES, ...VIOLENCE_PHRASES]
  .filter((phrase) => !phrase.includes(' '))
  .flatMap((phrase) => phrase.split('|'))
  .filter((word) => !word.endsWith('*'))

describe('a word of violence or self-harm', () => {
  it.each([
    ['I will KILL him if nobody calls', 'violence', 'KILL him'],
    ['He says he wants to die.', 'self-harm', 'wants to die'],
    ['I don’t want to live like that', 'self-harm', 'don’t want to live'],
    ['הוא אמר שאתאבד אם לא תחזרו', 'self-harm', 'שאתאבד'],
    ['אני יודע איפה אתם גרים', 'violence', 'יודע איפה אתם גרים'],
    ['סוף סוף, וְאֶרְצַח מישהו', 'violence', 'וְאֶרְצַח'],
    ['قال: سأقتل نفسي', 'self-harm', 'سأقتل نفسي'],
    ['معه مسدّس', 'violence', 'مسدّس'],
    ['Ubiću se ako ne pozovete', 'self-harm', 'Ubiću se'],
    ['Убићу га', 'violence', 'Убићу'],
    ['Doći ću sa nožem', 'violence', 'nožem']
  ])('is heard in "%s"', (text, kind, words) => {
    expect(alarmIn(text)).toEqual({ kind, words })
  })

  it.each([
    'This will kill my business, and it killed the process twice',
    'My father had a heart attack last week',
    'The knife set arrived with a broken handle',
    'She threatened to leave us for another provider',
    'We stabilised the line; the bombastic advert promised more skills',
    'הוא נשק לי על הלחי ואמר שהמחיר מוגזם',
    'הקטין את החשבון, הסכים ולקח אחריות',
    'الوقت لا يكفي والقرار غير عادل',
    'Ubrzo stiže paket, a noža nema u setu',
    'Poslali su mi pogrešan model i naplatili dvaput'
  ])('is not heard in "%s"', (text) => {
    expect(alarmIn(text)).toBeNull()
  })

  it('is heard wherever a phrase stands between other words', () => {
    fc.assert(
      fc.property(anyPhrase, (phrase) => {
        expect(alarmIn(`…, ${phrase.toUpperCase()}! 12`)).not.toBeNull()
      })
    )
  })

  it('is never heard inside another word', () => {
    const joined = fc.tuple(fc.constantFrom(...singleWords), fc.stringMatching(/^[xqw]{2,4}$/), fc.boolean())
    fc.assert(
      fc.property(joined, ([word, more, before]) => {
        expect(alarmIn(before ? more + word : word + more)).toBeNull()
      })
    )
  })

  it('is spelled in the list as it is read', () => {
    for (const word of [...SELF_HARM_PHRASES, ...VIOLENCE_PHRASES].join(' ').split(/[ |*]+/))
      expect(foldWord(word)).toBe(word)
  })
})
