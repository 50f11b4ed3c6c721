import { expose } from 'comlink'
import { FloorFeed } from '../../storage/shared/floor-feed.ts'
import { openBook } from '../../storage/shared/open-book.ts'
import type { AnalyticsApi, AnalyticsNews, OpenAnalytics } from './analytics-api.ts'
import { FloorAnalytics } from './floor-analytics.ts'

/** How long the book must be quiet before the texts of the search are read ahead: an import has the machine to itself. */
const QUIET_MS = 2_000

let opened: Promise<FloorAnalytics> | null = null
let quiet: ReturnType<typeof setTimeout> | undefined

const tell = (news: AnalyticsNews): void => postMessage(news)

function report(error: unknown): void {
  tell({ news: 'failed', message: error instanceof Error ? (error.stack ?? error.message) : String(error) })
}

async function openFloor({ program, name }: OpenAnalytics): Promise<FloorAnalytics> {
  const core = await openBook({ program, report, ...(name === undefined ? {} : { name }) })
  if (!core.ok) throw new Error(core.error.code)
  const feed = new FloorFeed(core.value)
  const analytics = new FloorAnalytics(feed)
  feed.subscribe(() => {
    analytics.sync().then((seq) => tell({ news: 'caught-up', seq }), report)
    readAhead(analytics)
  })
  readAhead(analytics)
  return analytics
}

/** So that the first letter somebody types finds the texts there. */
function readAhead(analytics: FloorAnalytics): void {
  clearTimeout(quiet)
  quiet = setTimeout(() => void analytics.loadTexts().catch(report), QUIET_MS)
}

async function analytics(): Promise<FloorAnalytics> {
  if (opened === null) throw new Error('asked before the book was opened')
  return opened
}

const api: AnalyticsApi = {
  open: async (options) => {
    opened ??= openFloor(options)
    return (await opened).sync()
  },
  sync: async () => (await analytics()).sync(),
  numbers: async (query) => (await analytics()).numbers(query),
  rowsBehind: async (query, figure) => (await analytics()).rowsBehind(query, figure),
  caseRows: async (...question) => (await analytics()).caseRows(...question),
  owing: async () => (await analytics()).owing(),
  pending: async (until) => (await analytics()).pending(until),
  ordinalsOf: async (ref) => (await analytics()).ordinalsOf(ref),
  ordinalsOfCustomer: async (customerId) => (await analytics()).ordinalsOfCustomer(customerId),
  recentContacts: async (since) => (await analytics()).recentContacts(since),
  helpedCases: async () => (await analytics()).helpedCases(),
  ordinalsOfIncident: async (incidentId) => (await analytics()).ordinalsOfIncident(incidentId),
  find: async (text, limit) => (await analytics()).find(text, limit),
  vocabulary: async () => (await analytics()).vocabulary(),
  loadTexts: async () => (await analytics()).loadTexts()
}

expose(api)
