import { effect } from '@preact/signals'
import { idle } from '../call/desk-state.ts'
import { setHealth } from './desk-health.ts'

/** Registers the worker that keeps the desk for offline use. A new release is offered quietly and applied only when no call is open or parked and nothing is typed: at "new enquiry", never under a call. */
export async function startWorker(): Promise<void> {
  if (!('serviceWorker' in navigator)) return
  const { Workbox } = await import('workbox-window')
  const workbox = new Workbox('/sw.js')
  let waiting = false
  let applied = false
  workbox.addEventListener('waiting', () => {
    waiting = true
    setHealth({ update: true })
    apply()
  })
  workbox.addEventListener('controlling', () => {
    if (applied) location.reload()
  })
  const apply = () => {
    // Read on each run: an effect only runs again for what it has read.
    const free = idle.value
    if (!free || !waiting || applied) return
    applied = true
    workbox.messageSkipWaiting()
  }
  effect(apply)
  await workbox.register()
  setInterval(() => void workbox.update().catch(() => undefined), 60_000)
}
