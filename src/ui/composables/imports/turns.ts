/** One piece of work after the other; the answer of one that was overtaken is nobody's any more. */
export interface Turns {
  /** Waits until what ran before has wound down. null: overtaken. Throws what the work throws. */
  take<T>(work: () => Promise<T>): Promise<T | null>
  /** Overtakes whatever runs. */
  pass(): void
}

export function createTurns(): Turns {
  let newest = 0
  let winding: Promise<unknown> = Promise.resolve()
  return {
    pass: () => void newest++,
    async take(work) {
      const mine = ++newest
      await winding
      if (mine !== newest) return null
      const answer = work()
      winding = answer.catch(() => undefined)
      const given = await answer
      return mine === newest ? given : null
    }
  }
}
