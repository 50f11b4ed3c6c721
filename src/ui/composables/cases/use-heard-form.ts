import { computed, ref, shallowRef, watch, type ComputedRef, type Ref } from 'vue'
import { recordAnswers, type RecordAnswersInput } from '../../../application/cases/record-answers.ts'
import type { CaseState } from '../../../domain/cases/case-state.ts'
import { findThemBy, isCalledBy, isPublic } from '../../../domain/cases/decide-answers.ts'
import { shownFields, type SeenFields } from '../../../domain/cases/seen-fields.ts'
import { ALARMING_FEELINGS, type CasePart, type Feeling } from '../../../domain/cases/heard-answers.ts'
import { ok, type Result } from '../../../domain/shared/result.ts'
import { instantOf } from '../../../domain/shared/zoned-time.ts'
import type { Problem } from '../../../domain/shared/problem.ts'
import { useCustomerOrdinals } from '../causes/use-customer-ordinals.ts'
import { momentOf, NO_MOMENT, readMoment, takeMoment, timeOf, type Moment } from '../promises/read-moment.ts'
import { usePromisedAlong, type PromisedAlong } from '../promises/use-promised-along.ts'
import { heardChanges, heardDraft, isAsked, isAskedHere, isTouched, type HeardDraft } from './heard-draft.ts'
import { questionsOf, type Question } from './heard-questions.ts'
import { useCommand, type Command } from './use-command.ts'
import { useShownCase } from './use-shown-case.ts'

interface FollowUp {
  readonly reached: Ref<'' | 'yes' | 'no'>
  readonly channel: Ref<string>
  /** Nothing: just now. */
  readonly when: Ref<Moment>
}

/** Asked where saving promises to find somebody who spoke in public. */
interface FindThem {
  readonly due: Ref<Moment>
  readonly channel: Ref<string>
  readonly isAsked: ComputedRef<boolean>
  readonly along: PromisedAlong
}

export interface HeardForm extends Pick<Command, 'busy' | 'problem'> {
  readonly draft: Ref<HeardDraft>
  /** The few that are asked at once, and those that one unfolds; a question that another answer has not raised is in neither. */
  readonly first: ComputedRef<readonly Question[]>
  readonly rest: ComputedRef<readonly Question[]>
  readonly followUp: FollowUp
  readonly findThem: FindThem
  /** Answers that somebody gave in another window to questions that are being answered here, by question. */
  readonly newer: ComputedRef<ReadonlyMap<string, unknown>>
  /** Writes it; false: it was refused, and why is in `problem`. */
  save(unfinished: boolean, note: string): Promise<boolean>
}

/** One part of the conversation as a form; `onAlarm` is told of a feeling that asks whether somebody is in danger. */
export function useHeardForm(part: CasePart, onAlarm: (feelings: readonly Feeling[]) => void): HeardForm {
  const { desk, ordinal, state, zone, textOf } = useShownCase()
  const others = useCustomerOrdinals()
  const { busy, problem, run } = useCommand()
  const start = heardDraft(part, state.value, textOf)
  const draft = ref<HeardDraft>(heardDraft(part, state.value, textOf))
  const followUp = useFollowUp(part, draft)
  const findThem = useFindThem(part, draft)
  const { seen, newer, look } = useSeen(part, start, draft)
  watchFeelings(draft, onAlarm)

  function input(unfinished: boolean, note: string): Result<Omit<RecordAnswersInput, 'others'>, Problem> {
    const read = heardChanges(part, start, draft.value, { zone: zone.value, state: state.value })
    if (!read.ok) return read
    const due = findThem.isAsked.value ? takeMoment(findThem.due.value, zone.value) : ok(null)
    if (!due.ok) return due
    const followed = takeFollowUp(followUp, zone.value)
    if (!followed.ok) return followed
    const found = { channel: findThem.channel.value || null, due: due.value, note, ...findThem.along.warned() }
    return ok({
      said: unfinished ? { ...read.value, unfinished: true } : read.value,
      followUp: followed.value,
      ...(findThem.isAsked.value ? { findThem: found } : {})
    })
  }
  async function save(unfinished: boolean, note: string): Promise<boolean> {
    const written = await run(async () => {
      const given = input(unfinished, note)
      if (!given.ok) return given
      const learning = given.value.said.details?.causeIds === undefined ? [] : await others()
      return recordAnswers(desk, ordinal.value, { ...given.value, others: learning, seen: seen.value })
    })
    if (problem.value?.code === 'answers-changed-meanwhile') look()
    return written !== null
  }
  return { ...{ busy, problem, draft, followUp, findThem, newer, save }, ...useAsked(part, draft) }
}

