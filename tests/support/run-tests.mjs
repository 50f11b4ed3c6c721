// @ts-check
// npm test: all stages, or those named: npm test -- unit e2e
import { ensureChromium } from './ensure-chromium.mjs'
import { realDataReport } from './real-data.mjs'
import { STAGES } from './stages.mjs'
import { oneCheck, sum } from './tally.mjs'

const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !STAGES.some((stage) => stage.name === name))
if (unknown.length > 0) {
  console.error(`There is no stage ${unknown.join(', ')}; there are ${STAGES.map(({ name }) => name).join(', ')}.`)
  process.exit(1)
}

const needed = STAGES.filter(({ name }) => asked.includes(name)).map(({ needs }) => needs)
const chosen = STAGES.filter(({ name }) => asked.length === 0 || asked.includes(name) || needed.includes(name))
const hasChromium = !chosen.some((stage) => stage.needsChromium) || (await ensureChromium())

const results = chosen.map((stage) => {
  console.log(`\n── ${stage.name} ${'─'.repeat(Math.max(0, 60 - stage.name.length))}`)
  const started = performance.now()
  const tally = stage.needsChromium && !hasChromium ? oneCheck(false) : stage.run()
  return { name: stage.name, tally, seconds: Math.round((performance.now() - started) / 1000) }
})

console.log('')
for (const { name, tally, seconds } of results) {
  console.log(`${name.padEnd(8)} ${tally.passed} passed, ${tally.failed} failed (${seconds} s)`)
}
const realData = realDataReport()
console.log(realData.line)
const isDataMissing = realData.isRequired && realData.missing.length > 0
const total = sum([...results.map(({ tally }) => tally), { passed: 0, failed: isDataMissing ? 1 : 0 }])
console.log(`${total.passed} passed, ${total.failed} failed`)
process.exit(total.failed === 0 ? 0 : 1)
