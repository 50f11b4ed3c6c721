import { createRouter, createWebHashHistory } from 'vue-router'
import type { RouteComponent, RouteRecordRaw } from 'vue-router'
import ViewMissing from '../components/shared/ViewMissing.vue'

/** Every screen is a chunk of its own, loaded when it is first opened. */
const screens = import.meta.glob<{ default: RouteComponent }>('../views/*.vue')

function screen(name: string): RouteComponent | (() => Promise<{ default: RouteComponent }>) {
  return screens[`../views/${name}.vue`] ?? ViewMissing
}

const routes: RouteRecordRaw[] = [
  { path: '/', redirect: '/floor' },
  { path: '/floor', name: 'floor', component: screen('FloorView'), meta: { filtered: true } },
  { path: '/cases', name: 'cases', component: screen('CasesView'), meta: { filtered: true } },
  { path: '/cases/:ref', name: 'case', component: screen('CaseView') },
  { path: '/causes', name: 'causes', component: screen('CausesView'), meta: { filtered: true } },
  { path: '/import', name: 'import', component: screen('ImportView') },
  { path: '/export', name: 'export', component: screen('ExportView'), meta: { filtered: true } },
  { path: '/settings', name: 'settings', component: screen('SettingsView') },
  { path: '/:unknown(.*)*', component: ViewMissing }
]

/** Hash history, because the app is served from a folder by hosts that know no routes. */
export function createAppRouter() {
  return createRouter({ history: createWebHashHistory(), routes })
}
