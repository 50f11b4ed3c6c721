// @ts-check
// Adds up what the test programs report, so that the last line of a run is a sum and not a claim.

/** @typedef {{ passed: number, failed: number }} Tally */

/** @param {Tally[]} tallies @returns {Tally} */
export function sum(tallies) {
  return tallies.reduce((a, b) => ({ passed: a.passed + b.passed, failed: a.failed + b.failed }), {
    passed: 0,
    failed: 0
  })
}

/** A step that is no test program: one check. @param {boolean} isGreen @returns {Tally} */
export function oneCheck(isGreen) {
  return isGreen ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

/**
 * Vitest's JSON report. A file that could not even be loaded has no tests in it and counts as one failure.
 * @param {{ numPassedTests: number, numFailedTests: number, testResults: { status: string, assertionResults: unknown[] }[] }} report
 * @returns {Tally}
 */
export function vitestTally(report) {
  const unloadable = report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0)
  return { passed: report.numPassedTests, failed: report.numFailedTests + unloadable.length }
}

/**
 * Playwright's JSON report. A test that needed a second try is counted as failed: it is not to be relied on.
 * @param {{ stats: { expected: number, unexpected: number, flaky: number }, errors: unknown[] }} report
 * @returns {Tally}
 */
export function playwrightTally(report) {
  const { expected, unexpected, flaky } = report.stats
  return { passed: expected, failed: unexpected + flaky + report.errors.length }
}

/**
 * A test program's result: its report and its exit code must agree, and no test at all is a failure.
 * @param {Tally | null} reported null: there is no readable report
 * @param {boolean} exitedGreen
 * @returns {Tally}
 */
export function believed(reported, exitedGreen) {
  const tally = reported ?? { passed: 0, failed: 0 }
  const isPlausible = exitedGreen ? tally.failed === 0 && tally.passed > 0 : tally.failed > 0
  return isPlausible ? tally : { ...tally, failed: Math.max(1, tally.failed) }
}
