import { useI18n } from 'vue-i18n'
import { useServices } from '../../shared/services.ts'
import { useToasts } from '../shared/use-toasts.ts'
import { fileName } from './file-name.ts'
import { saveText } from './save-text.ts'

/** Writes a mapping as the JSON file that other floors and people can load. */
export function useMappingFile(): { readonly save: (name: string, text: string) => Promise<void> } {
  const { t } = useI18n()
  const { files } = useServices()
  const { show } = useToasts()
  return {
    async save(name, text) {
      const saved = await saveText(files, fileName(name, '.json', 'mapping'), 'application/json', async () => [text])
      if (saved === 'saved') show({ text: t('imports.mappingForm.saved'), tone: 'good' })
      if (saved === 'failed') show({ text: t('imports.mappingForm.saveFailed'), tone: 'bad' })
    }
  }
}
