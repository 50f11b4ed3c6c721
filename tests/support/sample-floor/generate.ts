import type { SampleCase, SampleLanguage, SampleStory } from '../../../src/application/imports/sample-story.ts'
import { dayAt, inHours } from './case-story.ts'
import { CAUSES } from './causes.ts'
import { livingCase, STANDINGS } from './living-cases.ts'
import { contactOf, NAMES, PEOPLE, TEAMS } from './names.ts'
import { pastCase } from './past-case.ts'
import { between, howMany, pick, seeded, weighted, type Random } from './random.ts'
import { DUTY, INCIDENTS } from './incidents.ts'
import { SCENARIOS, type Scenario } from './scenarios.ts'
import { HELP_CUSTOMERS, helpStories } from './worked-help.ts'
import { PROMISE_CUSTOMERS, promiseStories } from './worked-promises.ts'
import { SAFETY_CUSTOMERS, safetyStories } from './worked-safety.ts'

const WEEKS = 26
const LANGUAGES: readonly (readonly [SampleLanguage, number])[] = [
  ['he', 35],
  ['ar', 22],
  ['sr-Latn', 23],
  ['en', 20]
]
/** How often a case is one more of somebody who had one before. */
const SAME_CUSTOMER = 0.14

interface Customer {
  readonly key: string
  readonly name: string
  readonly contact: string
  readonly language: SampleLanguage
}

/** The sample floor, the same for the same seed. */
export function generateSample(seed: number): SampleStory {
  const random = seeded(seed)
  const customers: Customer[] = []
  const past = pastScenarios(random)
  const cases: SampleCase[] = past.map(({ scenario, openedAt }, i) => {
    const { key, language } = customerOf(random, customers)
    return pastCase(random, { ref: refOf(i), customer: key, says: scenario.says[language], scenario, openedAt })
  })
  STANDINGS.forEach((standing, i) => {
    const scenario = pick(
      random,
      SCENARIOS.filter(({ cause }) => cause !== 'power')
    )
    const { key, language } = customerOf(random, customers)
    const openedAt = standing.opened > -180 ? standing.opened : inHours(standing.opened - between(random, 0, 60))
    const wish = { ref: refOf(past.length + i), customer: key, says: scenario.says[language], scenario, openedAt }
    cases.push(livingCase(random, wish, standing))
  })
  const ref = (): string => refOf(place++)
  let place = cases.length
  const worked = [...promiseStories(ref), ...helpStories(ref), ...safetyStories(ref)]
  const written = [...PROMISE_CUSTOMERS, ...HELP_CUSTOMERS, ...SAFETY_CUSTOMERS]
  return {
    teams: TEAMS,
    people: PEOPLE,
    causes: CAUSES,
    customers: [...customers, ...written].map(({ key, name, contact }) => ({ key, name, contact })),
    cases: [...cases, ...worked.map((story) => story.end())],
    incidents: INCIDENTS,
    duty: DUTY
  }
}

const refOf = (place: number): string => `S-${String(place + 1).padStart(4, '0')}`

/** Past cases of every scenario in the order in which they were opened; nothing of the last days, which are the living ones'. */
function pastScenarios(random: Random): readonly { readonly scenario: Scenario; readonly openedAt: number }[] {
  const all = SCENARIOS.flatMap((scenario) =>
    Array.from({ length: WEEKS }, (_, weeksAgo) =>
      Array.from({ length: howMany(random, scenario.perWeek(weeksAgo)) }, () => {
        const daysAgo = Math.max(8, weeksAgo * 7 + between(random, 0, 6))
        return { scenario, openedAt: dayAt(daysAgo, between(random, 490, 1_080)) }
      })
    ).flat()
  )
  return all.sort((a, b) => a.openedAt - b.openedAt)
}

function customerOf(random: Random, customers: Customer[]): Customer {
  const before = random() < SAME_CUSTOMER && customers.length > 0 ? pick(random, customers.slice(-80)) : null
  if (before !== null) return before
  const language = weighted(random, LANGUAGES)
  const number = customers.length + 1
  const name = `${pick(random, NAMES[language].first)} ${pick(random, NAMES[language].last)}`
  const customer = { key: `c${number}`, name, contact: contactOf(language, number), language }
  customers.push(customer)
  return customer
}
