import { createRouter, createWebHashHistory } from 'vue-router'
import type { RouteComponent, RouteRecordRaw, Router } from 'vue-router'
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
  { path: '/incidents', name: 'incidents', component: screen('IncidentsView') },
  { path: '/handover', name: 'handover', component: screen('HandoverView') },
  { path: '/causes', name: 'causes', component: screen('CausesView'), meta: { filtered: true } },
  { path: '/debriefs', name: 'debriefs', component: screen('DebriefsView') },
  { path: '/playbooks/:situation?', name: 'playbooks', component: screen('PlaybooksView') },
  { path: '/import', name: 'import', component: screen('ImportView') },
  { path: '/export', name: 'export', component: screen('ExportView'), meta: { filtered: true } },
  { path: '/settings', name: 'settings', component: screen('SettingsView') },
  { path: '/:unknown(.*)*', component: ViewMissing }
]

/** Hash history, because the app is served from a folder by hosts that know no routes. */
export function createAppRouter(): Router {
  const router = createRouter({ history: createWebHashHistory(), routes })
  followEarlyAddress(router)
  return router
}

/**
 * Until its first screen is loaded the router hears no change of the address, and then writes its own over it: whoever was quicker is heard
 * here. The event is asked, not the address, because the router may have written over it before the event arrives.
 */
function followEarlyAddress(router: Router): void {
  let wanted: string | null = null
  const hear = (event: HashChangeEvent): void => {
    wanted = new URL(event.newURL).hash.slice(1)
  }
  window.addEventListener('hashchange', hear)
  const settle = (): void => {
    window.removeEventListener('hashchange', hear)
    if (wanted !== null && wanted !== router.currentRoute.value.fullPath) void router.replace(wanted)
  }
  // an event that was already on its way comes before the timer
  void router.isReady().finally(() => window.setTimeout(settle))
}
