import { shallowRef, type ShallowRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { importPlaybooks } from '../../../application/playbooks/import-playbooks.ts'
import type { FloorPlaybook } from '../../../application/playbooks/load-playbooks.ts'
import { LONGEST_PLAYBOOK } from '../../../domain/playbooks/parse-playbook.ts'
import { PLAYBOOK_SUBJECTS } from '../../../domain/playbooks/playbook.ts'
import { printAll } from '../../../domain/playbooks/print-playbook.ts'
import { problem, type Problem } from '../../../domain/shared/problem.ts'
import { fail, ok, type Result } from '../../../domain/shared/result.ts'
import { useServices } from '../../shared/services.ts'
import { useCommand } from '../cases/use-command.ts'
import { saveText } from '../imports/save-text.ts'
import { useFormats } from '../shared/use-formats.ts'
import { useToasts } from '../shared/use-toasts.ts'

/** A file of all of them in every language is far below this; four bytes a character. */
const LARGEST_FILE = LONGEST_PLAYBOOK * PLAYBOOK_SUBJECTS.length * 2 * 4

/** Playbooks out of the app and into it, as Markdown. */
export function usePlaybookFiles(): {
  readonly busy: Readonly<ShallowRef<boolean>>
  readonly problem: Readonly<ShallowRef<Problem | null>>
  /** Several go into one file. */
  readonly save: (playbooks: readonly FloorPlaybook[], name: string) => Promise<void>
  /** Whether it was read. */
  readonly read: (file: File) => Promise<boolean>
} {
  const { t } = useI18n()
  const { number } = useFormats()
  const { desk, files, playbooks: shelf } = useServices()
  const { show } = useToasts()
  const { problem: refused, run } = useCommand()
  const busy = shallowRef(false)

  async function save(playbooks: readonly FloorPlaybook[], name: string): Promise<void> {
    const pieces = async () => [printAll(playbooks.map(({ playbook }) => playbook))]
    const saved = await saveText(files, `${name}.md`, 'text/markdown', pieces)
    if (saved === 'saved') show({ text: t('playbooks.exported'), tone: 'good' })
    if (saved === 'failed') show({ text: t('playbooks.exportFailed'), tone: 'bad' })
  }

  async function read(file: File): Promise<boolean> {
    busy.value = true
    const done = await run(async () => {
      const text = await textOf(file)
      return text.ok ? importPlaybooks(desk, shelf, text.value) : text
    })
    busy.value = false
    if (done === null) return false
    const counts = { n: number(done.read), changed: number(done.changed) }
    show({ text: t('playbooks.imported', counts, done.read), tone: 'good' })
    return true
  }

  return { busy, problem: refused, save, read }
}

/** A file's text in UTF-8; Markdown in another encoding would come out as rubbish without anybody noticing. */
async function textOf(file: File): Promise<Result<string, Problem>> {
  if (file.size > LARGEST_FILE) return fail(problem('playbook-too-long'))
  try {
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer()))
  } catch {
    return fail(problem('playbook-not-text'))
  }
}
