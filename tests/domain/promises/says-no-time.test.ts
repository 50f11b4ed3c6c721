import { describe, expect, it } from 'vitest'
import { saysNoTime } from '../../../src/domain/promises/says-no-time.ts'

const NONE: Readonly<Record<string, readonly string[]>> = {
  en: [
    'ASAP',
    'a.s.a.p.',
    'As soon as possible',
    'we will call you soon',
    'Immediately!',
    'right away, she said',
    'as quickly as possible',
    'when we can',
    'whenever I can',
    'shortly',
    'straight away'
  ],
  he: [
    'נחזור אליך בהקדם',
    'מיד',
    'ומיד נחזור',
    'באופן מיידי',
    'במהירות',
    'במהירות האפשרית',
    'כשנוכל',
    'ברגע שנוכל',
    'בקרוב',
    'כמה שיותר מהר'
  ],
  ar: [
    'في أقرب وقت',
    'في اقرب وقت ممكن',
    'بأسرع وقت',
    'بأسرع ما يمكن',
    'قريبًا',
    'قريبا',
    'فورًا',
    'على الفور',
    'حالاً',
    'بسرعة',
    'عندما نستطيع',
    'وفورا'
  ],
  'sr-Latn': [
    'što pre',
    'sto pre',
    'ŠTO PRE!',
    'čim pre',
    'cim stignemo',
    'odmah',
    'Hitno',
    'uskoro',
    'kad budemo mogli',
    'kada stignemo',
    'u najkraćem roku',
    'одмах'
  ]
}

const OTHER: Readonly<Record<string, readonly string[]>> = {
  en: [
    '',
    'we are sorry that we did not call sooner',
    'not too soon after the operation',
    'how soon they need it: tomorrow at ten',
    'a seasoned colleague calls at 10',
    'asapo',
    'the immediate neighbour opens at 9'
  ],
  he: ['נשלח מידע בשעה עשר', 'המידה הנכונה ב-14:00', 'יימסר מיד ליד ב-10:00', 'גלישה במהירות 100 מגה', 'בקרובים'],
  ar: ['في حالات كهذه غدا الساعة العاشرة', 'قريبا من البيت الساعة ٣', 'إنترنت بسرعة 100', 'تقريبا مئة', 'الفوركس'],
  'sr-Latn': [
    'ono što predlažete, u 10',
    'u hitnoj pomoći u 15:00',
    'čim prebace novac u sredu',
    'odmahnuo je rukom',
    'kad mogućnosti dozvole, sutra u 9'
  ]
}

describe.each(Object.keys(NONE))('in %s', (language) => {
  it.each(NONE[language] ?? [])('"%s" is no real time', (said) => {
    expect(saysNoTime(said)).toBe(true)
  })

  it.each(OTHER[language] ?? [])('"%s" says nothing of the kind', (said) => {
    expect(saysNoTime(said)).toBe(false)
  })
})

it('reads on over the end of a line and two blanks', () => {
  expect(saysNoTime('as soon\nas  possible')).toBe(true)
})
