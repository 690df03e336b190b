import { effect } from '@preact/signals'
import { keepInTab, readInTab } from '#ui/kept-in-tab.ts'
import { noteKept } from '#ui/not-kept.ts'
import { trustOwnScripts } from '#ui/own-scripts.ts'
import { servedRelease, setHealth } from '../link/desk-health.ts'
import { mayLoadAgain } from './may-load-again.ts'

/** How often the worker's file is asked for, beside each answer that names another release. */
const LOOK_MS = 3_600_000
/** Forms and dialogs close without a signal, so it is seen again this often whether the page is idle. */
const TRY_MS = 1000
/** A worker that was asked so often to take over, once a second, and has not, is held up in the browser, which can last for minutes. */
const MOST_ASKED = 10
/** The release that a tab was last loaded again for, so that it never is twice in a row. */
const LOADED_FOR = 'loaded-for'

/** Asks for the page past the kept one. */
const NEWEST = '?newest'

/** The release of this page, named by its build; undefined where it runs from its sources. */
const own = document.querySelector<HTMLMetaElement>('meta[name="release"]')?.content

/** Keeps the desk for offline use and brings every tab to the newest release. A new worker takes over when some tab is idle; each other tab goes on with its own release, whose files stay kept, and is loaded again when it is idle itself. */
export function keepForOffline(): void {
  const workers = navigator.serviceWorker
  if (!workers || !own) return
  trustOwnScripts()
  // Made of parts: a pattern would look like that of words, and their keys would weigh.
  holdFiles(['desk', own].join('-'))
  let registration: ServiceWorkerRegistration | undefined
  let behind: string | undefined
  let asks = 0
  const act = () => {
    if (!mayLoadAgain()) return
    const waiting = registration?.active && registration.waiting
    if (waiting) {
      waiting.postMessage({ type: 'SKIP_WAITING' })
      // Without a network the kept page comes again, and stays.
      if (asks++ > MOST_ASKED && !isNewest()) location.search = NEWEST
    } else if (behind) loadAgain(behind)
  }
  const look = async (changed: boolean) => {
    const asked = workers.controller
    const release = await releaseOf(asked)
    if (workers.controller !== asked) return
    if (release === own) leaveNewest()
    behind = release && release !== own && (changed || !wasLoadedFor(release)) ? release : undefined
    setHealth({ update: Boolean(behind || (registration?.active && registration.waiting)) })
    act()
  }
  workers.addEventListener('controllerchange', () => void look(true))
  // Without room the desk goes on: with the release that it keeps, or with none for a start without the network.
  workers.addEventListener('message', ({ data }) => {
    if (data?.type === 'no-room') noteKept(registration?.active ? 'newer' : 'desk', 'full')
  })
  const follow = () => {
    const coming = registration?.installing
    coming?.addEventListener('statechange', () => {
      if (coming.state === 'installed') for (const what of ['newer', 'desk']) noteKept(what)
      void look(false)
    })
  }
  const seek = async () => {
    // A first worker that could not fetch everything is let go of by the browser, and registered anew.
    if (registration?.active) await registration.update()
    else registration = await workers.register('/sw.js', { updateViaCache: 'none' })
    registration.addEventListener('updatefound', follow)
    follow()
    registration.active?.postMessage({ type: 'tidy' })
    await look(false)
  }
  const tryToSeek = () => void seek().catch(() => undefined)
  effect(act)
  setInterval(act, TRY_MS)
  setInterval(tryToSeek, LOOK_MS)
  addEventListener('online', tryToSeek)
  effect(() => {
    const { release } = servedRelease.value
    if (release && release !== own) tryToSeek()
  })
  tryToSeek()
}

/** Holds a lock for as long as this page is open: by it the worker knows whose files to keep. */
function holdFiles(name: string): void {
  void navigator.locks?.request(name, { mode: 'shared' }, () => new Promise(() => {}))
}

/** The release of a worker; never told by one that does not know the question. */
function releaseOf(worker: ServiceWorker | null): Promise<string | undefined> {
  if (!worker) return Promise.resolve(undefined)
  const { port1, port2 } = new MessageChannel()
  return new Promise((resolve) => {
    port1.onmessage = ({ data }) => resolve(data)
    worker.postMessage({ type: 'which' }, [port2])
  })
}

/** Opened past the kept page, as one does where that one does not start: the address is the usual one again once the worker has come to this release. */
function leaveNewest(): void {
  if (isNewest()) history.replaceState(null, '', location.pathname)
}

/** Whether this page came past the kept one. */
const isNewest = () => location.search === NEWEST

function wasLoadedFor(release: string): boolean {
  return isNewest() || readInTab(LOADED_FOR) === release
}

function loadAgain(release: string): void {
  keepInTab(LOADED_FOR, release)
  location.reload()
}
