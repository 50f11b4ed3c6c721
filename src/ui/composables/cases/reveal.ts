/** Room left above what is revealed, px: the heading of its panel stays readable. */
const ABOVE = 48

/**
 * Scrolls the one column that holds an element until the element can be seen, from its top if it is long. Unlike `scrollIntoView` it moves
 * nothing around that column, so that the frame of the screen stays where it is. What a form is about, marked `data-reveal` around it, comes
 * along where both fit.
 */
export function reveal(element: HTMLElement | null | undefined): void {
  const column = element && scrollerOf(element)
  if (!element || !column) return
  const outer = column.getBoundingClientRect()
  const whole = element.closest('[data-reveal]')?.getBoundingClientRect()
  const inner = whole && whole.height <= outer.height - ABOVE ? whole : element.getBoundingClientRect()
  if (inner.bottom > outer.bottom || inner.top < outer.top) column.scrollTop += inner.top - outer.top - ABOVE
}

function scrollerOf(element: HTMLElement): HTMLElement | null {
  for (let box = element.parentElement; box !== null; box = box.parentElement)
    if (/auto|scroll/.test(getComputedStyle(box).overflowY)) return box
  return null
}
