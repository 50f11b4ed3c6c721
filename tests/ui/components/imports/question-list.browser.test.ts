import { afterEach, describe, expect, it, vi } from 'vitest'
import { h, nextTick, ref } from 'vue'
import type { ImportQuestion } from '../../../../src/application/imports/file-reading.ts'
import QuestionList from '../../../../src/ui/components/imports/QuestionList.vue'
import { columnsOf, inspectionOf } from '../../../support/inspections.ts'
import { mount, type Mounted } from '../shared/mount.ts'

let mounted: Mounted | undefined
afterEach(() => mounted?.unmount())

const DATES: ImportQuestion = {
  kind: 'date-order',
  column: 'Opened',
  options: ['dmy', 'mdy'],
  examples: ['03/04/2026 10:00']
}
const GRAIN: ImportQuestion = { kind: 'grain', ref: 'R1', times: 3 }
const REF: ImportQuestion = { kind: 'ref', options: ['No', '=row'] }
const LETTERS: ImportQuestion = {
  kind: 'encoding',
  options: ['windows-1255', 'windows-1256'],
  examples: ['שלום', 'ùìåí']
}
const STATUS: ImportQuestion = {
  kind: 'values',
  target: 'status',
  column: 'State',
  texts: ['Wartet', 'Fertig'],
  options: ['open', 'resolved', 'closed']
}

async function ask(...questions: ImportQuestion[]) {
  const settle = vi.fn()
  const asked = ref(0)
  const inspection = inspectionOf({ questions, columns: columnsOf(['No', null], ['Opened', 'openedAt']) })
  const parts = { columns: {}, values: { status: { Closed: 'closed' } } }
  const Asking = () => h(QuestionList, { inspection, parts, asked: asked.value, onSettle: settle })
  mounted = await mount(Asking, {})
  return { settle, asked, root: mounted.root, answer: (key: string) => mounted?.find(`[data-testid="${key}"]`).click() }
}

describe('a question about a file', () => {
  it('of dates shows what each answer would make of the file’s own text', async () => {
    const { root, answer, settle } = await ask(DATES)
    expect(root.textContent).toMatch(/3 Apr 2026/)
    expect(root.textContent).toMatch(/4 Mar 2026/)
    answer('import-answer-mdy')
    expect(settle).toHaveBeenCalledWith({ dateOrder: 'mdy' })
  })

  it('of letters shows the text under each encoding', async () => {
    const { root, answer, settle } = await ask(LETTERS)
    expect(root.textContent).toContain('שלום')
    answer('import-answer-windows-1255')
    expect(settle).toHaveBeenCalledWith({ encoding: 'windows-1255' })
  })

  it('of rows and of the reference is one button for each answer', async () => {
    const { answer, settle } = await ask(GRAIN, REF)
    answer('import-answer-event')
    expect(settle).toHaveBeenLastCalledWith({ grain: 'event' })
    answer('import-answer-row')
    expect(settle).toHaveBeenLastCalledWith({ columns: { ref: '=row' } })
  })

  it('of texts waits until each has a meaning, and keeps the meanings already known', async () => {
    const { root, answer, settle } = await ask(STATUS)
    const apply = mounted?.find('[data-testid="import-answer-values"]')
    expect(apply?.matches(':disabled')).toBe(true)
    for (const select of root.querySelectorAll('select')) {
      select.value = '0'
      select.dispatchEvent(new Event('change'))
      await nextTick()
    }
    expect(apply?.matches(':disabled')).toBe(false)
    answer('import-answer-values')
    expect(settle).toHaveBeenCalledWith({ values: { status: { Closed: 'closed', Wartet: 'open', Fertig: 'open' } } })
    answer('import-answer-unused')
    expect(settle).toHaveBeenLastCalledWith({ columns: { status: null } })
  })

  it('takes the focus, and is said, when somebody wants to go on without an answer', async () => {
    const { root, asked } = await ask(DATES, GRAIN)
    asked.value++
    await nextTick()
    await nextTick()
    expect(document.activeElement).toBe(root.querySelector('button'))
    expect(root.querySelector('[role="status"]')?.textContent).toMatch(/answer this first/i)
  })
})
