import { defineComponent } from 'vue'
import { createMemoryHistory, createRouter } from 'vue-router'
import { afterEach, expect, it } from 'vitest'
import { addPerson } from '../../../../src/application/people/add-people.ts'
import { changePerson } from '../../../../src/application/people/change-people.ts'
import type { ReminderPlan } from '../../../../src/application/ports/notifier.ts'
import { Reminders } from '../../../../src/application/promises/remind.ts'
import { useReminders } from '../../../../src/ui/composables/promises/use-reminders.ts'
import { clockKey } from '../../../../src/ui/composables/shared/use-now.ts'
import { servicesKey, type Services } from '../../../../src/ui/shared/services.ts'
import { mount, type Mounted } from '../../components/shared/mount.ts'
import { value } from '../../../support/book-samples.ts'
import { CaseBench } from '../../../support/case-bench.ts'

const Bell = defineComponent(() => {
  useReminders(() => undefined)
  return () => null
})

let mounted: Mounted | null = null
afterEach(() => mounted?.unmount())

/** The bell over a floor with one promise of Ana's, due in an hour; what it hands on is collected. */
async function armed(): Promise<{ readonly bench: CaseBench; readonly ana: string; readonly plans: ReminderPlan[] }> {
  const bench = new CaseBench()
  const { test } = bench
  await test.open()
  const ana = (await value(addPerson(test.desk, 'Ana', 'agent', null))).id
  await test.promise(0, 60, { performerId: ana })
  await bench.look()
  const analytics = { pending: async () => [0], subscribe: () => () => undefined }
  const report = (error: unknown): never => {
    throw error
  }
  const reminders = new Reminders({ book: test.book, analytics, clock: test.desk.clock, report })
  const plans: ReminderPlan[] = []
  const notifier = { arm: (plan: ReminderPlan) => void plans.push(plan), subscribe: () => () => undefined }
  // what the bell uses of the services: anything else would be missed loudly
  const services = { desk: test.desk, reminders, notifier } as unknown as Services
  const router = createRouter({ history: createMemoryHistory(), routes: [{ path: '/', component: Bell }] })
  mounted = await mount(Bell, {}, {}, 'en', (app) =>
    app.use(router).provide(servicesKey, services).provide(clockKey, test.desk.clock)
  )
  reminders.start()
  await bench.settle()
  return { bench, ana, plans }
}

it('a reminder that is planned names whoever does it by the name they have now', async () => {
  const { bench, ana, plans } = await armed()
  const bodies = () => plans.at(-1)?.alarms.map(({ body }) => body.includes('Anica')) ?? []
  expect(bodies().length).toBeGreaterThan(0)
  expect(bodies()).not.toContain(true)
  await value(changePerson(bench.test.desk, ana, { name: 'Anica' }))
  await bench.look()
  expect(bodies().length).toBeGreaterThan(0)
  expect(bodies()).not.toContain(false)
})
