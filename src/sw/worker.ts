/// <reference lib="webworker" />
import { type KeptFile, KeptFiles, keptByAnother } from './kept-files.ts'

declare const self: ServiceWorkerGlobalScope
/** Written by the build: the release, its files, and the page for when there is nothing else to show. */
declare const RELEASE: string
declare const FILES: readonly KeptFile[]
declare const NOT_STARTED: string

const kept = new KeptFiles(RELEASE, FILES)
const PAGE = '/index.html'

self.addEventListener('install', (event) => event.waitUntil(kept.fill().catch(sayWhy)))
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))

self.addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== self.location.origin) return
  if (request.mode === 'navigate') {
    if (url.pathname === '/' || url.pathname === PAGE) event.respondWith(page(url.searchParams.has('newest')))
  } else if (kept.has(url.pathname)) {
    event.respondWith(kept.answer(url.pathname, request.cache === 'reload'))
  } else if (/^\/(assets|content)\//.test(url.pathname)) {
    event.respondWith(keptByAnother(url.pathname).then((found) => found ?? fetch(request)))
  }
})

// A new release waits until a desk says that no call is open there.
self.addEventListener('message', (event) => {
  if (event.data?.type === 'SKIP_WAITING') void self.skipWaiting()
  if (event.data?.type === 'which') event.ports[0]?.postMessage(RELEASE)
  if (event.data?.type === 'whole')
    event.waitUntil(kept.isWhole().then((whole) => event.ports[0]?.postMessage(whole)))
  if (event.data?.type === 'tidy') event.waitUntil(fillAndTidy())
})

/** Tells every page when a release could not be kept as there is no room; the browser lets go of it then. */
async function sayWhy(fault: unknown): Promise<never> {
  const pages = await self.clients.matchAll({ includeUncontrolled: true })
  const noRoom = fault instanceof DOMException && fault.name === 'QuotaExceededError'
  if (noRoom) for (const page of pages) page.postMessage({ type: 'no-room' })
  throw fault
}

/** The desk; from the network where the kept one does not start and someone asks for the newest. */
async function page(newest: boolean): Promise<Response> {
  const fresh = newest ? await fetch('/', { cache: 'reload' }).catch(() => undefined) : undefined
  if (fresh?.ok) return fresh
  const own = await kept.answer(PAGE).catch(() => fetch('/').catch(() => undefined))
  return own?.ok
    ? own
    : new Response(NOT_STARTED, { status: 503, headers: { 'content-type': 'text/html; charset=utf-8' } })
}

async function fillAndTidy(): Promise<void> {
  // Without a network the rest goes on with what is kept.
  await kept.fill().catch(() => undefined)
  const { installing, waiting } = self.registration
  // A release on its way in has a cache that no page holds yet.
  if (!installing && !waiting) await kept.tidy()
}
