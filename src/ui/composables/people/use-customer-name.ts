import { useI18n } from 'vue-i18n'
import type { CustomerRow } from '../../../application/ports/floor-book.ts'

/** What stands in the place of a customer's name: the name, that nobody knows it, or that they were erased. */
export function useCustomerName(): { readonly nameOf: (customer: CustomerRow | null | undefined) => string } {
  const { t } = useI18n()
  return {
    nameOf: (customer) => (customer?.erased === true ? t('people.erase.erased') : customer?.name || t('cases.noName'))
  }
}
