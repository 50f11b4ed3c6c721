import { openCase } from '../../src/application/cases/open-case.ts'
import { addPerson, addTeam } from '../../src/application/people/add-people.ts'
import { changeTeam } from '../../src/application/people/change-people.ts'
import { value } from './book-samples.ts'
import type { CaseBench } from './case-bench.ts'

/** What pre-flight warns of and what was overridden, on a bench whose first case belongs to a team that works from 08:00 to 16:00 every day. */
export class WarnedCase {
  private readonly bench: CaseBench

  constructor(bench: CaseBench) {
    this.bench = bench
  }

  /** Opens the first case; Maya of its team answers for it where `owned`. Her id. */
  async open({ owned }: { readonly owned: boolean }): Promise<string> {
    const { test } = this.bench
    const { id: teamId } = await value(addTeam(test.desk, 'Returns'))
    const week = [1, 2, 3, 4, 5, 6, 7].map(() => [{ from: '08:00', to: '16:00' }])
    await value(changeTeam(test.desk, teamId, { hours: { week, holidays: [] } }))
    const { id } = await value(addPerson(test.desk, 'Maya', 'agent', teamId))
    const unknown = { ref: '', situation: null, severity: null, temperature: null, contact: '' }
    const about = { firstName: 'Jovana', channel: 'phone', summary: 'no answer', teamId, ownerId: owned ? id : null }
    await value(openCase(test.desk, { ...unknown, ...about }))
    return id
  }

  /** The warnings on the screen. */
  shown(): readonly (string | undefined)[] {
    return this.bench.all('[data-testid=promise-warnings] [data-code]').map((one) => one.dataset['code'])
  }

  problem(): string | undefined {
    return this.bench.at('problem')?.dataset['code']
  }

  /** Of the case's newest promise: what was overridden, with the reason; null: nothing was promised. */
  async overridden(ordinal = 0): Promise<readonly (readonly [string, string | undefined])[] | null> {
    const { book } = this.bench.test
    const { events } = await this.bench.test.stored(ordinal)
    const texts = await book.loadTextsOfCases([ordinal])
    const made = events.findLast((event) => event.type === 'promise-made')
    return made?.data.overrides?.map(({ code, reason }) => [code, texts.get(reason.id)]) ?? (made ? [] : null)
  }

  /** When the newest promise is due, as the floor's clocks show it. */
  async due(): Promise<string | undefined> {
    return (await this.bench.test.state(0)).promises.at(-1)?.due?.local
  }
}
