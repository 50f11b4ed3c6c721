import type { BackupFacts, BackupWatch } from '../../application/ports/backup.ts'
import type { FileSink } from '../../application/ports/file-exchange.ts'
import { problem, type Problem } from '../../domain/shared/problem.ts'
import { fail, ok, type Result } from '../../domain/shared/result.ts'
import { CASES_PER_PAGE } from '../cases/case-page.ts'
import type { BookCore } from '../shared/book-core.ts'
import type { BookHead } from '../shared/book-head.ts'
import { GENESIS, readHead } from '../shared/book-head.ts'
import type { HeardDatabase } from '../shared/heard-database.ts'
import { NEWEST_VERSION } from '../shared/migrations.ts'
import { groupsOf } from '../shared/ordinal-ranges.ts'
import type { CommitRecord, TextGroup, TruthTable } from '../shared/records.ts'
import { storageProblem } from '../shared/storage-problem.ts'
import { BackupRefused, headerOf, recordsLine, recordToLine } from './backup-format.ts'
import { BackupWriter } from './backup-writer.ts'

/** Pages, and their texts, read in one transaction. */
const PAGES_AT_ONCE = 16
/** A line is closed before it gets longer. */
const LINE_CHARACTERS = 1_000_000
const COMMITS_AT_ONCE = 2048
/** How often to catch up with somebody who keeps writing, an import for instance, before the last transaction takes the rest. */
const MOST_ROUNDS = 5

type Part = readonly [table: TruthTable, records: readonly object[]]

/**
 * Writes the book while others go on writing to it. Pages and commits are read in small transactions one after the other; a last
 * one reads what changed meanwhile, and everything small, at one moment. That moment is what the backup shows.
 */
export async function dumpBook(
  core: BookCore,
  sink: FileSink,
  now: number,
  watch: BackupWatch
): Promise<Result<BackupFacts, Problem>> {
  const writer = new BackupWriter(sink)
  try {
    const facts = await writeBook(core, writer, now, watch)
    await writer.end()
    await sink.close()
    return ok(facts)
  } catch (error) {
    await writer.abandon()
    await sink.abort().catch(core.report)
    if (error instanceof BackupRefused) return fail(error.problem)
    core.report(error)
    return fail(storageProblem(error, core.db.overtaken) ?? problem('backup-not-written'))
  }
}

/** The book's newest commit, and how many events led to it. */
export async function factsOfBook(
  db: HeardDatabase
): Promise<Pick<BackupFacts, 'seq' | 'hash' | 'newestAt' | 'cases' | 'events'>> {
  return db.transaction('r', [db.commits], async () => {
    const head = await readHead(db)
    let events = 0
    await db.commits.each((commit) => (events += commit.events))
    return { ...standOf(head), events }
  })
}

async function writeBook(core: BookCore, writer: BackupWriter, now: number, watch: BackupWatch): Promise<BackupFacts> {
  const { db, program } = core
  await writer.line(JSON.stringify({ header: headerOf(program, now) }))
  let done: Reached = { seq: 0, hash: GENESIS, events: 0 }
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const changed = await changedSince(db, done)
    if (round > 0 && changed.pages.length <= PAGES_AT_ONCE) break
    done = await writeChanges(db, writer, done, changed, watch)
  }
  const rest = await db.transaction(
    'r',
    [db.commits, db.pages, db.streams, db.texts, db.customers, db.dictionaries],
    () => readRest(db, done)
  )
  await writeParts(writer, rest.parts)
  goOn(watch, 1)
  const facts = { program, schema: NEWEST_VERSION, madeAt: now, ...standOf(rest.head), events: rest.events }
  await writer.line(JSON.stringify({ facts }))
  return facts
}

/** How far the backup has come along the chain. */
interface Reached {
  readonly seq: number
  readonly hash: string
  /** Events of all commits so far. */
  readonly events: number
}

interface Changes {
  readonly head: BookHead
  readonly pages: readonly number[]
}

