import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  fitsTelephone,
  telephoneAsked,
  telephoneNeedle,
  telephonesIn
} from '../../../src/analytics/shared/telephone.ts'

function fits(typed: string, contact: string): boolean {
  const asked = telephoneAsked(typed)
  if (asked === null) return false
  const known = telephonesIn(contact)
  // what the needle misses is never compared, so it may miss nothing that fits
  const needed = known.includes(telephoneNeedle(asked))
  const fitting = fitsTelephone(asked, known)
  if (fitting && !needed) throw new Error(`the needle misses ${typed} in ${contact}`)
  return fitting
}

const SAME: Readonly<Record<string, readonly string[]>> = {
  Serbia: ['+381 64 123-4567', '064/1234567', '00381641234567', '0641234567', '+381 (0)64 123 45 67', '381641234567'],
  Israel: ['052-123-4567', '+972 52 1234567', '00972521234567', '972-52-123-4567', '٠٥٢ ١٢٣ ٤٥٦٧'],
  Egypt: ['010 1234 5678', '+201012345678', '0020 10 12345678', '۰۱۰۱۲۳۴۵۶۷۸'],
  Britain: ['020 7946 0958', '+44 20 7946 0958', '+44 (0)20 7946 0958']
}

describe('a telephone number', () => {
  test.each(Object.entries(SAME))('of %s is the same however it is written', (_, ways) => {
    for (const stored of ways) for (const typed of ways) expect([typed, stored, fits(typed, stored)]).toContain(true)
  })

  test('is found by its end, and as it is being typed with or without its country', () => {
    const stored = '+381 64 123-4567'
    expect(['4567', '123-45', '0641', '064 123', '+381641', '1234567'].filter((typed) => !fits(typed, stored))).toEqual(
      []
    )
    expect(['0651', '4568', '+385 64 123 4567 8'].filter((typed) => fits(typed, stored))).toEqual([])
  })

  test('is one of several in what reaches a customer', () => {
    const contact = 'home 011 222-333, mobile 064/1234567; ana@example.org'
    expect([fits('011222333', contact), fits('+381641234567', contact), fits('9999', contact)]).toEqual([
      true,
      true,
      false
    ])
  })

  test('is nothing that holds letters or fewer than four digits', () => {
    expect(['INC-4711', '12', '123', '0000', '', '+', 'a@b.c 12345'].map(telephoneAsked)).toEqual(Array(7).fill(null))
    expect(telephonesIn('ana@example.org, flat 12')).toBe('')
  })

  test('is found whatever stands between its digits, from any part of four digits on', () => {
    const digits = fc.stringMatching(/^[1-9]\d{8}$/)
    const between = fc.array(fc.constantFrom('', ' ', '-', '/', '.', '(', ') '), { minLength: 9, maxLength: 9 })
    fc.assert(
      fc.property(digits, between, fc.nat(5), fc.integer({ min: 4, max: 9 }), (number, gaps, from, length) => {
        const stored = `0${[...number].map((digit, i) => digit + (gaps[i] ?? '')).join('')}`
        const typed = number.slice(from, from + length)
        fc.pre(!typed.startsWith('0'))
        expect(fits(typed, stored)).toBe(typed.length >= 4)
      })
    )
  })
})
