import { computed, type ComputedRef } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import type { Figure, TileName } from '../../../analytics/shared/figure.ts'
import { isListName, isRateName } from './figure-names.ts'

/** Every tile, so that the compiler misses none. */
const TILES: Readonly<Record<TileName, true>> = {
  open: true,
  'overdue-now': true,
  'due-next-hour': true,
  parked: true,
  'broken-today': true,
  'broken-week': true,
  'broken-period': true,
  'keeping-rate': true,
  'over-transfer-limit': true,
  'ping-pong-cases': true,
  'recurring-causes': true,
  safety: true
}

const PLAIN = [
  'cases',
  'reopened-cases',
  'transfers-total',
  'transfers-documented',
  'transfers-undocumented',
  'returns',
  'undiagnosed',
  'cause-unknown',
  'history-overdue',
  'history-due-next-hour',
  'history-parked',
  'chases-before',
  'chases-after',
  'longest-silence'
]
const KEYED =
  /^(promises:(kept|broken|open|moved|released|attempted|recorded-late)|updates:(kept|broken)|week(?:-due|-recorded)?:\d{4}-W\d\d|(kind|broken-cause|broken-team):.*|transfers:(\d+|unknown)|(route|route-returns):.*→.*|(cause|cause-weighted|cause-broken|cause-transfers|cause-severe):.+|as-of:-?\d+|owner:.+)$/s

/** A figure's name as it stands in an address, or null where it names none. */
export function readFigure(text: unknown): Figure | null {
  return typeof text === 'string' && isFigure(text) ? text : null
}

function isFigure(text: string): text is Figure {
  return (
    (Object.hasOwn(TILES, text.replace(/^kpi-/, '')) && text.startsWith('kpi-')) ||
    PLAIN.includes(text) ||
    isListName(text) ||
    isRateName(text) ||
    KEYED.test(text)
  )
}

/** From a number to its rows, and from a row to its case. */
export function useFigureRoute(): {
  /** The number whose rows the address asks for; null: all cases under the filter. */
  readonly figure: ComputedRef<Figure | null>
  openFigure(figure: Figure | null): void
  openCase(row: { readonly ref: string; readonly ordinal: number }): void
} {
  const route = useRoute()
  const router = useRouter()
  return {
    // On the way to another screen this one is still there, and must not turn into another list.
    figure: computed((before: Figure | null | undefined) =>
      route.name === 'cases' ? readFigure(route.query['figure']) : (before ?? null)
    ),
    openFigure: (figure) => void router.push({ name: 'cases', query: figure === null ? {} : { figure } }),
    // The ordinal too, because two sources may use the same reference.
    openCase: ({ ref, ordinal }) => void router.push({ name: 'case', params: { ref }, query: { o: String(ordinal) } })
  }
}
