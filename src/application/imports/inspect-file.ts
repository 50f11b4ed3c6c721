import { ByteSurvey, type ByteEvidence } from '../../csv/imports/byte-survey.ts'
import { foreignFile } from '../../csv/imports/foreign-file.ts'
import { guessDelimiter, guessHeaderRow, firstRecords } from '../../csv/imports/guess-dialect.ts'
import { guessEncoding, type Decode, type EncodingGuess } from '../../csv/imports/guess-encoding.ts'
import type { ImportProblem } from '../../csv/imports/import-problem.ts'
import type { Guess, Inspection, SettledReading } from '../../csv/imports/inspection.ts'
import { TableLook, type TableReading } from '../../csv/imports/table-look.ts'
import type { RawRecord } from '../../csv/shared/raw-record.ts'
import { createRecordReader } from '../../csv/shared/record-reader.ts'
import { fail, type Result } from '../../domain/shared/result.ts'
import type { Decoder } from '../ports/decoder.ts'
import type { FileHasher } from '../ports/file-hasher.ts'
import type { ImportFile } from '../ports/import-file.ts'
import { forEachChunk } from './for-each-chunk.ts'
import { partOf, type ImportWatch } from './import-watch.ts'
import { KnownFile } from './known-file.ts'

export interface InspectTools {
  readonly decoder: Decoder
  readonly hasher: FileHasher
}

/**
 * Says what a file seems to be, around what a person has settled already. Reads it twice from end to end: the first letter outside ASCII, the first day
 * above 12 may come late. What `known` has of the same file is not read again. Errors are about the file as a whole.
 */
export async function inspectFile(
  tools: InspectTools,
  file: ImportFile,
  settled: SettledReading,
  floorZone: string,
  watch: ImportWatch,
  known: KnownFile = new KnownFile()
): Promise<Result<Inspection, ImportProblem>> {
  known.turnTo(file)
  const half = known.evidence === null ? 0.5 : 0
  const evidence = known.evidence ?? (await surveyBytes(file, partOf(watch, 0, half)))
  if ('code' in evidence) return fail(evidence)
  known.keepEvidence(file, evidence)
  const encoding = encodingOf(tools.decoder, evidence, settled, known)
  const kind = foreignFile(evidence.head)
  if (kind !== null) return fail({ code: 'file-not-text', encoding: encoding.guess.value, kind })
  const { value: label } = encoding.guess
  const head = (): string => headText(tools.decoder, evidence, label)
  const delimiter = settledOr(settled.delimiter, () =>
    known.delimiter.of(label, () => guessDelimiter(head(), evidence.whole))
  )
  const headerRow = settledOr(settled.headerRow, () =>
    known.headerRow.of(`${label} ${delimiter.value}`, () =>
      guessHeaderRow(firstRecords(head(), delimiter.value, evidence.whole))
    )
  )
  const fileHash = await hashFor(tools.hasher, file, settled, watch, known)
  if (typeof fileHash !== 'string') return fail(fileHash)
  const basis = { fileName: file.name, encoding, delimiter, headerRow, settled, zone: floorZone, fileHash }
  const reading = { encoding: label, delimiter: delimiter.value, headerRow: headerRow.value }
  const answer = known.lookAs(reading)?.conclude(basis)
  if (answer) return answer
  const look = new TableLook(reading, settled)
  const problem = await takeAllRecords(tools.decoder, file, partOf(watch, half, 1), reading, evidence, look)
  if (problem !== null) return fail(problem)
  known.keepLook(file, reading, look)
  return look.conclude(basis) ?? fail({ code: 'file-header-only' })
}

async function takeAllRecords(
  decoder: Decoder,
  file: ImportFile,
  watch: ImportWatch,
  { encoding, delimiter }: TableReading,
  { utf8 }: ByteEvidence,
  look: TableLook
): Promise<ImportProblem | null> {
  const decoding = decoder.open(encoding)
  if (decoding === null) return { code: 'encoding-unknown', encoding }
  const malformed = encoding === 'utf-8' && utf8.bad > 0
  const reader = createRecordReader({ delimiter, malformed, setsWidth: look.setsWidth })
  const takeAll = (records: readonly RawRecord[]): ImportProblem | null => {
    for (const record of records) {
      const problem = look.take(record)
      if (problem !== null) return problem
    }
    return null
  }
  const stopped = await readAll(
    file,
    watch,
    (bytes) => takeAll(reader.push(decoding.push(bytes))),
    () => look.count
  )
  return stopped ?? takeAll(reader.push(decoding.end())) ?? takeAll(reader.end()) ?? look.close()
}

async function surveyBytes(file: ImportFile, watch: ImportWatch): Promise<ByteEvidence | ImportProblem> {
  const survey = new ByteSurvey()
  const problem = await readAll(file, watch, (bytes) => (survey.push(bytes), null))
  return problem ?? survey.evidence()
}

/** Only refs by row hold the file's hash; '' where nothing does. */
async function hashFor(
  hasher: FileHasher,
  file: ImportFile,
  { columns }: SettledReading,
  watch: ImportWatch,
  known: KnownFile
): Promise<string | ImportProblem> {
  if (columns?.ref !== '=row') return ''
  if (known.fileHash !== null) return known.fileHash
  const hashing = hasher.open()
  // it is read anyway afterwards, or has been: no share of its own
  const problem = await readAll(file, { ...watch, progress: () => undefined }, (bytes) => (hashing.push(bytes), null))
  if (problem !== null) return problem
  const hash = hashing.end()
  known.keepHash(file, hash)
  return hash
}

async function readAll(
  file: ImportFile,
  watch: ImportWatch,
  take: (bytes: Uint8Array) => ImportProblem | null,
  records = (): number => 0
): Promise<ImportProblem | null> {
  let read = 0
  return forEachChunk(file, watch, (bytes) => {
    const problem = take(bytes)
    read += bytes.length
    const share = file.size === 0 ? 1 : Math.min(1, read / file.size)
    watch.progress({ phase: 'reading', share, records: records() })
    return problem
  })
}

function encodingOf(
  decoder: Decoder,
  evidence: ByteEvidence,
  settled: SettledReading,
  known: KnownFile
): EncodingGuess {
  const decode: Decode = (encoding, bytes) => {
    const decoding = decoder.open(encoding)
    return decoding === null ? '' : decoding.push(bytes) + decoding.end()
  }
  const guessed = known.encoding.of('', () => guessEncoding(evidence, decode))
  if (settled.encoding === undefined) return guessed
  const { guess } = guessed
  const others = [guess.value, ...guess.others].filter((other) => other !== settled.encoding)
  return { guess: { value: settled.encoding, sure: true, settled: true, others }, examples: [] }
}

function headText(decoder: Decoder, { head, whole }: ByteEvidence, encoding: string): string {
  const decoding = decoder.open(encoding)
  if (decoding === null) return ''
  return decoding.push(head) + (whole ? decoding.end() : '')
}

const settledOr = <T>(value: T | undefined, guess: () => Guess<T>): Guess<T> =>
  value === undefined ? guess() : { value, sure: true, settled: true, others: [] }
