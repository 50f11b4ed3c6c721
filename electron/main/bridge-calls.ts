import type { Channel, Payload, Reply } from '../bridge/contract.ts'
import { payloadChecks } from '../bridge/payloads.ts'
import { mayCall } from './own-origin.ts'

/** The part of Electron's invoke event that decides whether a call is let in. */
export interface Caller {
  readonly sender: { readonly id: number }
  readonly senderFrame: { readonly url: string; readonly parent?: unknown } | null
}

/** @param window the id of the calling page's web contents */
export type Answer<C extends Channel> = (window: number, ...payload: Payload<C>) => Promise<Reply<C>>
export type Answers = { readonly [C in Channel]: Answer<C> }

/**
 * Wraps the answer to one channel: it runs only for our own page and only with a payload that passed its check. A refused
 * call throws; it is a bug or an attack, and nothing a person could put right.
 */
export function guarded<C extends Channel>(channel: C, answer: Answer<C>) {
  return async (caller: Caller, ...payload: unknown[]): Promise<Reply<C>> => {
    if (!mayCall(caller.senderFrame)) throw new Error(`${channel}: refused, the caller is not Heard Desk's own page`)
    if (!payloadChecks[channel](payload)) throw new Error(`${channel}: refused, the payload does not fit`)
    return answer(caller.sender.id, ...payload)
  }
}
