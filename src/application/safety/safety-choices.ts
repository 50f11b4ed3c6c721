import type { FloorChoices } from '../../domain/settings/floor-choices.ts'
import type { TextRef } from '../../domain/shared/event.ts'
import { problem, type Problem } from '../../domain/shared/problem.ts'
import { fail, type Result } from '../../domain/shared/result.ts'
import { changeChoices } from '../settings/change-choices.ts'
import { sealText, type Desk, type SealedText } from '../shared/desk.ts'
import { loadChoices } from './debriefs.ts'

type NumberChoice = 'debriefDueHours' | 'debriefKeepDays' | 'procedureMonths' | 'reliefContacts'

export interface SafetyWish extends Readonly<Record<NumberChoice, number>> {
  /** null: the procedure that comes with the app. Blank steps and lines are none. */
  readonly steps: readonly string[] | null
  readonly numbers: readonly string[]
  readonly hr: string
  readonly professional: string
}

const NUMBERS: readonly NumberChoice[] = ['debriefDueHours', 'debriefKeepDays', 'procedureMonths', 'reliefContacts']

/** Sets how the floor deals with danger; a text that stays as it is keeps its id, so that what was ticked off and confirmed still counts. */
export async function changeSafety(desk: Desk, wish: SafetyWish): Promise<Result<{ readonly seq: number }, Problem>> {
  if (NUMBERS.some((name) => !Number.isInteger(wish[name]) || wish[name] < 1))
    return fail(problem('safety-setting-not-a-number'))
  const today = await loadChoices(desk)
  const texts = new TextKeeper(desk, await desk.book.loadStreamTexts('settings'))
  const steps = texts.list(wish.steps ?? [], today.safetySteps ?? [])
  const change: Partial<FloorChoices> = {
    debriefDueHours: wish.debriefDueHours,
    debriefKeepDays: wish.debriefKeepDays,
    procedureMonths: wish.procedureMonths,
    reliefContacts: wish.reliefContacts,
    safetySteps: steps.length === 0 ? null : steps,
    emergencyNumbers: texts.list(wish.numbers, today.emergencyNumbers),
    hrContact: texts.list([wish.hr], today.hrContact === null ? [] : [today.hrContact])[0] ?? null,
    professionalContact:
      texts.list([wish.professional], today.professionalContact === null ? [] : [today.professionalContact])[0] ?? null
  }
  return changeChoices(desk, change, texts.sealed)
}

/** Seals what is new and finds again what is not. */
class TextKeeper {
  readonly sealed: SealedText[] = []

  constructor(
    private readonly desk: Desk,
    private readonly known: ReadonlyMap<string, string>
  ) {}

  list(words: readonly string[], today: readonly TextRef[]): readonly TextRef[] {
    const left = [...today]
    return words.flatMap((typed): readonly TextRef[] => {
      const at = left.findIndex(({ id }) => this.known.get(id) === typed.trim())
      if (at >= 0) return left.splice(at, 1)
      const sealed = sealText(this.desk, typed, null)
      if (sealed === null) return []
      this.sealed.push(sealed)
      return [sealed.ref]
    })
  }
}
