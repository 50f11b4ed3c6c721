import type { Channel, HostPlan, Payload } from './contract.ts'
import { isHostPlan, isNoticeText } from './alarm-payloads.ts'
import { LARGEST_CHUNK_BYTES, LONGEST_FILE_NAME, LONGEST_LOG_TEXT } from './limits.ts'

const SAVE_ID = /^[0-9a-f-]{36}$/

type Check<C extends Channel> = (payload: readonly unknown[]) => payload is Payload<C>

const isText = (value: unknown, longest: number): value is string =>
  typeof value === 'string' && value.length > 0 && value.length <= longest

/** A bare name: a page must not be able to choose a folder, or to hide an extension behind control characters. */
const isFileName = (value: unknown): value is string =>
  isText(value, LONGEST_FILE_NAME) && !/[/\\:*?"<>|\p{Cc}\p{Cf}]/u.test(value) && !/^\.*$/.test(value)

const isOffset = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0

const isSaveId = (value: unknown): value is string => typeof value === 'string' && SAVE_ID.test(value)

const isNothing = (payload: readonly unknown[]): payload is [] => payload.length === 0

const isOnlySaveId = (payload: readonly unknown[]): payload is [string] => payload.length === 1 && isSaveId(payload[0])

/** The check of each channel's payload. What the page sends is untrusted until one of these has said yes. */
export const payloadChecks: { readonly [C in Channel]: Check<C> } = {
  'file-save-begin': (payload): payload is [string] => payload.length === 1 && isFileName(payload[0]),
  'file-save-chunk': (payload): payload is [string, Uint8Array] =>
    payload.length === 2 &&
    isSaveId(payload[0]) &&
    payload[1] instanceof Uint8Array &&
    payload[1].byteLength <= LARGEST_CHUNK_BYTES,
  'file-save-end': isOnlySaveId,
  'file-save-abort': isOnlySaveId,
  'log-error': (payload): payload is [string] => payload.length === 1 && isText(payload[0], LONGEST_LOG_TEXT),
  'reminders-arm': (payload): payload is [HostPlan] => payload.length === 1 && isHostPlan(payload[0]),
  'reminders-news': isNothing,
  'reminders-test': (payload): payload is [string, string] => payload.length === 2 && payload.every(isNoticeText),
  'backup-begin': (payload): payload is ['automatic' | 'before-restore'] =>
    payload.length === 1 && (payload[0] === 'automatic' || payload[0] === 'before-restore'),
  'backup-end': isOnlySaveId,
  'backup-abort': isOnlySaveId,
  'backup-list': isNothing,
  'backup-read': (payload): payload is [string, number] =>
    payload.length === 2 && isFileName(payload[0]) && isOffset(payload[1]),
  'backup-show-folder': isNothing,
  'holds-data': isNothing,
  'host-info': isNothing
}
