import './ui/theme/fonts.css'
import './ui/theme/tokens.css'
import './ui/theme/base.css'
import './ui/theme/controls.css'
import './ui/theme/tables.css'
import { createPinia } from 'pinia'
import { createApp, type App as VueApp } from 'vue'
import type { SampleStory } from './application/imports/sample-story.ts'
import type { PlaybookShelf } from './application/ports/playbook-shelf.ts'
import type { Analytics } from './application/ports/analytics.ts'
import type { Clock } from './application/ports/clock.ts'
import type { Notifier } from './application/ports/notifier.ts'
import type { Desk } from './application/shared/desk.ts'
import { AutoBackup } from './application/settings/auto-backup.ts'
import type { BackupDesk } from './application/settings/back-up.ts'
import { eraseAgain } from './application/people/erase-customer.ts'
import { noteHost } from './application/settings/note-host.ts'
import { erasePrivateNotes } from './application/safety/erase-private-notes.ts'
import { Reminders } from './application/promises/remind.ts'
import { bridgeNotifier } from './desktop/promises/bridge-notifier.ts'
import { BrowserNotifier } from './desktop/promises/browser-notifier.ts'
import { leadReminders, webReminders } from './desktop/promises/web-reminders.ts'
import { backupMemory } from './desktop/settings/backup-memory.ts'
import { bridgeBackupShelf } from './desktop/settings/bridge-backup-shelf.ts'
import { bridgeFileExchange } from './desktop/shared/bridge-file-exchange.ts'
import { browserFileExchange } from './desktop/shared/browser-file-exchange.ts'
import { hostOf } from './desktop/settings/host-facts.ts'
import { deviceId } from './desktop/shared/device-id.ts'
import { hybridIds } from './desktop/shared/hybrid-ids.ts'
import { systemClock } from './desktop/shared/system-clock.ts'
import { supervises } from './domain/people/supervises.ts'
import type { BookCore } from './storage/shared/book-core.ts'
import { DexieFloorBook } from './storage/shared/dexie-floor-book.ts'
import { openBook } from './storage/shared/open-book.ts'
import { sha256Seal } from './storage/shared/sha256-seal.ts'
import App from './ui/App.vue'
import StartFailed from './ui/components/shared/StartFailed.vue'
import { feedInUse } from './ui/composables/shared/feed-in-use.ts'
import { feedNames } from './ui/composables/shared/feed-names.ts'
import { feedNumbers } from './ui/composables/shared/feed-numbers.ts'
import { createLanguage, firstLanguage, languageKey } from './ui/composables/shared/use-language.ts'
import type { LanguageStore } from './ui/composables/shared/use-language.ts'
import { clockKey } from './ui/composables/shared/use-now.ts'
import { createAppI18n } from './ui/shared/i18n.ts'
import { createAppRouter } from './ui/shared/router.ts'
import { servicesKey, type Services } from './ui/shared/services.ts'
import { createAppVuetify, styleNonce } from './ui/shared/vuetify.ts'
import { useFilterStore } from './ui/stores/filter-store.ts'
import { useFloorStore } from './ui/stores/floor-store.ts'
import { useNamesStore } from './ui/stores/names-store.ts'
import { offeredLanguages } from './words/catalogues.ts'
import { createAnalytics } from './workers/shared/analytics-client.ts'
import { createFileDesks } from './workers/imports/file-client.ts'

const program = import.meta.env.VITE_VERSION

/** How often private notes are looked through for those whose time has come. */
const ERASE_EVERY_MS = 3_600_000

const languageStore: LanguageStore = {
  load: () => localStorage.getItem('language'),
  save: (language) => localStorage.setItem('language', language)
}

/** The story is our own file, made by its generator; a test proves that they are the same. */
const sample = async (): Promise<SampleStory> =>
  JSON.parse((await import('../resources/sample-floor.json?raw')).default) as SampleStory

const playbookFiles = import.meta.glob<string>('../resources/playbooks/*/*.md', { query: '?raw', import: 'default' })

/** The playbooks of one language are read when somebody of that language wants them. */
const playbooks: PlaybookShelf = {
  load(language) {
    const mine = Object.entries(playbookFiles).filter(([path]) => path.includes(`/playbooks/${language}/`))
    return Promise.all(mine.map(([, read]) => read()))
  }
}

