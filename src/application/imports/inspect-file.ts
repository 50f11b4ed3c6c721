import { ByteSurvey, type ByteEvidence } from '../../csv/imports/byte-survey.ts'
import { guessDelimiter, guessHeaderRow, firstRecords } from '../../csv/imports/guess-dialect.ts'
import { guessEncoding, type Decode, type EncodingGuess } from '../../csv/imports/guess-encoding.ts'
import type { ImportProblem } from '../../csv/imports/import-problem.ts'
import { Inspector } from '../../csv/imports/inspect-records.ts'
import type { Guess, Inspection, SettledReading } from '../../csv/imports/inspection.ts'
import type { RawRecord } from '../../csv/shared/raw-record.ts'
import { createRecordReader, type RecordReader } from '../../csv/shared/record-reader.ts'
import { fail, type Result } from '../../domain/shared/result.ts'
import type { Decoder, Decoding } from '../ports/decoder.ts'
import type { FileHasher } from '../ports/file-hasher.ts'
import type { ImportFile } from '../ports/import-file.ts'
import { forEachChunk } from './for-each-chunk.ts'
import type { ImportWatch } from './import-watch.ts'

export interface InspectTools {
  readonly decoder: Decoder
  readonly hasher: FileHasher
}

/**
 * Says what a file seems to be, around what a person has settled already. Reads it twice from end to end: the first letter outside ASCII, the first day
 * above 12 may come late. Errors are about the file as a whole.
 */
export async function inspectFile(
  tools: InspectTools,
  file: ImportFile,
  settled: SettledReading,
  floorZone: string,
  watch: ImportWatch
): Promise<Result<Inspection, ImportProblem>> {
  const surveyed = await surveyBytes(tools, file, settled, watch)
  if ('code' in surveyed) return fail(surveyed)
  const { evidence, fileHash } = surveyed
  const encoding = encodingOf(tools.decoder, evidence, settled)
  const decoding = tools.decoder.open(encoding.guess.value)
  if (decoding === null) return fail({ code: 'encoding-unknown', encoding: encoding.guess.value })
  const head = headText(tools.decoder, evidence, encoding.guess.value)
  const delimiter = settledOr(settled.delimiter, () => guessDelimiter(head, evidence.whole))
  const headerRow = settledOr(settled.headerRow, () =>
    guessHeaderRow(firstRecords(head, delimiter.value, evidence.whole))
  )
  const inspector = new Inspector({
    fileName: file.name,
    encoding,
    delimiter,
    headerRow,
    settled,
    zone: floorZone,
    fileHash
  })
  const malformed = encoding.guess.value === 'utf-8' && evidence.utf8.bad > 0
  const reader = createRecordReader({ delimiter: delimiter.value, malformed, setsWidth: inspector.setsWidth })
  const problem = await takeAllRecords(file, watch, decoding, reader, inspector)
  return problem === null ? inspector.finish() : fail(problem)
}

async function takeAllRecords(
  file: ImportFile,
  watch: ImportWatch,
  decoding: Decoding,
  reader: RecordReader,
  inspector: Inspector
): Promise<ImportProblem | null> {
  const takeAll = (records: readonly RawRecord[]): ImportProblem | null => {
    for (const record of records) {
      const problem = inspector.take(record)
      if (problem !== null) return problem
    }
    return null
  }
  let read = file.size
  const stopped = await forEachChunk(file, watch, (bytes) => {
    const problem = takeAll(reader.push(decoding.push(bytes)))
    read += bytes.length
    watch.progress({ phase: 'reading', share: shareOf(read, file), records: inspector.count })
    return problem
  })
  return stopped ?? takeAll(reader.push(decoding.end())) ?? takeAll(reader.end())
}

const shareOf = (read: number, { size }: ImportFile): number => (size === 0 ? 1 : Math.min(1, read / (2 * size)))

async function surveyBytes(
  { hasher }: InspectTools,
  file: ImportFile,
  settled: SettledReading,
  watch: ImportWatch
): Promise<{ readonly evidence: ByteEvidence; readonly fileHash: string } | ImportProblem> {
  const survey = new ByteSurvey()
  // Only refs by row hold the file's hash.
  const hashing = settled.columns?.ref === '=row' ? hasher.open() : null
  let read = 0
  const problem = await forEachChunk(file, watch, (bytes) => {
    survey.push(bytes)
    hashing?.push(bytes)
    read += bytes.length
    watch.progress({ phase: 'reading', share: shareOf(read, file), records: 0 })
    return null
  })
  return problem ?? { evidence: survey.evidence(), fileHash: hashing?.end() ?? '' }
}

function encodingOf(decoder: Decoder, evidence: ByteEvidence, settled: SettledReading): EncodingGuess {
  const decode: Decode = (encoding, bytes) => {
    const decoding = decoder.open(encoding)
    return decoding === null ? '' : decoding.push(bytes) + decoding.end()
  }
  const guessed = guessEncoding(evidence, decode)
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
