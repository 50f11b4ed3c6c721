export interface Bounds {
  readonly x?: number
  readonly y?: number
  readonly width: number
  readonly height: number
}

interface Area {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export const SMALLEST = { width: 1024, height: 640 }
export const FIRST: Bounds = { width: 1280, height: 800 }

/** How much of a window must lie on some screen for it to be reachable with a mouse. */
const REACHABLE_PX = 80

const isCount = (value: unknown): value is number => typeof value === 'number' && Number.isSafeInteger(value)

/** Reads remembered bounds; null for anything that is not what we write. */
export function readBounds(text: string): Bounds | null {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return null
  }
  if (typeof value !== 'object' || value === null) return null
  const { x, y, width, height } = value as Record<string, unknown> // an object by the line above; each field is checked below
  if (!isCount(width) || !isCount(height)) return null
  return isCount(x) && isCount(y) ? { x, y, width, height } : { width, height }
}

/** Remembered bounds made usable on the screens there are now: large enough, and never on a screen that was unplugged. */
export function fitBounds(remembered: Bounds | null, screens: readonly Area[]): Bounds {
  if (remembered === null) return FIRST
  const width = Math.max(remembered.width, SMALLEST.width)
  const height = Math.max(remembered.height, SMALLEST.height)
  const { x, y } = remembered
  if (x === undefined || y === undefined) return { width, height }
  const reachable = screens.some(
    (area) =>
      x + width >= area.x + REACHABLE_PX &&
      x <= area.x + area.width - REACHABLE_PX &&
      y >= area.y &&
      y <= area.y + area.height - REACHABLE_PX
  )
  return reachable ? { x, y, width, height } : { width, height }
}
