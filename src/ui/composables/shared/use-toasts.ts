import { shallowReadonly, shallowRef } from 'vue'
import type { Ref } from 'vue'
import type { Tone } from '../../theme/tone.ts'

export interface Toast {
  readonly id: number
  readonly text: string
  readonly tone: Tone
  readonly action?: { readonly label: string; readonly run: () => void }
  /** Stays until it is dismissed; bad news always does. */
  readonly sticky: boolean
  /** A newer one about the same takes its place. */
  readonly topic?: string
}

export type NewToast = Pick<Toast, 'text' | 'action' | 'topic'> & { readonly tone?: Tone; readonly sticky?: boolean }

/** What falls due. It makes way for a question: the bell keeps it. */
export const REMINDER_TOPIC = 'reminder'
/** More than these hide the screen; the oldest that would go by themselves go first. */
const MOST = 3

const toasts = shallowRef<readonly Toast[]>([])
let lastId = 0

/** Short messages about what just happened; the one host in App.vue shows and announces them. */
export function useToasts(): {
  readonly toasts: Readonly<Ref<readonly Toast[]>>
  show(toast: NewToast): number
  dismiss(id: number): void
  /** Takes away what stands about a topic. */
  retire(topic: string): void
} {
  return { toasts: shallowReadonly(toasts), show, dismiss, retire }
}

function show({ tone = 'neutral', sticky = tone === 'bad', ...rest }: NewToast): number {
  lastId += 1
  const others = toasts.value.filter(({ topic }) => topic === undefined || topic !== rest.topic)
  const all = [...others, { ...rest, tone, sticky, id: lastId }]
  const surplus = new Set(all.filter((toast) => !toast.sticky).slice(0, Math.max(0, all.length - MOST)))
  toasts.value = all.filter((toast) => !surplus.has(toast))
  return lastId
}

function dismiss(id: number): void {
  toasts.value = toasts.value.filter((toast) => toast.id !== id)
}

function retire(topic: string): void {
  toasts.value = toasts.value.filter((toast) => toast.topic !== topic)
}
