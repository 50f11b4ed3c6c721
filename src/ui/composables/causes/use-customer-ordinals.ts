import { useServices } from '../../shared/services.ts'
import { useShownCase } from '../cases/use-shown-case.ts'

/** Asks for the cases of these customers, as they are at this moment: what may learn that a root cause came back. */
export function useOrdinalsOf(): (...customerIds: readonly (string | null)[]) => Promise<readonly number[]> {
  const { analytics } = useServices()
  return async (...customerIds) => {
    const ids = new Set(customerIds.filter((id) => id !== null))
    if (ids.size === 0) return []
    await analytics.sync()
    return (await Promise.all([...ids].map((id) => analytics.ordinalsOfCustomer(id)))).flat()
  }
}

/** The same for the customer of the case shown. */
export function useCustomerOrdinals(): () => Promise<readonly number[]> {
  const ordinalsOf = useOrdinalsOf()
  const { state } = useShownCase()
  return () => ordinalsOf(state.value.customerId)
}
