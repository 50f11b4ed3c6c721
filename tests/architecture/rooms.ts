import type { Import } from './imports.ts'

/** A door from one room into another; `types` lets only types through. */
type Door = 'open' | 'types'

export interface Room {
  readonly name: string
  /** The paths that belong to the room. The first room that matches has the file. */
  readonly paths: RegExp
  /** Other rooms it may import. Its own files are always allowed. */
  readonly rooms: Readonly<Record<string, Door>>
  readonly packages: readonly (string | RegExp)[]
}

const PURE = { domain: 'open', analytics: 'open', csv: 'open' } as const
const VUE_FAMILY = [
  /^@?vue$/,
  /^@vueuse\//,
  /^@fontsource\//,
  /^@mdi\/js$/,
  /^(vue-|vite-plugin-vue)/,
  'pinia',
  'vuetify',
  'chart.js'
]

/** The table of ARCHITECTURE.md. */
export const ROOMS: readonly Room[] = [
  { name: 'domain', paths: /^src\/domain\//, rooms: {}, packages: ['temporal-polyfill'] },
  { name: 'analytics', paths: /^src\/analytics\//, rooms: { domain: 'open' }, packages: [] },
  { name: 'csv', paths: /^src\/csv\//, rooms: { domain: 'open' }, packages: [] },
  { name: 'ports', paths: /^src\/application\/ports\//, rooms: { ...PURE }, packages: [] },
  {
    name: 'calendar files',
    paths: /^src\/application\/people\/(calendar-entries|calm-rule)\.ts$/,
    rooms: { domain: 'open' },
    packages: ['ical.js']
  },
  {
    name: 'application',
    paths: /^src\/application\//,
    rooms: { ...PURE, ports: 'open', 'calendar files': 'open' },
    packages: []
  },
  {
    name: 'storage',
    paths: /^src\/storage\//,
    rooms: { domain: 'open', analytics: 'open', ports: 'open' },
    packages: ['dexie', '@noble/hashes']
  },
  { name: 'words', paths: /^src\/words\//, rooms: {}, packages: [] },
  {
    name: 'workers',
    paths: /^src\/workers\//,
    rooms: { ...PURE, ports: 'open', application: 'open', storage: 'open', desktop: 'open', words: 'open' },
    packages: ['comlink']
  },
  {
    name: 'desktop',
    paths: /^src\/desktop\//,
    rooms: { domain: 'types', words: 'open', ports: 'open', bridge: 'open' },
    packages: ['ulid']
  },
  {
    name: 'ui',
    paths: /^src\/ui\//,
    rooms: { domain: 'open', ports: 'open', application: 'open', analytics: 'types', words: 'open' },
    packages: VUE_FAMILY
  },
  {
    name: 'composition root',
    paths: /^src\/main\.ts$/,
    rooms: {
      ...PURE,
      ports: 'open',
      application: 'open',
      storage: 'open',
      words: 'open',
      workers: 'open',
      desktop: 'open',
      ui: 'open',
      bridge: 'open',
      resources: 'open'
    },
    packages: [/./]
  },
  { name: 'resources', paths: /^resources\//, rooms: {}, packages: [] },
  { name: 'bridge', paths: /^electron\/bridge\//, rooms: {}, packages: [] },
  { name: 'preload', paths: /^electron\/preload\//, rooms: { bridge: 'open' }, packages: ['electron'] },
  { name: 'shared with the loopback server', paths: /^electron\/main\/[^/]+\.mjs$/, rooms: {}, packages: [/^node:/] },
  {
    name: 'main',
    paths: /^electron\/main\//,
    rooms: { bridge: 'open', words: 'open', 'shared with the loopback server': 'open' },
    packages: ['electron', /^node:/]
  },
  {
    name: 'scripts',
    paths: /^scripts\//,
    rooms: { 'shared with the loopback server': 'open' },
    packages: [/^node:/]
  }
]

export function roomOf(path: string): Room | null {
  return ROOMS.find((room) => room.paths.test(path)) ?? null
}

function fits(name: string, allowed: string | RegExp): boolean {
  return typeof allowed === 'string' ? allowed === name : allowed.test(name)
}

/** What is wrong with one arrow, or null. Files outside every room, the tests among them, may import anything. */
export function forbiddenArrow(arrow: Import): string | null {
  const room = roomOf(arrow.from)
  if (room === null) return null
  if (arrow.kind === 'package') {
    const isAllowed = room.packages.some((allowed) => fits(arrow.to, allowed))
    return isAllowed ? null : `${arrow.from} (${room.name}) may not import the package ${arrow.to}`
  }
  const other = roomOf(arrow.to)
  if (other === room) return null
  const door = other === null ? undefined : room.rooms[other.name]
  if (door === 'open' || (door === 'types' && arrow.isTypeOnly)) return null
  const what = door === 'types' ? 'anything but types of' : ''
  return `${arrow.from} (${room.name}) may not import ${what} ${arrow.to}`.replace('  ', ' ')
}
