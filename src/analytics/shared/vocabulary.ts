import type { FloorColumns } from './floor-columns.ts'

/** The channels and situations that occur in the cases shown, as they were first written; in the order of first use. */
export interface FloorVocabulary {
  readonly channels: readonly string[]
  readonly situations: readonly string[]
}

/** A word that only an undone or a running import brought is in the dictionaries, but on no case that is shown. */
export function vocabularyOf(floor: FloorColumns): FloorVocabulary {
  const { channel, situation } = floor.dictionaries
  const channels = new Uint8Array(channel.size)
  const situations = new Uint8Array(situation.size)
  for (const { view } of floor.blocks)
    for (let slot = 0; slot < view.slots; slot++) {
      if (!floor.isShown(view, slot)) continue
      mark(channels, view.cases.channel[slot] ?? -1)
      mark(situations, view.cases.situation[slot] ?? -1)
    }
  return {
    channels: channel.values.filter((_, code) => channels[code] === 1),
    situations: situation.values.filter((_, code) => situations[code] === 1)
  }
}

function mark(seen: Uint8Array, code: number): void {
  if (code >= 0) seen[code] = 1
}
