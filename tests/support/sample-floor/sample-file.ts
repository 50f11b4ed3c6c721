import type { SampleStory } from '../../../src/application/imports/sample-story.ts'
import { generateSample } from './generate.ts'

export const SAMPLE_FILE = 'resources/sample-floor.json'
const SEED = 20_260

/** The file's text: one line a case, a person, a customer, so that a change can be read. */
export function sampleText(): string {
  const story: SampleStory = generateSample(SEED)
  const parts = Object.entries(story).map(([key, rows]: [string, unknown]) => {
    if (!Array.isArray(rows)) return `"${key}": ${JSON.stringify(rows)}`
    return `"${key}": [\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]`
  })
  return `{\n${parts.join(',\n')}\n}\n`
}
