import { describe, expect, it } from 'vitest'
import { nextTick, shallowRef } from 'vue'
import { useLatest } from '../../../../src/ui/composables/shared/use-latest.ts'

function reading() {
  const source = shallowRef<string | null>(null)
  const answers = new Map<string, (found: string) => void>()
  const found = useLatest(
    () => source.value,
    (of: string) => new Promise<string>((resolve) => answers.set(of, resolve))
  )
  const ask = async (of: string | null): Promise<void> => {
    source.value = of
    await nextTick()
  }
  const answer = async (of: string): Promise<void> => {
    answers.get(of)?.(`of ${of}`)
    await nextTick()
  }
  return { found, ask, answer }
}

describe('what is read for something that was chosen', () => {
  it('is there once it is read, and nothing before', async () => {
    const { found, ask, answer } = reading()
    await ask('a')
    expect(found.value).toBeNull()
    await answer('a')
    expect(found.value).toBe('of a')
  })

  it('is gone as soon as something else is chosen, or nothing', async () => {
    const { found, ask, answer } = reading()
    await ask('a')
    await answer('a')
    await ask('b')
    expect(found.value).toBeNull()
    await answer('b')
    await ask(null)
    expect(found.value).toBeNull()
  })

  it('is never the late answer about what was chosen before', async () => {
    const { found, ask, answer } = reading()
    await ask('a')
    await ask('b')
    await answer('b')
    await answer('a')
    expect(found.value).toBe('of b')
  })
})
