import { beforeEach, describe, expect, it } from 'vitest'
import { useToasts } from '../../../../src/ui/composables/shared/use-toasts.ts'

const { toasts, show, dismiss, retire } = useToasts()
const texts = () => toasts.value.map(({ text }) => text)

describe('short messages', () => {
  beforeEach(() => toasts.value.forEach(({ id }) => dismiss(id)))

  it('stand three at a time: the oldest of those that go by themselves goes first', () => {
    for (const text of ['one', 'two', 'three', 'four']) show({ text })
    expect(texts()).toEqual(['two', 'three', 'four'])
  })

  it('that stay until they are dismissed are never pushed out', () => {
    show({ text: 'bad', tone: 'bad' })
    for (const text of ['one', 'two', 'three']) show({ text })
    expect(texts()).toEqual(['bad', 'two', 'three'])
    for (const text of ['kept', 'too']) show({ text, sticky: true })
    expect(texts()).toEqual(['bad', 'kept', 'too'])
    show({ text: 'and this', sticky: true })
    expect(texts()).toEqual(['bad', 'kept', 'too', 'and this'])
  })

  it('about one topic stand one at a time, the newest, and can be taken away together', () => {
    show({ text: 'saved' })
    show({ text: 'due', topic: 'reminder' })
    show({ text: 'overdue', topic: 'reminder' })
    show({ text: 'saved too' })
    expect(texts()).toEqual(['saved', 'overdue', 'saved too'])
    retire('reminder')
    expect(texts()).toEqual(['saved', 'saved too'])
  })
})
