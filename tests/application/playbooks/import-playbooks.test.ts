import { describe, expect, test } from 'vitest'
import { importPlaybooks } from '../../../src/application/playbooks/import-playbooks.ts'
import { loadAllPlaybooks } from '../../../src/application/playbooks/load-playbooks.ts'
import { printAll } from '../../../src/domain/playbooks/print-playbook.ts'
import { codeOf, ourShelf, PlaybookBench } from '../../support/playbook-bench.ts'

const exported = async (bench: PlaybookBench): Promise<string> =>
  printAll((await loadAllPlaybooks(bench.desk, ourShelf)).map(({ playbook }) => playbook))
const read = (bench: PlaybookBench, text: string) => importPlaybooks(bench.desk, ourShelf, text)

describe('a file of playbooks', () => {
  test('exported and read again changes nothing', async () => {
    const bench = new PlaybookBench()
    expect(await read(bench, await exported(bench))).toEqual({ ok: true, value: { read: 22, changed: 0 } })
    expect(await bench.book.version()).toBe(0)
  })

  test('brings another floor to the same playbooks, own sections included, in one commit', async () => {
    const [from, to] = [new PlaybookBench(), new PlaybookBench()]
    const text = (await exported(from))
      .replace('- Assume upset, not hostile.', '- Assume the best.')
      .replace('## Letter', '## Fax\n\nAsk why.\n\n## Letter')
    expect(await read(from, text)).toEqual({ ok: true, value: { read: 22, changed: 2 } })
    const before = await to.book.version()
    await read(to, await exported(from))
    expect(await to.book.version()).toBe(before + 1)
    const saying = async (bench: PlaybookBench) => (await bench.list()).map(({ playbook }) => playbook.sections)
    expect(await saying(to)).toEqual(await saying(from))
    expect(JSON.stringify(await saying(to))).toContain('Ask why.')
  })

  test('one that is wrong refuses all, naming its line in the file', async () => {
    const bench = new PlaybookBench()
    const lines = (await exported(bench))
      .replace('- Let them finish.', '- Let them speak.')
      .replace('situation: manners', 'situation: manner')
      .split('\n')
    const refused = await read(bench, lines.join('\n'))
    const line = lines.indexOf('situation: manner') + 1
    expect(refused).toEqual({ ok: false, error: { code: 'playbook-situation', detail: { line, text: 'manner' } } })
    expect(await bench.book.version()).toBe(0)
  })

  test('needs a supervisor', async () => {
    const bench = new PlaybookBench()
    bench.isSupervisor = false
    expect(codeOf(await read(bench, await exported(bench)))).toBe('needs-supervisor')
  })
})
