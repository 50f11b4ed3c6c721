import type { CaseEvent } from '../../domain/cases/case-event.ts'
import type { CaseState } from '../../domain/cases/case-state.ts'
import type { DecideContext } from '../../domain/shared/event.ts'
import { newEvent } from '../../domain/shared/new-event.ts'
import type { Problem } from '../../domain/shared/problem.ts'
import { ok, type Result } from '../../domain/shared/result.ts'
import { zonedTime, type ZonedTime } from '../../domain/shared/zoned-time.ts'
import type { ImportedCase } from '../ports/floor-book.ts'
import { CaseTexts } from './case-texts.ts'
import type { ImportTools } from './check-import.ts'
import { withoutErased } from './erased-records.ts'
import { ImportCustomers } from './import-customers.ts'
import { ImportNames } from './import-names.ts'
import type { ImportPlan, PlannedCase, PlannedRecord } from './plan-import.ts'
import { FieldWriter } from './record-fields.ts'

const CASES_PER_BATCH = 2_048
const RECORDS_PER_BATCH = 16_384

/** Writes a plan into the book, batch by batch, each with the names and customers that its cases are the first to use. */
export class BatchWriter {
  private readonly fields: FieldWriter
  private readonly desk: ImportTools
  private readonly importId: string
  private readonly plan: ImportPlan
  private readonly context: DecideContext
  private readonly names: ImportNames
  private readonly customers: ImportCustomers
  private readonly now: ZonedTime
  private readonly grain: 'case' | 'event'

  private constructor(
    desk: ImportTools,
    importId: string,
    plan: ImportPlan,
    context: DecideContext,
    names: ImportNames,
    customers: ImportCustomers
  ) {
    this.desk = desk
    this.importId = importId
    this.plan = plan
    this.context = context
    this.names = names
    this.customers = customers
    this.fields = new FieldWriter(names, customers)
    this.now = zonedTime(context.now, context.zone)
    this.grain = plan.grain
  }

  static async open(
    desk: ImportTools,
    importId: string,
    plan: ImportPlan,
    context: DecideContext
  ): Promise<BatchWriter> {
    const names = await ImportNames.load(desk, importId, context)
    const customers = await ImportCustomers.load(desk, desk.index, context, plan.source)
    return new BatchWriter(desk, importId, plan, context, names, customers)
  }

  /** One step per batch: the records written so far. The consumer may stop between batches. */
  async *batches(): AsyncGenerator<Result<number, Problem>, void, undefined> {
    let written = 0
    for (const planned of this.plannedBatches()) {
      const before = await this.loadBefore(planned)
      const cases = planned.map((item) => this.importedCase(item, before))
      const batch = { cases, customers: this.customers.takeNew(), ...this.names.takeNew() }
      const appended = await this.desk.book.appendImportBatch(this.importId, batch)
      written += planned.reduce((sum, { records }) => sum + records.length, 0)
      yield appended.ok ? ok(written) : appended
    }
  }

  private *plannedBatches(): Generator<readonly PlannedCase[], void, undefined> {
    let batch: PlannedCase[] = []
    let records = 0
    for (const planned of this.plan.cases()) {
      batch.push(planned)
      records += planned.records.length
      if (batch.length < CASES_PER_BATCH && records < RECORDS_PER_BATCH) continue
      yield batch
      batch = []
      records = 0
    }
    if (batch.length > 0) yield batch
  }

  /** The cases of a batch that the floor has already, with their texts. */
  private async loadBefore(batch: readonly PlannedCase[]): Promise<Before> {
    const ordinals = batch.flatMap(({ ordinal }) => (ordinal === null ? [] : [ordinal]))
    if (ordinals.length === 0) return { states: new Map(), texts: new Map() }
    const stored = await this.desk.book.loadCases(ordinals)
    const texts = await this.desk.book.loadTextsOfCases(ordinals)
    return { states: new Map(stored.map(({ ordinal, state }) => [ordinal, state])), texts }
  }

  private importedCase({ ref, ordinal, records }: PlannedCase, { states, texts }: Before): ImportedCase {
    const state = ordinal === null ? null : (states.get(ordinal) ?? null)
    const caseTexts = new CaseTexts(this.desk, state, texts)
    const erased = state?.erased === true ? state : null
    const events = records.map((record) => this.eventOf(ref, record, caseTexts, erased))
    return { ordinal, events, texts: caseTexts.rows }
  }

  /** @param erased the case, where its customer was erased */
  private eventOf(ref: string, planned: PlannedRecord, texts: CaseTexts, erased: CaseState | null): CaseEvent {
    const { line, identity, row } = planned
    const { record, known } =
      erased === null ? { record: planned.record, known: {} } : withoutErased(planned.record, erased)
    const fields = { ...this.fields.fieldsOf(record, texts), ...known }
    const opening = this.grain === 'case' ? (record.openedAt ?? record.happenedAt) : undefined
    const occurredAt = record.eventAt ?? opening ?? this.now
    const data = { ref, identity, ...(row === undefined ? {} : { row }), line, fields }
    return { ...newEvent(this.context, 'record-imported', data, occurredAt), importId: this.importId }
  }
}

interface Before {
  readonly states: ReadonlyMap<number, CaseState | null>
  readonly texts: ReadonlyMap<string, string>
}
