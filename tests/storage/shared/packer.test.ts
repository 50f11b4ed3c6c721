import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pack, unpack } from '../../../src/storage/shared/packer.ts'

describe('packing', () => {
  it('gives back what it was given, down to the order of keys', () => {
    const anything = fc.jsonValue({ noUnicodeString: false, depthSize: 'medium' })
    fc.assert(
      fc.property(anything, (value) => {
        // -0 is written as 0, as in JSON
        const plain: unknown = JSON.parse(JSON.stringify(value))
        const back = unpack(pack(value))
        expect(back).toEqual(plain)
        expect(JSON.stringify(back)).toBe(JSON.stringify(plain))
      }),
      { numRuns: 200 }
    )
  }, 30_000)

  it('keeps numbers and texts that look alike apart, in objects and in lists', () => {
    const value = { a: '0', b: 0, c: ['0', 0, '', null, [], {}], d: { a: 0, b: '0' }, e: { a: '0', b: '0' } }
    expect(unpack(pack(value))).toEqual(value)
  })

  it('survives keys and texts that are special elsewhere', () => {
    const value: unknown = JSON.parse('{"__proto__":{"x":1},"constructor":"c","line\\nend":"\\ud800","s":"תודה"}')
    const back = unpack(pack(value))
    expect(JSON.stringify(back)).toBe(JSON.stringify(value))
    expect(Object.getPrototypeOf(back)).toBe(Object.prototype)
  })

  it('takes a property that is undefined for absent, and refuses what JSON cannot say', () => {
    expect(unpack(pack({ a: undefined, b: 1 }))).toEqual({ b: 1 })
    for (const value of [NaN, Infinity, () => 1, Symbol('s'), 1n, { a: undefined, b: [undefined] }])
      expect(() => pack(value)).toThrow(TypeError)
  })

  it('writes a text and a shape once, however often they occur', () => {
    const row = { importId: '01JZZZZZZZZZZZZZZZZZZZZZZZ', channel: 'phone', zone: 'Asia/Jerusalem' }
    const one = pack([row]).length
    expect(pack(Array.from({ length: 101 }, () => row)).length - one).toBeLessThan(100 * 12)
  })

  it('refuses bytes that it did not write', () => {
    const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
    for (const text of ['[[],[],[0]]', '[[["sa"]],[],[0,0]]', '[[["va"]],[],[0]]'])
      expect(() => unpack(bytes(text))).toThrow(TypeError)
  })
})
