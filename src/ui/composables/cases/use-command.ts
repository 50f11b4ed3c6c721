import { ref, shallowRef, type Ref, type ShallowRef } from 'vue'
import type { Problem } from '../../../domain/shared/problem.ts'
import type { Result } from '../../../domain/shared/result.ts'

export interface Command {
  readonly busy: Readonly<Ref<boolean>>
  /** Why the last one was refused; a form shows it beside what was typed. */
  readonly problem: ShallowRef<Problem | null>
  /** Runs one command; null where it was refused, or where the one before has not been answered. */
  run<T>(command: () => Promise<Result<T, Problem>>): Promise<T | null>
}

/** One command at a time, its refusal kept for the screen. */
export function useCommand(): Command {
  const busy = ref(false)
  const problem = shallowRef<Problem | null>(null)
  async function run<T>(command: () => Promise<Result<T, Problem>>): Promise<T | null> {
    if (busy.value) return null
    busy.value = true
    problem.value = null
    try {
      const answer = await command()
      if (answer.ok) return answer.value
      problem.value = answer.error
      return null
    } finally {
      busy.value = false
    }
  }
  return { busy, problem, run }
}
