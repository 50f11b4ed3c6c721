import type { ColumnProfile } from './column-profile.ts'
import { timeColumnsOf, type Fillings } from './guess-fillings.ts'
import { VOCABULARIES } from './guess-values.ts'
import { rankOf } from './header-words.ts'
import type { SurveyPlan } from './table-survey.ts'

/** Texts of so many different kinds may be a vocabulary that somebody has yet to point out. */
const VOCABULARY_AT_MOST = 60
/** So many columns at most are looked at because somebody might say that they fill something: reading must stay quick. */
const MORE_TEXTS = 24
const MORE_REFS = 3
const MOST_USED = 200

/** What the guesses need to know of every record. */
export function planSurvey(profiles: readonly ColumnProfile[], fillings: Fillings): SurveyPlan {
  const dates = profiles.filter((profile) => profile.share('date') >= 0.5).map(placeOf)
  return {
    refs: (fillings.get('ref')?.columns ?? []).slice(0, 1),
    times: unique([...timeColumnsOf(fillings), ...dates]).toSorted((a, b) => a - b),
    texts: [...fillings].flatMap(([target, { columns }]) =>
      target in VOCABULARIES || target === 'promiseKind' ? columns : []
    ),
    used: unique([...fillings.values()].flatMap(({ columns }) => columns))
  }
}

/** That, and what a person is likely to settle otherwise: looked at on the way, it needs no second reading of the file. */
export function planAhead(profiles: readonly ColumnProfile[], plan: SurveyPlan): SurveyPlan {
  const refs = profiles.filter(mayBeRef).toSorted((a, b) => refRank(a) - refRank(b))
  const texts = profiles.filter(({ variety }) => variety > 0 && variety <= VOCABULARY_AT_MOST)
  return {
    refs: unique([...plan.refs, ...refs.slice(0, MORE_REFS).map(placeOf)]),
    times: plan.times,
    texts: unique([...plan.texts, ...texts.slice(0, MORE_TEXTS).map(placeOf)]),
    used: unique([...plan.used, ...profiles.slice(0, MOST_USED).map(placeOf)])
  }
}

/** A filled column of ids, or one whose cells are all different. */
const mayBeRef = (profile: ColumnProfile): boolean =>
  profile.filled === profile.records &&
  profile.share('date') < 0.5 &&
  (profile.isUnique || rankOf(profile.header, 'ref') !== null || profile.codeShare >= 0.8) &&
  profile.variety > VOCABULARY_AT_MOST

const refRank = (profile: ColumnProfile): number => rankOf(profile.header, 'ref') ?? (profile.isUnique ? 100 : 1_000)

const placeOf = ({ position }: ColumnProfile): number => position - 1

const unique = (columns: readonly number[]): readonly number[] => [...new Set(columns)]
