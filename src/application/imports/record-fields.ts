import { CHANNELS, SITUATIONS } from '../../domain/cases/vocabulary.ts'
import type { RecordFields, TypedRecord } from '../../domain/imports/imported-record.ts'
import { PROMISE_KINDS } from '../../domain/promises/promise-kind.ts'
import type { CaseTexts } from './case-texts.ts'
import type { ImportCustomers } from './import-customers.ts'
import type { ImportNames } from './import-names.ts'

type Written = { -readonly [K in keyof RecordFields]: RecordFields[K] }

/** A floor's own word in its first spelling; words compare ignoring case, and ours are codes. */
export class Vocabulary {
  private readonly known: Map<string, string>

  constructor(codes: readonly string[]) {
    this.known = new Map(codes.map((code) => [code, code]))
  }

  word(text: string): string {
    const key = text.toLowerCase()
    const found = this.known.get(key)
    if (found === undefined) this.known.set(key, text)
    return found ?? text
  }
}

/** Turns the names of a record into ids and codes, and its texts into references. */
export class FieldWriter {
  private readonly channels = new Vocabulary(CHANNELS)
  private readonly situations = new Vocabulary(SITUATIONS)
  private readonly kinds = new Vocabulary(PROMISE_KINDS)
  private readonly names: ImportNames
  private readonly customers: ImportCustomers

  constructor(names: ImportNames, customers: ImportCustomers) {
    this.names = names
    this.customers = customers
  }

  fieldsOf(record: TypedRecord, texts: CaseTexts): RecordFields {
    const { ref: _ref, customerName: _name, customerId: _id, team, handler, owner, causePath, ...others } = record
    const { summary, desiredOutcome, note, channel, situation, promiseKind, ...plain } = others
    const fields: Written = plain
    const customerId = this.customers.customer(record)
    if (customerId !== null) fields.customerId = customerId
    if (channel !== undefined) fields.channel = this.channels.word(channel)
    if (situation !== undefined) fields.situation = this.situations.word(situation)
    if (promiseKind !== undefined) fields.promiseKind = this.kinds.word(promiseKind)
    if (team !== undefined) fields.teamId = this.names.team(team)
    if (handler !== undefined) fields.handlerId = this.names.person(handler)
    if (owner !== undefined) fields.ownerId = this.names.person(owner)
    const causeId = causePath === undefined ? null : this.names.cause(causePath)
    if (causeId !== null) fields.causeId = causeId
    const written = { summary, desiredOutcome, note }
    for (const target of ['summary', 'desiredOutcome', 'note'] as const) {
      const text = written[target]
      const ref = text === undefined ? null : texts.refOf(target, text, customerId)
      if (ref !== null) fields[target] = ref
    }
    return fields
  }
}
