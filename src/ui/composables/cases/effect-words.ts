import type { Effect } from './case-effects.ts'
import { isolated, type Speaker } from './use-speaker.ts'

/** What an event changed, in one short sentence; names in it are isolated. */
export function effectText(effect: Effect, s: Speaker): string {
  switch (effect.kind) {
    case 'status':
      return statusText(effect, s)
    case 'team':
      return s.say(`cases.effects.team.${effect.move}`, { from: s.team(effect.from), to: s.team(effect.to) })
    case 'hands':
      return handsText(effect, s)
    case 'person':
      return fieldText(effect.field, effect.to === null ? null : s.person(effect.to), s)
    case 'word':
      return fieldText(effect.field, wordOf(effect, s), s)
    case 'scale':
      return scaleText(effect, s)
    case 'text':
      return s.say(effect.textId === null ? 'cases.effects.forgotten' : 'cases.effects.newText', {
        field: s.say(`cases.fields.${effect.field}`)
      })
    case 'customer':
      return s.say('cases.effects.customer')
    case 'causes':
      return causesText(effect.causeIds, s)
    case 'happened':
      return fieldText('happenedAt', effect.at === null ? null : s.dateTime(effect.at), s)
    case 'count':
      return s.say(`cases.effects.count.${effect.field}`, { n: effect.to ?? 0 }, effect.to ?? 0)
    case 'conflict':
      return s.say('cases.effects.conflict', { field: s.say(`cases.fields.${effect.field}`) })
    case 'promise':
      return s.say(`promises.effects.${effect.change}${effect.at === null ? '-undated' : ''}`, {
        n: effect.n,
        at: s.dateTime(effect.at)
      })
  }
}

function handsText({ from, to, move }: Extract<Effect, { kind: 'hands' }>, s: Speaker): string {
  const words = { from: s.person(from), to: to === null ? s.say('transfers.wholeTeam') : s.person(to) }
  return s.say(`cases.effects.hands.${move === 'transfer' && to === null ? 'to-team' : move}`, words)
}

function statusText({ to, at }: Extract<Effect, { kind: 'status' }>, s: Speaker): string {
  if (to === 'closed' && at !== null) return s.say('cases.effects.closedAt', { at: s.dateTime(at) })
  return s.say(`cases.effects.status.${to}`)
}

function fieldText(field: string, value: string | null, s: Speaker): string {
  const name = s.say(`cases.fields.${field}`)
  return value === null
    ? s.say('cases.effects.forgotten', { field: name })
    : s.say('cases.effects.set', { field: name, value })
}

function wordOf({ field, to }: Extract<Effect, { kind: 'word' }>, s: Speaker): string | null {
  if (to === null) return null
  return isolated(field === 'channel' ? s.words.channelName(to) : s.words.situationName(to))
}

function scaleText({ field, from, to }: Extract<Effect, { kind: 'scale' }>, s: Speaker): string {
  if (from === null || to === null) return fieldText(field, to === null ? null : String(to), s)
  return s.say('cases.effects.changed', { field: s.say(`cases.fields.${field}`), from, to })
}

/** The first is the primary one. */
export function causesText(causeIds: readonly string[], s: Speaker): string {
  const [primary, ...others] = causeIds
  if (primary === undefined) return s.say('causes.noneLeft')
  const first = s.say('causes.primaryIs', { cause: s.cause(primary) })
  if (others.length === 0) return first
  return `${first} ${s.say('causes.alsoIs', { causes: others.map((id) => s.cause(id)).join(', ') })}`
}
