import { readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { SAMPLE_FILE, sampleText } from './sample-file.ts'

const path = resolve(import.meta.dirname, '..', '..', '..', SAMPLE_FILE)

test('the sample floor is what its seeded generator writes (`npm run sample` writes it anew)', () => {
  if (process.env['HEARD_WRITE_SAMPLE'] === '1') writeFileSync(path, sampleText())
  expect(readFileSync(path, 'utf8')).toBe(sampleText())
})
