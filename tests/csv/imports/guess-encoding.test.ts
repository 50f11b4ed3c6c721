import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ByteSurvey } from '../../../src/csv/imports/byte-survey.ts'
import { guessEncoding, type EncodingGuess } from '../../../src/csv/imports/guess-encoding.ts'
import { canEncode, decodedAs, encodedAs } from '../../support/encode.ts'
import { realDataReport, realFile } from '../../support/real-data.mjs'

/** Everyday words of a complaint, none of them from the files below. */
const WORDS = {
  hebrew:
    'שלום תודה הלקוח כועס מאוד על השירות התקשרתי שלוש פעמים ואף אחד לא חזר אליי חשבון תשלום כפול ביטול משלוח איחור מנהל דחוף תקלה קו חיפה כהן לוי דנה פתוח סגור',
  arabic:
    'مرحبا شكرا العميل غاضب جدا من الخدمة اتصلت ثلاث مرات ولم يرد أحد فاتورة دفعة مكررة إلغاء التوصيل تأخر المدير عاجل مشكلة الهاتف عطل القاهرة محمد فاطمة مفتوح مغلق',
  serbian:
    'račun dvaput naplaćen kupac je ljut čekao sam tri dana niko nije zvao šef služba otkazivanje kašnjenje isporuka Niš Đorđević Petrović Živković otvoren žalba rešeno uređaj',
  slovene:
    'stranka je jezna račun plačan dvakrat čakal sem tri dni nihče ni poklical vodja naročilo težava Žalec Novak Kovač Zupančič odprto zaprto pritožba rešeno',
  cyrillic: 'рачун двапут наплаћен купац је љут чекао сам три дана Београд Ниш Петровић жалба отворен затворен решено',
  western:
    'facture déjà payée très déçu réclamation élève problème réseau Müller père garçon où être François hôtel après señor niño über grüße'
}

const WRITTEN: readonly (readonly [keyof typeof WORDS, string])[] = [
  ['hebrew', 'windows-1255'],
  ['hebrew', 'iso-8859-8'],
  ['arabic', 'windows-1256'],
  ['arabic', 'iso-8859-6'],
  ['serbian', 'windows-1250'],
  ['serbian', 'iso-8859-2'],
  ['slovene', 'windows-1250'],
  ['slovene', 'iso-8859-2'],
  ['cyrillic', 'windows-1251'],
  ['western', 'windows-1252']
]

function guessed(bytes: Uint8Array): EncodingGuess {
  const survey = new ByteSurvey()
  for (let at = 0; at < bytes.length; at += 50) survey.push(bytes.subarray(at, at + 50))
  return guessEncoding(survey.evidence(), decodedAs)
}

const sentence = (language: keyof typeof WORDS, minLength: number): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...WORDS[language].split(' ')), { minLength, maxLength: 40 }).map((words) => words.join(' '))

describe('a text in an old encoding', () => {
  it.each(WRITTEN)(
    '%s in %s is read rightly, or asked about with the right reading among the answers',
    (language, encoding) => {
      fc.assert(
        fc.property(sentence(language, 1), (text) => {
          fc.pre(canEncode(encoding, text))
          const bytes = encodedAs(encoding, text)
          const { guess, examples } = guessed(bytes)
          const readings = [guess.value, ...guess.others].map((name) => decodedAs(name, bytes))
          expect(guess.sure ? readings[0] : readings).toEqual(guess.sure ? text : expect.arrayContaining([text]))
          if (!guess.sure) expect(examples.length).toBe(readings.length)
        }),
        { numRuns: 400 }
      )
    }
  )

  it.each(WRITTEN)(
    '%s in %s is read without asking where there are three dozen different words',
    (language, encoding) => {
      const text = WORDS[language]
      const bytes = encodedAs(encoding, text)
      const { guess } = guessed(bytes)
      expect([guess.sure, decodedAs(guess.value, bytes)]).toEqual([true, text])
    }
  )
})

describe('a text in Unicode', () => {
  const unicode = fc.constantFrom('utf-8', 'utf-16le', 'utf-16be')
  const anyText = fc
    .constantFrom(...(Object.keys(WORDS) as (keyof typeof WORDS)[]))
    .chain((language) => sentence(language, 2))

  it('is read rightly and never asked about, with a mark or without', () => {
    fc.assert(
      fc.property(unicode, anyText, fc.boolean(), (encoding, text, marked) => {
        const table = `${marked ? '\uFEFF' : ''}id,text\n1,"${text}"\n`
        expect(guessed(encodedAs(encoding, table)).guess).toMatchObject({ value: encoding, sure: true })
      })
    )
  })

  it('stays UTF-8 although a byte of it is broken', () => {
    const bytes = encodedAs('utf-8', `${WORDS.hebrew}\n`.repeat(20))
    bytes[5_000] = 0xff
    expect(guessed(bytes).guess).toMatchObject({ value: 'utf-8', sure: true })
  })
})

it('the first letter outside ASCII may come late', () => {
  const table = `${'1,plain,row\n'.repeat(90_000)}2,${WORDS.hebrew.replaceAll(' ', ',')}\n`
  expect(guessed(encodedAs('windows-1255', table)).guess).toMatchObject({ value: 'windows-1255', sure: true })
})

it('ASCII alone is UTF-8', () => {
  expect(guessed(encodedAs('utf-8', 'id,name\n1,Ann\n'))).toEqual({
    guess: { value: 'utf-8', sure: true, settled: false, others: [] },
    examples: []
  })
})

describe('texts that others wrote', () => {
  it.each([
    ['arabic-utf8.txt', 'utf-8', 'المغرب'],
    ['arabic-windows-1256.txt', 'windows-1256', 'المغرب'],
    ['hebrew-windows-1255.txt', 'windows-1255', 'העברית היא שפה'],
    ['slovene-windows-1250.txt', 'windows-1250', 'Kako tudi brez povišice do zadovoljstva']
  ])('%s is read without asking', (name, encoding, words) => {
    const path = realFile(`encodings/${name}`)
    if (path === null && !realDataReport().isRequired) return
    const bytes = new Uint8Array(readFileSync(path ?? name))
    const { guess } = guessed(bytes)
    expect(guess).toMatchObject({ value: encoding, sure: true })
    expect(decodedAs(guess.value, bytes)).toContain(words)
  })
})
