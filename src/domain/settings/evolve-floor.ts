import { EMPTY_FLOOR, type FloorEvent, type FloorState } from './floor-event.ts'

export function evolveFloor(state: FloorState | null, event: FloorEvent): FloorState {
  const floor = state ?? EMPTY_FLOOR
  switch (event.type) {
    case 'zone-set':
      return zoneSet(floor, event.data.zone, event.importId ?? null)
    case 'language-set':
      return { ...floor, language: event.data.language }
    case 'desk-taken':
      return { ...floor, deskPersonId: event.data.personId }
    case 'transfer-limit-set': {
      const { situation, limit } = event.data
      const { [situation ?? '']: _before, ...others } = floor.transferLimits
      return { ...floor, transferLimits: limit === null ? others : { ...others, [situation ?? '']: limit } }
    }
    case 'choices-changed':
      return { ...floor, choices: { ...floor.choices, ...event.data.change } }
  }
}

/** The first import that counts gives the floor its zone; what a later one would have given waits until that one is undone. */
function zoneSet(floor: FloorState, zone: string, importId: string | null): FloorState {
  return importId !== null && floor.zoneImportId !== null ? floor : { ...floor, zone, zoneImportId: importId }
}
