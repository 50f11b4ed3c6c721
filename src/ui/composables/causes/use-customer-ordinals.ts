import { useServices } from '../../shared/services.ts'
import { useShownCase } from '../cases/use-shown-case.ts'

/** Asks for the cases of the shown case's customer, as they are at this moment: what may learn that a root cause came back. */
export function useCustomerOrdinals(): () => Promise<readonly number[]> {
  const { analytics } = useServices()
  const { state } = useShownCase()
  return async () => {
    const { customerId } = state.value
    if (customerId === null) return []
    await analytics.sync()
    return analytics.ordinalsOfCustomer(customerId)
  }
}
