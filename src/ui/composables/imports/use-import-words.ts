import { useI18n } from 'vue-i18n'
import type { CheckReport, MappingProblem } from '../../../application/ports/import-desk.ts'
import type { ImportTarget } from '../../../domain/imports/imported-record.ts'
import type { ProblemCode } from '../../../domain/shared/problem.ts'
import { useFormats } from '../shared/use-formats.ts'
import { useVocabulary, type ProblemText } from '../shared/use-vocabulary.ts'
import type { ImportFault } from './import-work.ts'
import { isolate } from './isolate.ts'

type OwnFault = Exclude<ImportFault, { readonly code: ProblemCode }>

const LONGEST_QUOTE = 80
const quote = (text: string): string => isolate(text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text)

/** What the floor's storage says has words elsewhere; everything that is about the file has its words here. */
const OWN_CODES: Readonly<Record<OwnFault['code'], true>> = {
  'file-empty': true,
  'file-header-only': true,
  'file-not-text': true,
  'file-header-broken': true,
  'file-unreadable': true,
  'encoding-unknown': true,
  'column-missing': true,
  'column-repeated': true,
  'ask-date-order': true,
  'ask-zone': true,
  cancelled: true,
  'mapping-missing': true,
  'mapping-invalid': true,
  'import-running': true,
  'floor-changed': true
}
const isOwn = (fault: ImportFault): fault is OwnFault => fault.code in OWN_CODES

/** What a file is instead of text helps more than that it is none. */
const wordsOf = (fault: OwnFault): string =>
  fault.code === 'file-not-text' && fault.kind !== undefined ? `file-is-${fault.kind}` : fault.code

/** Why something of an import did not work, in the screen's language. */
export function useImportWords() {
  const { t } = useI18n()
  const { number } = useFormats()
  const { problemText } = useVocabulary()

  const targetName = (target: ImportTarget | string): string => t(`imports.targets.${target}`)
  const mappingErrorText = ({ code, key, allowed }: MappingProblem['error']): string => {
    // Of some keys nothing more is known than that they have to be there.
    const words = code === 'key-missing' && allowed !== key ? 'key-missing-allowed' : code
    return t(`imports.mapping.${words}`, { key: isolate(key), allowed: isolate(allowed) })
  }

  const details = (fault: OwnFault): Record<string, string> => ({
    ...('encoding' in fault ? { encoding: quote(fault.encoding) } : {}),
    ...('column' in fault ? { column: quote(fault.column) } : {}),
    ...('target' in fault ? { target: targetName(fault.target) } : {}),
    ...('line' in fault ? { line: number(fault.line), text: quote(fault.text) } : {})
  })

  return {
    targetName,
    mappingErrorText,
    reasonText: (reason: CheckReport['rejects'][number]['reason']): string => t(`imports.rejects.${reason}`),
    faultText: (fault: ImportFault): ProblemText => {
      if (!isOwn(fault)) return problemText(fault)
      const words = wordsOf(fault)
      const title = t(`imports.problems.${words}.what`, details(fault))
      if (fault.code === 'mapping-invalid') return { title, next: mappingErrorText(fault.error) }
      return { title, next: t(`imports.problems.${words}.next`, details(fault)) }
    }
  }
}
