import { EMPTY_FLOOR, type FloorEvent, type FloorState } from './floor-event.ts'

export function evolveFloor(state: FloorState | null, event: FloorEvent): FloorState {
  const floor = state ?? EMPTY_FLOOR
  switch (event.type) {
    case 'zone-set':
      return { ...floor, zone: event.data.zone }
    case 'language-set':
      return { ...floor, language: event.data.language }
    case 'desk-taken':
      return { ...floor, deskPersonId: event.data.personId }
    case 'transfer-limit-set': {
      const { situation, limit } = event.data
      return { ...floor, transferLimits: { ...floor.transferLimits, [situation ?? '']: limit } }
    }
  }
}