function useAsked(part: CasePart, draft: Ref<HeardDraft>): Pick<HeardForm, 'first' | 'rest'> {
  const { state } = useShownCase()
  const asked = computed(() => questionsOf(part).filter((question) => isAskedHere(question, draft.value, state.value)))
  return {
    first: computed(() => asked.value.filter(({ more }) => more !== true)),
    rest: computed(() => asked.value.filter(({ more }) => more === true))
  }
}

/** What this form has shown: what was known when it was opened and, once something newer was pointed out, that too. */
function useSeen(part: CasePart, start: HeardDraft, draft: Ref<HeardDraft>) {
  const { state } = useShownCase()
  const opened = shownFields(state.value, part)
  const seen = shallowRef(opened)
  const newer = computed(() => newerAnswers(part, { start, draft: draft.value, opened, today: state.value }))
  return { seen, newer, look: () => (seen.value = shownFields(state.value, part)) }
}

interface Answering {
  readonly start: HeardDraft
  readonly draft: HeardDraft
  readonly opened: SeenFields
  readonly today: CaseState
}

/** What is known now of the questions that are being answered here, where it is not what the form was opened with. */
function newerAnswers(part: CasePart, { start, draft, opened, today }: Answering): ReadonlyMap<string, unknown> {
  const known = shownFields(today, part)
  const isNewer = (question: Question): boolean =>
    isTouched(question, start, draft) &&
    JSON.stringify(known[question.key] ?? null) !== JSON.stringify(opened[question.key] ?? null)
  return new Map(
    questionsOf(part)
      .filter(isNewer)
      .map(({ key }) => [key, known[key] ?? null])
  )
}

function useFollowUp(part: CasePart, draft: Ref<HeardDraft>): FollowUp {
  const { state } = useShownCase()
  const reached = ref<'' | 'yes' | 'no'>('')
  // Whether they are happy, and how they feel now, is heard from them: they were reached.
  watch(
    () => ['happyWithDecision', 'feelsNow'].some((key) => (draft.value.said[key] ?? '') !== ''),
    (isHeard) => {
      if (isHeard && part === 'after' && state.value.steps.after === undefined && reached.value === '')
        reached.value = 'yes'
    }
  )
  return { reached, channel: ref(state.value.channel ?? ''), when: ref(NO_MOMENT) }
}

/** null: none was made. Errors: a time that the calendar does not have, or that has to be chosen. */
function takeFollowUp(
  { reached, channel, when }: FollowUp,
  zone: string
): Result<NonNullable<RecordAnswersInput['followUp']> | null, Problem> {
  if (reached.value === '') return ok(null)
  const time = takeMoment(when.value, zone)
  if (!time.ok) return time
  return ok({ channel: channel.value, reached: reached.value === 'yes', occurredAt: time.value })
}

function useFindThem(part: CasePart, draft: Ref<HeardDraft>): FindThem {
  const { state, zone, now } = useShownCase()
  const wentPublic = computed(() => {
    const isDone = draft.value.lists['threats']?.includes('going-public:done') === true
    return part === 'empathize' && (isDone || (asksForLink(draft.value) && isSaid(draft.value, 'publicLink')))
  })
  const isAsked = computed(() => wentPublic.value && !isPublic(state.value.heard.empathize))
  const due = ref<Moment>(momentOf(findThemBy(now.value, zone.value)))
  const along = usePromisedAlong(() => {
    const at = isAsked.value ? timeOf(readMoment(due.value, zone.value)) : null
    // Whoever is called by then anyhow is promised nothing new.
    if (at === null || isCalledBy(state.value, instantOf(at), now.value)) return null
    return { kind: 'call-back', due: at, performerId: state.value.ownerId }
  })
  return { due, channel: ref(''), isAsked, along }
}

/** At once, and not only when saved: somebody may be in danger now. */
function watchFeelings(draft: Ref<HeardDraft>, onAlarm: (feelings: readonly Feeling[]) => void): void {
  watch(
    () => draft.value.lists['feelings'] ?? [],
    (feelings, before) => {
      const alarming = ALARMING_FEELINGS.filter((one) => feelings.includes(one) && !before.includes(one))
      if (alarming.length > 0) onAlarm(alarming)
    }
  )
}

const isSaid = (draft: HeardDraft, key: string): boolean => (draft.said[key] ?? '').trim() !== ''
/** A link that was typed before the threat was taken away again is out of sight, and means nothing. */
const asksForLink = (draft: HeardDraft): boolean =>
  questionsOf('empathize').some((question) => question.key === 'publicLink' && isAsked(question, draft))