/** Whatever is thrown is a bug: it goes to the log file where there is one. */
function report(error: unknown): void {
  console.error(error)
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error)
  window.heard?.logError(text).catch(console.error)
}

/** An app with language, look and clock; what it shows is the caller's business. */
function frame(root: Parameters<typeof createApp>[0], props: Record<string, unknown> = {}): VueApp {
  const i18n = createAppI18n(firstLanguage(languageStore.load(), navigator.languages, offeredLanguages()))
  const app = createApp(root, props)
    .use(createPinia())
    .use(createAppRouter())
    .use(i18n)
    .use(createAppVuetify(i18n, styleNonce(document)))
    .provide(languageKey, createLanguage(i18n, languageStore, document.documentElement))
  app.config.errorHandler = report
  return app
}

async function start(): Promise<void> {
  const opened = await openBook({ program, report })
  if (opened.ok) await startFloor(opened.value)
  else frame(StartFailed, { problem: opened.error }).mount('#app')
}

function notifierOf(clock: Clock): Notifier {
  if (window.heard === undefined) return new BrowserNotifier(webReminders(clock, report))
  return bridgeNotifier(window.heard, leadReminders, report)
}

/** Another window restored a backup: nothing that stands here holds any longer. */
function heedRestores(core: BookCore, keeper: ReturnType<typeof createFileDesks>['keeper']): void {
  const makeWay = async (): Promise<void> => {
    if (!(await keeper.hasRestored())) window.location.reload()
  }
  core.sync.onReplaced(() => void makeWay().catch(report))
}

/** What must not be kept: private notes after their time, and whoever an older backup brought back. */
function keepErasing(desk: Desk, analytics: Analytics): void {
  // oftener than daily, because a machine that sleeps at night must not skip a day
  const erase = (): void => void erasePrivateNotes(desk).catch(report)
  window.setInterval(erase, ERASE_EVERY_MS)
  erase()
  eraseAgain(desk, analytics).catch(report)
}

async function startFloor(core: BookCore): Promise<void> {
  const app = frame(App)
  const [filter, floor, names] = [useFilterStore(), useFloorStore(), useNamesStore()]
  floor.machineZone = Intl.DateTimeFormat().resolvedOptions().timeZone
  const book = new DexieFloorBook(core)
  const clock = systemClock()
  const ids = hybridIds()
  const device = deviceId(localStorage)
  const facts = () => {
    const by = floor.settings.deskPersonId
    return { zone: floor.zone, by, device, isSupervisor: supervises(by, (id) => names.people.get(id)?.role) }
  }
  const desk: Desk = { book, clock, ids, seal: sha256Seal, facts }
  const analytics = createAnalytics({ program, report })
  const { imports, exports, keeper, recover } = createFileDesks({ program, facts, report })
  const files = window.heard === undefined ? browserFileExchange() : bridgeFileExchange(window.heard)
  const host = hostOf(window.heard, program)
  const shelf = window.heard === undefined ? null : bridgeBackupShelf(window.heard)
  const backupDesk: BackupDesk = { keeper, clock, files, memory: backupMemory(localStorage), shelf, report }
  const autoBackup = shelf && new AutoBackup(backupDesk, shelf, book)
  const notifier = notifierOf(clock)
  const reminders = new Reminders({ book, analytics, clock, report })
  const keeping = { keeper, backupDesk, autoBackup, playbooks }
  const services: Services = { desk, analytics, files, imports, exports, host, sample, reminders, notifier, ...keeping }
  // the hybrid clock is never behind anything that any window has written
  const observe = async (): Promise<void> => ids.observe(await book.newestEventId())
  book.subscribe(() => void observe().catch(report))
  await observe()
  await feedNames(book, names, floor).refresh()
  feedNumbers(analytics, clock, filter, floor)
  feedInUse(analytics, names)
  app.provide(servicesKey, services).provide(clockKey, clock).mount('#app')
  heedRestores(core, keeper)
  noteHost(host, keeper, book, report).catch(report)
  autoBackup?.start().catch(report)
  keepErasing(desk, analytics)
  reminders.start()
  recover().catch(report)
}

start().catch((error: unknown) => {
  report(error)
  // what only a newer program can have written is no accident of the disk
  const isNewer = error instanceof Error && error.name === 'UnknownEventError'
  frame(StartFailed, { problem: { code: isNewer ? 'storage-newer' : 'storage-failed' } }).mount('#app')
})
