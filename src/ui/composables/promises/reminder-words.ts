import type { Pending } from '../../../application/promises/remind.ts'
import type { HostWords } from '../../../application/ports/notifier.ts'
import type { ReminderLevel } from '../../../domain/promises/reminder-plan.ts'
import { isolate } from '../imports/isolate.ts'
import type { createVocabulary, Translate } from '../shared/use-vocabulary.ts'

/** What the words of a reminder are made of. */
export interface ReminderSpeech {
  readonly t: Translate
  readonly vocabulary: Pick<ReturnType<typeof createVocabulary>, 'kindName' | 'channelName'>
  readonly personName: (id: string | null) => string
  readonly teamName: (id: string | null) => string
  /** Who is on duty; null: nobody is. */
  readonly dutyId: string | null
  /** An instant on the floor's clocks: the time, with its day where that is not the present one. */
  readonly when: (instant: number) => string
}

type Text = (key: string, given?: Readonly<Record<string, unknown>>) => string

const join = (parts: readonly string[]): string => parts.filter((part) => part !== '').join(' · ')

/** Everything a reminder says, in the words of the floor. */
export function reminderWords(speech: ReminderSpeech) {
  const text: Text = (key, given = {}) => speech.t(`promises.reminders.${key}`, given)
  const parts = partsOf(speech, text)
  const { what, tell, owner, who, aside } = parts
  return {
    ...{ what, tell, owner, who },
    title: (one: Pending, level: ReminderLevel): string =>
      join([
        text(`said.${level}`, { what: what(one), when: speech.when(one.clock.dueAt) }),
        who(one) === '' ? '' : isolate(who(one))
      ]),
    body: (one: Pending, level: ReminderLevel): string => join([tell(one), owner(one, level), ...aside(one)]),
    /** Names nobody. */
    plain: ({ clock }: Pending, level: ReminderLevel): string =>
      text('plain', { level: text(`levels.${level}`), what: text(`some.${clock.kind}`) }),
    summary: {
      title: text('summary'),
      counts: [text('counts.soon'), text('counts.due'), text('counts.overdue')] as const
    },
    host: hostWords(text)
  }
}

export type ReminderWords = ReturnType<typeof reminderWords>

function partsOf({ vocabulary, personName, teamName, dutyId }: ReminderSpeech, text: Text) {
  const named = (key: string, id: string | null): string => {
    const name = personName(id)
    return name === '' ? '' : text(key, { name: isolate(name) })
  }
  return {
    /** What is to be done. */
    what: ({ clock }: Pending): string => {
      if (clock.kind === 'promise') return vocabulary.kindName(clock.what)
      return clock.kind === 'help' && clock.what !== null ? text(`help.${clock.what}`) : text(`what.${clock.kind}`)
    },
    /** Whom to tell: somebody named, the team that was asked, or whoever is on duty. */
    tell: ({ clock }: Pending): string => {
      if (clock.performerId !== null) return named('tell', clock.performerId)
      if (clock.tellsDuty) return named('tellDuty', dutyId) || text('tellNearest')
      const team = teamName(clock.teamId)
      return team === '' ? text('tellNobody') : text('tellTeam', { name: isolate(team) })
    },
    /** Who is answerable; told too where they took it on themselves and somebody else is late. */
    owner: ({ clock }: Pending, level: ReminderLevel): string => {
      if (clock.tellsOwner && level === 'overdue') return named('ownerToo', clock.ownerId)
      const told = clock.performerId ?? (clock.tellsDuty ? dutyId : null)
      return clock.ownerId === told ? '' : named('owner', clock.ownerId)
    },
    who: ({ clock, firstName }: Pending): string => firstName || (clock.about?.ref ?? ''),
    aside: ({ clock, firstName }: Pending): readonly string[] => [
      ...(clock.channel === null ? [] : [isolate(vocabulary.channelName(clock.channel))]),
      ...(firstName === '' || clock.about === null ? [] : [isolate(clock.about.ref)])
    ]
  }
}

function hostWords(text: Text): HostWords {
  return {
    open: text('host.open'),
    quit: text('host.quit'),
    stays: text('host.stays'),
    quitTitle: text('host.quitTitle'),
    quitText: text('host.quitText'),
    quitYes: text('host.quitYes'),
    quitNo: text('host.quitNo')
  }
}
