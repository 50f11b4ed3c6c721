import type { CaseEvent } from '../../domain/cases/case-event.ts'
import type { IncidentEvent } from '../../domain/cases/incident-event.ts'
import type { ImportCounts, ImportStarted } from '../../domain/imports/import-event.ts'
import type { DecideContext, TextRef } from '../../domain/shared/event.ts'
import { newEvent } from '../../domain/shared/new-event.ts'
import { problem, type Problem } from '../../domain/shared/problem.ts'
import { fail, ok, type Result } from '../../domain/shared/result.ts'
import { FLOOR_STREAM_ID } from '../../domain/shared/streams.ts'
import { instantOf, type ZonedTime } from '../../domain/shared/zoned-time.ts'
import type { CustomerRow, ImportedCase, StreamChange, TextRow } from '../ports/floor-book.ts'
import { contextOf, sealText, type Desk } from '../shared/desk.ts'
import { readMoment } from './sample-moment.ts'
import type { SampleCase, SampleEvent, SampleIncident, SampleLanguage, SampleStory } from './sample-story.ts'

/** The name under which the sample stands among the imports. */
export const SAMPLE_SOURCE = 'sample-floor'

/**
 * Fills an empty floor with the invented one, as an import of its own, which its undoing takes away again. Names of teams and causes in `language`.
 * Error: `floor-not-empty`, and those of the book.
 */
export async function loadSample(
  desk: Desk,
  story: SampleStory,
  language: SampleLanguage,
  casesOnFloor: number
): Promise<Result<{ readonly importId: string }, Problem>> {
  if (casesOnFloor > 0) return fail(problem('floor-not-empty', { count: casesOnFloor }))
  const context = contextOf(desk)
  const importId = context.nextId()
  const writer = new SampleWriter(desk, context, importId)
  const streams = writer.streams(story, language)
  const customers = writer.customers(story)
  const cases = story.cases.map((one) => writer.importedCase(one))
  const started = newEvent<'import-started', ImportStarted>(context, 'import-started', {
    source: SAMPLE_SOURCE,
    grain: 'event',
    targets: [],
    zone: context.zone,
    asOf: null,
    fileHash: '',
    fileName: SAMPLE_SOURCE
  })
  const begun = await desk.book.changeStream('imports', importId, () =>
    ok({ events: [], streams: [{ kind: 'imports', id: importId, events: [started] }] })
  )
  if (!begun.ok) return begun
  const batch = { cases, customers, streams, texts: writer.takeTexts() }
  const written = await desk.book.appendImportBatch(importId, batch)
  if (!written.ok) return written
  const finished = await desk.book.finishImport(importId, countsOf(story), context)
  return finished.ok ? ok({ importId }) : finished
}

function countsOf({ cases }: SampleStory): ImportCounts {
  const events = cases.reduce((sum, one) => sum + one.events.length, 0)
  const none = { updated: 0, identical: 0, rejected: 0, incomplete: 0 }
  return { records: events, imported: events, cases: cases.length, events, ...none }
}

/** Turns the story's keys, moments and texts into ids, times and references. */
class SampleWriter {
  private readonly desk: Desk
  private readonly context: DecideContext
  private readonly importId: string
  private readonly ids = new Map<string, string>()
  private texts: TextRow[] = []

  constructor(desk: Desk, context: DecideContext, importId: string) {
    this.desk = desk
    this.context = context
    this.importId = importId
  }

  takeTexts(): readonly TextRow[] {
    const taken = this.texts
    this.texts = []
    return taken
  }

  streams(story: SampleStory, language: SampleLanguage): readonly StreamChange[] {
    const { context, importId } = this
    const { teams, people, causes } = story
    return [
      ...teams.map(({ key, name }): StreamChange => {
        const added = newEvent(context, 'team-added', { name: this.textRef(name[language]) })
        return { kind: 'teams', id: this.idOf(`team:${key}`), events: [{ ...added, importId }] }
      }),
      ...people.map(({ key, name, role, team }): StreamChange => {
        const teamId = team === null ? null : this.idOf(`team:${team}`)
        const added = newEvent(context, 'person-added', { name: this.textRef(name), role, teamId })
        return { kind: 'people', id: this.idOf(`person:${key}`), events: [{ ...added, importId }] }
      }),
      ...causes.map(({ key, name, parent }): StreamChange => {
        const parentId = parent === null ? null : this.idOf(`cause:${parent}`)
        const added = newEvent(context, 'cause-added', { label: this.textRef(name[language]), parentId })
        return { kind: 'causes', id: this.idOf(`cause:${key}`), events: [{ ...added, importId }] }
      }),
      ...story.incidents.map((one) => this.incident(one, language)),
      this.duty(story, language)
    ]
  }