function changedSince(db: HeardDatabase, { seq, hash }: Reached): Promise<Changes> {
  return db.transaction('r', [db.commits], async () => {
    const before = seq === 0 ? GENESIS : (await db.commits.get(seq))?.hash
    if (before !== hash) throw new BackupRefused(problem('book-replaced'))
    const pages = new Set<number>()
    await db.commits
      .where('seq')
      .above(seq)
      .each(({ cases }) => groupsOf(cases, CASES_PER_PAGE).forEach((n) => pages.add(n)))
    return { head: await readHead(db), pages: [...pages].sort((a, b) => a - b) }
  })
}

/** Copies in small transactions, between which anybody may write. */
async function writeChanges(
  db: HeardDatabase,
  writer: BackupWriter,
  from: Reached,
  { head, pages }: Changes,
  watch: BackupWatch
): Promise<Reached> {
  for (let i = 0; i < pages.length; i += PAGES_AT_ONCE) {
    if (from.seq === 0) goOn(watch, i / pages.length)
    const numbers = pages.slice(i, i + PAGES_AT_ONCE)
    await writeParts(writer, await db.transaction('r', [db.pages, db.texts], () => pagesWithTexts(db, numbers)))
  }
  let { events } = from
  for (let seq = from.seq; seq < head.seq; seq += COMMITS_AT_ONCE) {
    const last = Math.min(head.seq, seq + COMMITS_AT_ONCE)
    const commits = await db.commits.where('seq').between(seq, last, false, true).toArray()
    events += eventsOf(commits)
    await writeParts(writer, [['commits', commits]])
  }
  return { seq: head.seq, hash: head.hash, events }
}

/** What is small or changed since, at one moment: what the backup shows. Needs a transaction that includes every table of truth. */
async function readRest(
  db: HeardDatabase,
  since: Reached
): Promise<{ readonly head: BookHead; readonly events: number; readonly parts: readonly Part[] }> {
  const { head, pages } = await changedSince(db, since)
  const commits = await db.commits.where('seq').above(since.seq).toArray()
  const parts: Part[] = [
    ...(await pagesWithTexts(db, pages)),
    // keys are compared part by part, and an array is greater than any number
    ['texts', await db.texts.where(':id').below(['cases']).toArray()],
    ['texts', await db.texts.where(':id').above(['cases', []]).toArray()],
    ['streams', await db.streams.toArray()],
    ['customers', await db.customers.toArray()],
    ['dictionaries', await db.dictionaries.toArray()],
    ['commits', commits]
  ]
  return { head, events: since.events + eventsOf(commits), parts }
}

const eventsOf = (commits: readonly CommitRecord[]): number => commits.reduce((sum, { events }) => sum + events, 0)

async function pagesWithTexts(db: HeardDatabase, numbers: readonly number[]): Promise<readonly Part[]> {
  const pages = await db.pages.bulkGet([...numbers])
  const texts = await db.texts.bulkGet(numbers.map((n): [TextGroup, number] => ['cases', n]))
  const present = <T>(records: readonly (T | undefined)[]): readonly T[] =>
    records.filter((record) => record !== undefined)
  return [
    ['pages', present(pages)],
    ['texts', present(texts)]
  ]
}

async function writeParts(writer: BackupWriter, parts: readonly Part[]): Promise<void> {
  for (const [table, records] of parts) {
    let texts: string[] = []
    let size = 0
    const flush = async (): Promise<void> => {
      if (texts.length > 0) await writer.line(recordsLine(table, texts))
      texts = []
      size = 0
    }
    for (const record of records) {
      const text = JSON.stringify(recordToLine(table, record))
      // one record with all of a page's texts may be long by itself
      if (size + text.length > LINE_CHARACTERS) await flush()
      size += text.length
      texts.push(text)
    }
    await flush()
  }
}

function standOf(head: BookHead): Pick<BackupFacts, 'seq' | 'hash' | 'newestAt' | 'cases'> {
  const { seq, hash, at, totals } = head
  return { seq, hash, newestAt: seq === 0 ? null : at, cases: totals.cases }
}

function goOn(watch: BackupWatch, share: number): void {
  if (watch.stopped()) throw new BackupRefused(problem('backup-stopped'))
  watch.progress(share)
}
