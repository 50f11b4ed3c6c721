import { causeChain } from '../../domain/causes/cause-path.ts'
import type { FloorBlock, FloorColumns } from './floor-columns.ts'

/** The channels and situations that occur in the cases shown, as they were first written; in the order of first use. */
export interface FloorVocabulary {
  readonly channels: readonly string[]
  readonly situations: readonly string[]
  /** Ids of the teams, people and root causes that the cases shown speak of, a cause with those above it. */
  readonly named: readonly string[]
}

/** A word that only an undone or a running import brought is in the dictionaries, but on no case that is shown. */
export function vocabularyOf(floor: FloorColumns): FloorVocabulary {
  const { channel, situation, team, person, cause } = floor.dictionaries
  const seen = {
    channel: new Uint8Array(channel.size),
    situation: new Uint8Array(situation.size),
    team: new Uint8Array(team.size),
    person: new Uint8Array(person.size),
    cause: new Uint8Array(cause.size)
  }
  for (const block of floor.blocks)
    for (let slot = 0; slot < block.view.slots; slot++) if (floor.isShown(block.view, slot)) markCase(seen, block, slot)
  const marked = (values: readonly string[], marks: Uint8Array): readonly string[] =>
    values.filter((_, code) => marks[code] === 1)
  const causes = marked(cause.values, seen.cause).flatMap((id) => causeChain(id, floor.causes).map(({ id }) => id))
  return {
    channels: marked(channel.values, seen.channel),
    situations: marked(situation.values, seen.situation),
    named: [...new Set([...marked(team.values, seen.team), ...marked(person.values, seen.person), ...causes])]
  }
}

type Seen = Readonly<Record<'channel' | 'situation' | 'team' | 'person' | 'cause', Uint8Array>>

function markCase(seen: Seen, { view }: FloorBlock, slot: number): void {
  const { cases, starts, transfers, promises, links } = view
  mark(seen.channel, cases.channel[slot])
  mark(seen.situation, cases.situation[slot])
  mark(seen.team, cases.team[slot])
  mark(seen.person, cases.handler[slot])
  mark(seen.person, cases.owner[slot])
  for (let row = starts.transfer[slot] ?? 0; row < (starts.transfer[slot + 1] ?? 0); row++) {
    mark(seen.team, transfers.from[row])
    mark(seen.team, transfers.to[row])
  }
  for (let row = starts.promise[slot] ?? 0; row < (starts.promise[slot + 1] ?? 0); row++)
    mark(seen.person, promises.performer[row])
  for (let row = starts.link[slot] ?? 0; row < (starts.link[slot + 1] ?? 0); row++) mark(seen.cause, links.cause[row])
}

function mark(seen: Uint8Array, code: number | undefined): void {
  if (code !== undefined && code >= 0) seen[code] = 1
}
