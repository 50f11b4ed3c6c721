import type { ActiveElement, Chart, ChartEvent } from 'chart.js'

/** The bar under a click, however many share its line; undefined beside all of them. */
export function barAt(event: ChartEvent, chart: Chart): ActiveElement | undefined {
  return event.native
    ? chart.getElementsAtEventForMode(event.native, 'nearest', { intersect: true }, false)[0]
    : undefined
}

/** The first thing on the line of a click: on a line a finger wide, missing the bar itself is no reason to do nothing. */
export function lineAt(event: ChartEvent, chart: Chart): ActiveElement | undefined {
  return event.native
    ? chart.getElementsAtEventForMode(event.native, 'index', { intersect: false, axis: 'y' }, false)[0]
    : undefined
}

/** Shows that what is under the pointer can be opened. */
export function pointer(event: ChartEvent, found: ActiveElement[]): void {
  const canvas = event.native?.target
  if (canvas instanceof HTMLCanvasElement) canvas.style.cursor = found.length > 0 ? 'pointer' : ''
}
