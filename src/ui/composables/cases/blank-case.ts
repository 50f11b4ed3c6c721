import type { OpenCaseInput } from '../../../application/cases/open-case.ts'
import { NO_MOMENT, type Moment } from '../promises/read-moment.ts'

/** What the dialog for a new case holds: texts of its controls, '' for nothing chosen. */
export interface CaseDraft {
  /** Somebody the floor knows already; '' for a caller it does not. */
  customerId: string
  firstName: string
  lastName: string
  channel: string
  summary: string
  contact: string
  ref: string
  situation: string
  severity: string
  temperature: string
  teamId: string
  ownerId: string
  before: string
  selfHelp: string
  politeBefore: string
  /** When it came to us; nothing: just now. */
  receivedAt: Moment
  /** When what they complain of happened; nothing: not known. */
  happenedAt: Moment
}

/** An empty draft; the channel is the one used last, because the next customer mostly comes the same way. */
export function blankCase(channel: string): CaseDraft {
  const rest = {
    situation: '',
    severity: '',
    temperature: '',
    teamId: '',
    ownerId: '',
    before: '',
    selfHelp: '',
    politeBefore: '',
    receivedAt: NO_MOMENT,
    happenedAt: NO_MOMENT
  }
  return { customerId: '', firstName: '', lastName: '', channel, summary: '', contact: '', ref: '', ...rest }
}

/** How it came to this, as far as it was typed; the rest is asked on the page. */
export function openingOf({ before, selfHelp, politeBefore }: CaseDraft): NonNullable<OpenCaseInput['opening']> {
  return {
    ...(before.trim() === '' ? {} : { before: { words: before } }),
    ...(selfHelp === '' ? {} : { selfHelp: selfHelp === 'yes' }),
    ...(/^\d{1,4}$/.test(politeBefore) ? { politeBefore: Number(politeBefore) } : {})
  }
}
