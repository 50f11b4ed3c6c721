import type { Labels } from '../../csv/shared/labels.ts'
import type { CauseState } from '../../domain/causes/cause-event.ts'
import type { CustomerRow, FloorBook } from '../ports/floor-book.ts'

/** Parts a cause's path in a cell, from general to particular. */
export const CAUSE_PATH_SEPARATOR = ' > '

/** What a page of rows needs beyond the names that every page needs. */
export interface PageTexts {
  readonly customers: ReadonlyMap<string, CustomerRow>
  readonly desiredOutcomes: ReadonlyMap<number, string>
  readonly refusingRules: ReadonlyMap<number, string>
}

/** Names for ids, read once; the rows' own texts are read page by page. */
export class ExportLabels {
  private readonly teams: ReadonlyMap<string, string>
  private readonly people: ReadonlyMap<string, string>
  private readonly causes: ReadonlyMap<string, string>

  private constructor(
    teams: ReadonlyMap<string, string>,
    people: ReadonlyMap<string, string>,
    causes: ReadonlyMap<string, string>
  ) {
    this.teams = teams
    this.people = people
    this.causes = causes
  }

  static async load(book: FloorBook): Promise<ExportLabels> {
    const [teams, people, causes] = await Promise.all([namesOf(book, 'teams'), namesOf(book, 'people'), pathsOf(book)])
    return new ExportLabels(teams, people, causes)
  }

  with({ customers, desiredOutcomes, refusingRules }: PageTexts): Labels {
    return {
      team: (id) => this.teams.get(id) ?? null,
      person: (id) => this.people.get(id) ?? null,
      cause: (id) => this.causes.get(id) ?? null,
      customer: (id) => customers.get(id) ?? null,
      desiredOutcome: (ordinal) => desiredOutcomes.get(ordinal) ?? null,
      refusingRule: (ordinal) => refusingRules.get(ordinal) ?? null
    }
  }
}

async function namesOf(book: FloorBook, kind: 'teams' | 'people'): Promise<ReadonlyMap<string, string>> {
  const [states, texts] = await Promise.all([book.loadStreams(kind), book.loadStreamTexts(kind)])
  const names = new Map<string, string>()
  for (const [id, state] of states) {
    const text = texts.get(state.name.id)
    if (text !== undefined) names.set(id, text)
  }
  return names
}

async function pathsOf(book: FloorBook): Promise<ReadonlyMap<string, string>> {
  const [states, texts] = await Promise.all([book.loadStreams('causes'), book.loadStreamTexts('causes')])
  const paths = new Map<string, string>()
  for (const [id, state] of states) paths.set(id, pathOf(state, states, texts))
  return paths
}

function pathOf(
  cause: CauseState,
  states: ReadonlyMap<string, CauseState>,
  texts: ReadonlyMap<string, string>
): string {
  const labels: string[] = []
  for (let at: CauseState | undefined = cause; at !== undefined; at = states.get(at.parentId ?? '')) {
    labels.unshift(texts.get(at.label.id) ?? '')
  }
  return labels.join(CAUSE_PATH_SEPARATOR)
}
