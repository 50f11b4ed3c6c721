/** How many generated files a test run goes through; `npm run torture` goes through all ten thousand. */
export const FILES = Number(process.env['HEARD_TORTURE'] ?? 1_000)

/** How many random histories of a floor go with them. */
export const STORIES = Math.max(150, FILES / 10)
