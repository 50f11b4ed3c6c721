import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import type { FloorNumbers } from '../../analytics/shared/floor-numbers.ts'
import type { TeamLimits } from '../../domain/transfers/transfer-limit.ts'
import { EMPTY_FLOOR, type FloorState } from '../../domain/settings/floor-event.ts'

/** The newest numbers of the floor and its settings: snapshots, no I/O. Fed by `startFeeds`. */
export const useFloorStore = defineStore('floor', () => {
  const settings = shallowRef<FloorState>(EMPTY_FLOOR)
  /** Transfer limits that teams have set, by team. */
  const teamLimits = shallowRef<TeamLimits>({})
  const numbers = shallowRef<FloorNumbers | null>(null)
  /** The instant for which the newest answer holds, epoch ms. */
  const answeredAt = ref(0)
  /** Filter to numbers, milliseconds, as the person waited for it. */
  const waitedMs = ref(0)
  /** The zone to use until the floor has one of its own. */
  const machineZone = ref('UTC')
  /** Whether the numbers belong to the filter and version on the screen. */
  const ready = ref(false)
  const zone = computed(() => settings.value.zone ?? machineZone.value)
  const isEmpty = computed(() => numbers.value !== null && numbers.value.allCases === 0)
  return { settings, teamLimits, numbers, answeredAt, waitedMs, machineZone, ready, zone, isEmpty }
})
