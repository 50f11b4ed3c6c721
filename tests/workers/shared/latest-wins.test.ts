import { describe, expect, test } from 'vitest'
import { LatestWins } from '../../../src/workers/shared/latest-wins.ts'

/** Answers only when told to. */
function slowly(): { asked: string[]; latest: LatestWins<string, string>; answer: () => void; fail: () => void } {
  const asked: string[] = []
  const open: { resolve: (value: string) => void; reject: (error: Error) => void }[] = []
  const latest = new LatestWins<string, string>((question) => {
    asked.push(question)
    return new Promise((resolve, reject) => open.push({ resolve, reject }))
  })
  return {
    asked,
    latest,
    answer: () => open.shift()?.resolve(`answer ${asked.length}`),
    fail: () => open.shift()?.reject(new Error('lost'))
  }
}

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve))

describe('where the latest question wins', () => {
  test('the first is put at once, and of those asked meanwhile only the newest, for all of them', async () => {
    const { asked, latest, answer } = slowly()
    const first = latest.put('a')
    const rest = [latest.put('b'), latest.put('c'), latest.put('d')]
    expect(asked).toEqual(['a'])
    answer()
    expect(await first).toBe('answer 1')
    await settled()
    expect(asked).toEqual(['a', 'd'])
    answer()
    expect(await Promise.all(rest)).toEqual(['answer 2', 'answer 2', 'answer 2'])
  })

  test('a question asked while a waiting one is answered waits for its own turn', async () => {
    const { asked, latest, answer } = slowly()
    void latest.put('a')
    const second = latest.put('b')
    answer()
    await settled()
    const third = latest.put('c')
    expect(asked).toEqual(['a', 'b'])
    answer()
    expect(await second).toBe('answer 2')
    await settled()
    answer()
    expect(await third).toBe('answer 3')
    expect(asked).toEqual(['a', 'b', 'c'])
  })

  test('a failed question fails alone: the next is put all the same', async () => {
    const { latest, answer, fail } = slowly()
    const first = latest.put('a')
    const second = latest.put('b')
    fail()
    await expect(first).rejects.toThrow('lost')
    await settled()
    answer()
    expect(await second).toBe('answer 2')
  })
})