  private incident({ key, ...told }: SampleIncident, language: SampleLanguage): StreamChange {
    const { context, importId } = this
    const moment = (text: string): ZonedTime => readMoment(text, context.now, context.zone)
    const startedAt = moment(told.startedAt)
    const opened = { name: this.textRef(told.name[language]), startedAt }
    const events: IncidentEvent[] = [{ ...newEvent(context, 'incident-opened', opened, startedAt), importId }]
    if (told.workaround !== null) {
      const changed = { workaround: this.textRef(told.workaround[language]) }
      events.push({ ...newEvent(context, 'incident-changed', changed, startedAt), importId })
    }
    if (told.fixedAt !== null) {
      const fixedAt = moment(told.fixedAt)
      events.push({ ...newEvent(context, 'incident-fixed', { fixedAt }, fixedAt), importId })
    }
    return { kind: 'incidents', id: this.idOf(`incident:${key}`), events }
  }

  private duty({ duty: { onDuty, standIn, agreement } }: SampleStory, language: SampleLanguage): StreamChange {
    const { context, importId } = this
    const change = {
      dutyId: this.idOf(`person:${onDuty}`),
      standInId: this.idOf(`person:${standIn}`),
      callAgreement: this.textRef(agreement[language])
    }
    const changed = { ...newEvent(context, 'choices-changed', { change }), importId }
    return { kind: 'settings', id: FLOOR_STREAM_ID, events: [changed] }
  }

  customers({ customers }: SampleStory): readonly CustomerRow[] {
    return customers.map(({ key, name, contact }) => {
      const sourceKey = `${SAMPLE_SOURCE}\u0000${key}`
      return { id: this.idOf(`customer:${key}`), salt: this.desk.seal.salt(), name, contact, sourceKey }
    })
  }

  importedCase({ events }: SampleCase): ImportedCase {
    const outer = this.takeTexts()
    const written = events.map((event) => this.event(event))
    const texts = this.takeTexts()
    this.texts = [...outer]
    return { ordinal: null, events: written, texts }
  }

  /** It is recorded when it happens: the story has no latecomers. */
  private event([when, by, type, data, key]: SampleEvent): CaseEvent {
    const { context, importId } = this
    const at = readMoment(when, context.now, context.zone)
    const recordedAt = instantOf(at)
    const event = newEvent(
      { ...context, by: by === '' ? null : this.idOf(`person:${by}`) },
      type,
      this.filled(data),
      at
    )
    if (key !== undefined) this.ids.set(`event:${key}`, event.id)
    // The story's file is our own, and a test folds every case of it.
    return { ...event, recordedAt, importId } as CaseEvent
  }

  private filled(value: unknown): unknown {
    if (typeof value === 'string')
      return /^(team|person|cause|customer|promise|contact|ask|incident|participant|why|event):/.test(value)
        ? this.idOf(value)
        : value
    if (Array.isArray(value)) return value.map((item) => this.filled(item))
    if (value === null || typeof value !== 'object') return value
    if ('text' in value && typeof value.text === 'string') return this.textRef(value.text)
    if ('at' in value && typeof value.at === 'string') return readMoment(value.at, this.context.now, this.context.zone)
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, this.filled(item)]))
  }

  private textRef(text: string): TextRef {
    const sealed = sealText(this.desk, text, null)
    if (sealed === null) throw new Error('the sample has an empty text')
    this.texts.push(sealed.row)
    return sealed.ref
  }

  private idOf(key: string): string {
    const id = this.ids.get(key) ?? this.context.nextId()
    this.ids.set(key, id)
    return id
  }
}
