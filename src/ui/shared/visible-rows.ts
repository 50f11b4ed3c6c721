/** Browsers stop laying out above some 33 million pixels; longer lists are scrolled in proportion. */
const TALLEST_TRACK = 24_000_000

export interface Scroller {
  readonly count: number
  readonly rowHeight: number
  /** Height of what can be seen, px. */
  readonly height: number
}

export interface VisibleRows {
  readonly first: number
  /** One past the last. */
  readonly end: number
  /** Where the first of them lies on the track, px. */
  readonly top: number
}

/** Height of the scrolled element, px. */
export function trackHeight({ count, rowHeight }: Scroller): number {
  return Math.min(count * rowHeight, TALLEST_TRACK)
}

/** The rows to draw at a scroll position, with some to spare on both sides so that a fast wheel shows no gaps. */
export function visibleRows(scroller: Scroller, scrollTop: number, spare = 8): VisibleRows {
  const position = scrollTop * stretch(scroller)
  const first = Math.max(0, Math.floor(position / scroller.rowHeight) - spare)
  const end = Math.min(scroller.count, Math.ceil((position + scroller.height) / scroller.rowHeight) + spare)
  return { first: Math.min(first, end), end, top: scrollTop - (position - first * scroller.rowHeight) }
}

/** The scroll position that brings a row fully into view with the least movement. */
export function scrollTo(scroller: Scroller, scrollTop: number, index: number): number {
  const factor = stretch(scroller)
  const position = scrollTop * factor
  const top = index * scroller.rowHeight
  const lowest = top + scroller.rowHeight - scroller.height
  if (top < position) return top / factor
  return lowest > position ? lowest / factor : scrollTop
}

/** Where a key moves the active row, or null if it is not a key that moves. */
export function moveBy(key: string, index: number, { count, rowHeight, height }: Scroller): number | null {
  const page = Math.max(1, Math.floor(height / rowHeight) - 1)
  const moves: Readonly<Record<string, number>> = {
    ArrowDown: index + 1,
    ArrowUp: index - 1,
    PageDown: index + page,
    PageUp: index - page,
    Home: 0,
    End: count - 1
  }
  const moved = Object.hasOwn(moves, key) ? moves[key] : undefined
  return moved === undefined || count === 0 ? null : Math.max(0, Math.min(count - 1, moved))
}

/** Pixels of list per pixel of track: 1 unless the list is too long for the browser. */
function stretch(scroller: Scroller): number {
  const hidden = trackHeight(scroller) - scroller.height
  return hidden <= 0 ? 1 : (scroller.count * scroller.rowHeight - scroller.height) / hidden
}
