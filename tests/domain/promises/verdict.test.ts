import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { judgedAt, minutesLate, verdictOfInstants } from '../../../src/domain/promises/verdict.ts'

const instant = fc.integer({ min: 0, max: 1000 })
const maybe = fc.option(instant, { nil: NaN })
const verdict = (at: number, due: number, done = NaN, moved = NaN, released = NaN) =>
  verdictOfInstants(due, done, moved, released, NaN, NaN, NaN, at)

describe('the verdict of a promise', () => {
  it('is open until the due instant, that instant included, and broken the moment after', () => {
    expect(verdict(99, 100)).toBe('open')
    expect(verdict(100, 100)).toBe('open')
    expect(verdict(101, 100)).toBe('broken')
  })

  it('is kept when fulfilled at the due instant, kept late one millisecond after', () => {
    expect(verdict(500, 100, 100)).toBe('kept')
    expect(verdict(500, 100, 101)).toBe('kept-late')
  })

  it('is moved or released only when that happened by the due', () => {
    expect(verdict(500, 100, NaN, 100)).toBe('moved')
    expect(verdict(500, 100, NaN, 101)).toBe('broken')
    expect(verdict(500, 100, NaN, NaN, 100)).toBe('released')
    expect(verdict(500, 100, NaN, NaN, 101)).toBe('broken')
  })

  it('that was vague and got a time ends as moved: nobody waits for the one without a time any more', () => {
    expect(verdict(500, NaN, NaN, 100)).toBe('moved')
    expect(verdict(500, NaN, 200, 100)).toBe('kept')
  })

  it('repeats a file that knows no due, and never invents one', () => {
    expect(verdictOfInstants(NaN, NaN, NaN, NaN, NaN, 1, NaN, 500)).toBe('kept-as-recorded')
    expect(verdictOfInstants(NaN, NaN, NaN, NaN, NaN, 0, NaN, 500)).toBe('broken-as-recorded')
    expect(verdict(500, NaN)).toBe('open')
  })

  it('of a file that speaks as of an instant is judged no later than that', () => {
    expect(judgedAt(500, 100)).toBe(100)
    expect(judgedAt(50, 100)).toBe(50)
    expect(judgedAt(500, null)).toBe(500)
  })

  it('once due has passed is the same whether asked continuously or once, years later', () => {
    fc.assert(
      fc.property(
        instant,
        maybe,
        maybe,
        maybe,
        fc.integer({ min: 1, max: 1_000_000 }),
        (due, done, moved, released, later) => {
          const first = verdict(due + 1, due, done, moved, released)
          expect(verdict(due + 1 + later, due, done, moved, released)).toBe(first)
          expect(first).not.toBe('open')
        }
      )
    )
  })

  it('that is broken stays broken whatever happens after the due: at best it becomes kept late', () => {
    fc.assert(
      fc.property(instant, fc.nat(1000), fc.nat(1000), fc.nat(1000), (due, done, moved, released) => {
        const after = (wait: number) => due + 1 + wait
        expect(verdict(5000, due, NaN, after(moved), after(released))).toBe('broken')
        expect(verdict(5000, due, after(done), after(moved), after(released))).toBe('kept-late')
      })
    )
  })

  it('says how late: until fulfilment, or until now while it is still undone', () => {
    expect(minutesLate('kept-late', 0, 90_000, 999_999)).toBe(2)
    expect(minutesLate('broken', 0, NaN, 120_000)).toBe(2)
    expect(minutesLate('kept', 0, 0, 120_000)).toBeNull()
  })
})

describe('“it will not happen again”', () => {
  const watch = (at: number, term: number, recurred: number, moved = NaN, released = NaN) =>
    verdictOfInstants(term, NaN, moved, released, NaN, NaN, recurred, at)

  it('is broken by the first time within the term, that instant included, and kept once the term is over', () => {
    expect(watch(50, 100, Infinity)).toBe('open')
    expect(watch(100, 100, Infinity)).toBe('open')
    expect(watch(101, 100, Infinity)).toBe('kept')
    expect(watch(500, 100, 100)).toBe('broken')
    expect(watch(500, 100, 101)).toBe('kept')
  })

  it('ends by what was agreed before that, and by nothing after it', () => {
    expect(watch(500, 100, 60, 60)).toBe('moved')
    expect(watch(500, 100, 60, 61)).toBe('broken')
    expect(watch(500, 100, 60, NaN, 60)).toBe('released')
    expect(watch(500, 100, Infinity, NaN, 101)).toBe('kept')
  })

  it('is judged as the rule says it, row by row, whatever happened and whenever one asks', () => {
    const maybeNever = fc.option(instant, { nil: Infinity })
    fc.assert(
      fc.property(instant, instant, maybeNever, maybe, maybe, (at, term, recurred, moved, released) => {
        const rows = [
          { verdict: 'moved', when: moved },
          { verdict: 'released', when: released },
          { verdict: 'broken', when: recurred }
        ]
        // the earliest within the term ends it; at one instant what was agreed goes before what came back
        const within = rows.filter(({ when }) => when <= term)
        const first = within.toSorted((a, b) => a.when - b.when)[0]
        const isAgreed = first?.verdict === 'broken' ? within.find(({ when }) => when === first.when) : first
        const both = moved <= term && released <= term && Math.max(moved, released) <= Math.min(recurred, term)
        fc.pre(!both)
        expect(watch(at, term, recurred, moved, released)).toBe(isAgreed?.verdict ?? (at > term ? 'kept' : 'open'))
      })
    )
  })
})
