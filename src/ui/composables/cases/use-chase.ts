import { useI18n } from 'vue-i18n'
import { recordContact } from '../../../application/cases/record-contact.ts'
import { useShortcut } from '../shared/use-shortcuts.ts'
import { useCommand, type Command } from './use-command.ts'
import { useShownCase } from './use-shown-case.ts'

/** A chase in one key, because it comes while everything else goes on. `ask`: how they came is not known and has to be asked. */
export function useChase(ask: () => void): Pick<Command, 'busy' | 'problem'> & { chase(): Promise<void> } {
  const { t } = useI18n()
  const { desk, ordinal, state, isHere } = useShownCase()
  const { busy, problem, run } = useCommand()
  const chase = async (): Promise<void> => {
    const { channel } = state.value
    if (channel === null) return ask()
    const contact = { direction: 'in' as const, channel, reached: true, note: '', occurredAt: null, chase: true }
    await run(() => recordContact(desk, ordinal.value, contact))
  }
  useShortcut(
    'a',
    () => t('cases.contact.chaseNow'),
    () => void chase(),
    { when: isHere }
  )
  return { busy, problem, chase }
}
