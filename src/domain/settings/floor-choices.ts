import type { HelpKind } from '../safety/help.ts'
import type { TextRef } from '../shared/event.ts'

/** What a floor decides about how it works. Every term has a default, so that nothing has to be set before the first case. */
export interface FloorChoices {
  /** Minutes until a customer must know that we have it, by `<team id>|<channel>`; a side may be blank for any. See `acknowledgeMinutes`. */
  readonly acknowledgeMinutes: Readonly<Record<string, number>>
  /** The supervisor on duty and the stand-in: always in view. */
  readonly dutyId: string | null
  readonly standInId: string | null
  /** The agreement when to call. */
  readonly callAgreement: TextRef | null
  /** Minutes to answer a call for help, by its kind. */
  readonly helpMinutes: Readonly<Record<HelpKind, number>>
  /** The floor's own safety procedure, step by step; null: the one that comes with the app. */
  readonly safetySteps: readonly TextRef[] | null
  /** Whom to call, one line each: emergency services, security. */
  readonly emergencyNumbers: readonly TextRef[]
  readonly hrContact: TextRef | null
  readonly professionalContact: TextRef | null
  /** A debrief is due so many hours after a safety case ends. */
  readonly debriefDueHours: number
  /** … and erased so many days after it was first written. */
  readonly debriefKeepDays: number
  /** Knowing the safety procedure is confirmed again after so many months. */
  readonly procedureMonths: number
  /** So many hostile contacts of one agent in seven days raise an offer of relief. */
  readonly reliefContacts: number
  /** No notification from … to … ('HH:MM', the floor's clocks), safety excepted; null: at any time. */
  readonly quietHours: { readonly from: string; readonly to: string } | null
  /** How long before its due a promise is announced. */
  readonly dueSoonMinutes: number
  readonly notifications: boolean
}

/** Every text that the choices speak of. */
export function textsOfChoices(choices: FloorChoices): readonly TextRef[] {
  const { callAgreement, hrContact, professionalContact, safetySteps, emergencyNumbers } = choices
  return [callAgreement, hrContact, professionalContact, ...(safetySteps ?? []), ...emergencyNumbers].filter(
    (ref) => ref !== null
  )
}

const DEFAULT_HELP_MINUTES: FloorChoices['helpMinutes'] = {
  escalation: 30,
  decision: 60,
  question: 240,
  idea: 10_080,
  'help-now': 5
}

export const DEFAULT_CHOICES: FloorChoices = {
  acknowledgeMinutes: {},
  dutyId: null,
  standInId: null,
  callAgreement: null,
  helpMinutes: DEFAULT_HELP_MINUTES,
  safetySteps: null,
  emergencyNumbers: [],
  hrContact: null,
  professionalContact: null,
  debriefDueHours: 24,
  debriefKeepDays: 90,
  procedureMonths: 12,
  reliefContacts: 3,
  quietHours: null,
  dueSoonMinutes: 15,
  notifications: true
}
