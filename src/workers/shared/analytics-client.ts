import { wrap, type Remote } from 'comlink'
import type { FoundCase } from '../../analytics/cases/find-cases.ts'
import type { Analytics } from '../../application/ports/analytics.ts'
import type { FloorNumbers } from '../../analytics/shared/floor-numbers.ts'
import type { FloorQuery } from '../../domain/shared/floor-query.ts'
import type { AnalyticsApi, AnalyticsNews, OpenAnalytics } from './analytics-api.ts'
import { LatestWins } from './latest-wins.ts'

export interface AnalyticsOptions extends OpenAnalytics {
  /** Told of failures that no call answers for, such as a catching-up in the background. */
  readonly report: (error: unknown) => void
}

/** The analytics of this page, with `close` for tests and the window's end. */
export interface OpenedAnalytics extends Analytics {
  close(): void
}

interface FindQuestion {
  readonly text: string
  readonly limit: number
}

/** Starts the analytics worker of this page. Calls wait until its columns are read. */
export function createAnalytics({ report, ...open }: AnalyticsOptions): OpenedAnalytics {
  const worker = new Worker(new URL('./analytics-worker.ts', import.meta.url), { type: 'module' })
  const api = wrap<AnalyticsApi>(worker)
  const listeners = new Set<(seq: number) => void>()
  const opened = api.open(open)
  // Whoever asks first hears of a failure; nobody asking is no second one.
  opened.catch(() => undefined)
  const lookAgain = (): void => {
    if (document.visibilityState === 'visible') opened.then(() => api.sync()).then(tell, report)
  }
  const tell = (seq: number): void => listeners.forEach((listener) => listener(seq))
  worker.onerror = (event) => report(event.error ?? event.message)
  worker.addEventListener('message', ({ data }: MessageEvent<AnalyticsNews>) => {
    if (data.news === 'caught-up') tell(data.seq)
    else if (data.news === 'failed') report(new Error(data.message))
  })
  document.addEventListener('visibilitychange', lookAgain)
  window.addEventListener('focus', lookAgain)
  return {
    ...answersOf(api, opened),
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close: () => {
      document.removeEventListener('visibilitychange', lookAgain)
      window.removeEventListener('focus', lookAgain)
      worker.terminate()
    }
  }
}

/** Every question waits until the columns are read. */
function answersOf(api: Remote<AnalyticsApi>, opened: Promise<number>): Omit<Analytics, 'subscribe'> {
  const numbers = new LatestWins<FloorQuery, FloorNumbers>((query) => api.numbers(query))
  const found = new LatestWins<FindQuestion, readonly FoundCase[]>(({ text, limit }) => api.find(text, limit))
  const afterOpening = async <T>(ask: () => Promise<T>): Promise<T> => {
    await opened
    return ask()
  }
  return {
    numbers: (query) => afterOpening(() => numbers.put(query)),
    rowsBehind: (query, figure) => afterOpening(() => api.rowsBehind(query, figure)),
    caseRows: (...question) => afterOpening(() => api.caseRows(...question)),
    owing: () => afterOpening(() => api.owing()),
    pending: (until) => afterOpening(() => api.pending(until)),
    ordinalsOf: (ref) => afterOpening(() => api.ordinalsOf(ref)),
    ordinalsOfCustomer: (customerId) => afterOpening(() => api.ordinalsOfCustomer(customerId)),
    recentContacts: (since) => afterOpening(() => api.recentContacts(since)),
    helpedCases: () => afterOpening(() => api.helpedCases()),
    ordinalsOfIncident: (incidentId) => afterOpening(() => api.ordinalsOfIncident(incidentId)),
    find: (text, limit) => afterOpening(() => found.put({ text, limit })),
    vocabulary: () => afterOpening(() => api.vocabulary()),
    sync: () => afterOpening(() => api.sync())
  }
}
