import type { CorrectionEvent } from '../../../domain/cases/told-events.ts'
import { isolated, type Speaker } from './use-speaker.ts'

/** What a correction put right, as short sentences; a new text is quoted apart. */
export function correctionLines({ data: { change } }: CorrectionEvent, s: Speaker): readonly string[] {
  const is = (field: string, value: string): string =>
    s.say('cases.correction.is', { field: s.say(`cases.correction.${field}`), value })
  if (change.struck === true) return [s.say('cases.correction.wasStruck')]
  const lines: string[] = []
  if (change.promiseKind !== undefined) lines.push(is('kind', isolated(s.words.kindName(change.promiseKind))))
  if (change.channel !== undefined) lines.push(is('channel', isolated(s.words.channelName(change.channel))))
  if (change.transferReason !== undefined)
    lines.push(is('transferReason', isolated(s.words.reasonName(change.transferReason))))
  if (change.warm !== undefined) lines.push(is('warm', warmWord(change.warm, s)))
  return lines
}

const warmWord = (warm: boolean | null, s: Speaker): string =>
  s.say(warm === null ? 'cases.notSaid' : warm ? 'cases.yes' : 'cases.no')
