import { describe, expect, it } from 'vitest'
import { believed, oneCheck, playwrightTally, sum, vitestTally } from './tally.mjs'

describe('the sum at the end of a test run', () => {
  it('adds up', () => {
    expect(sum([oneCheck(true), oneCheck(false), { passed: 3, failed: 4 }])).toEqual({ passed: 4, failed: 5 })
    expect(sum([])).toEqual({ passed: 0, failed: 0 })
  })

  it('counts a test file that could not be loaded', () => {
    const testResults = [
      { status: 'failed', assertionResults: [] },
      { status: 'failed', assertionResults: [{}] },
      { status: 'passed', assertionResults: [{}] }
    ]
    expect(vitestTally({ numPassedTests: 1, numFailedTests: 1, testResults })).toEqual({ passed: 1, failed: 2 })
  })

  it('counts a test that passed only at the second try as failed', () => {
    const report = { stats: { expected: 5, unexpected: 1, flaky: 1 }, errors: [{}] }
    expect(playwrightTally(report)).toEqual({ passed: 5, failed: 3 })
  })

  it.each([
    ['no report', null, true, { passed: 0, failed: 1 }],
    ['no test at all', { passed: 0, failed: 0 }, true, { passed: 0, failed: 1 }],
    ['a red end under green tests', { passed: 9, failed: 0 }, false, { passed: 9, failed: 1 }],
    ['a green end over red tests', { passed: 9, failed: 2 }, true, { passed: 9, failed: 2 }]
  ])('does not believe %s', (_what, reported, green, result) => {
    expect(believed(reported, green)).toEqual(result)
  })

  it('believes a report that agrees with its program', () => {
    expect(believed({ passed: 9, failed: 0 }, true)).toEqual({ passed: 9, failed: 0 })
    expect(believed({ passed: 9, failed: 1 }, false)).toEqual({ passed: 9, failed: 1 })
  })
})
