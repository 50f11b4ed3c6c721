import { useI18n } from 'vue-i18n'
import type { Named } from '../../stores/names-store.ts'
import type { Option } from '../shared/use-vocabulary.ts'

const SCALE = ['1', '2', '3', '4', '5']

/** Teams or people as options of a native select. */
export const namedOptions = (named: readonly Named[]): readonly Option[] =>
  named.map(({ id, name }) => ({ value: id, label: name }))

/** The scales from 1 to 5, their ends said in words. */
export function useScaleOptions() {
  const { t } = useI18n()
  const options = (kind: string): readonly Option[] =>
    SCALE.map((value) => ({ value, label: t(`cases.scales.${kind}.${value}`) }))
  return { severityOptions: () => options('severity'), temperatureOptions: () => options('temperature') }
}
