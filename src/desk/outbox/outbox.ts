import { effect, signal } from '@preact/signals'
import { ask } from '../link/api.ts'
import { practice } from '../link/content-store.ts'
import { training } from '../parts/training.ts'
import { Queue, type QueueStore } from './queue.ts'
import type { Said, SaidHead } from './said.ts'
import { sendSaid } from './send-said.ts'

let opened: Promise<QueueStore> | undefined

/** The store comes after the first paint; a piece that is not there is as good as a refused store, and is asked for again. */
function store(): Promise<QueueStore> {
  opened ??= import('./queue-store.ts').then(({ queueInBrowser }) => queueInBrowser())
  opened.catch(() => {
    opened = undefined
  })
  return opened
}

/** Everything this desk sends, counts aside. */
export const outbox = new Queue({
  store: {
    all: async () => (await store()).all(),
    put: async (said) => (await store()).put(said),
    remove: async (said) => (await store()).remove(said),
  },
  send: (said) => sendSaid(ask, said, Date.now()),
  clock: Date.now,
})

/** What the server would not take for good, until someone has seen it. */
export const notTaken = signal<readonly Said[]>([])

outbox.listen((said, { end }) => {
  if (end === 'refused') noteRefusedEntry(said)
})

/** Notes that something said here was not taken. */
export function noteRefusedEntry(said: Said): void {
  notTaken.value = [...notTaken.value, said]
}

/** Someone has seen that it was not taken. */
export function seenNotTaken(said: Said): void {
  notTaken.value = notTaken.value.filter((one) => one !== said)
}

/** What every thing said here begins with; its id is made on this desk. */
export function newSaid(): SaidHead {
  const id = practice.value?.id
  return {
    id: crypto.randomUUID(),
    at: Date.now(),
    ...(id ? { practice: id } : {}),
    ...(training.value ? { training: true as const } : {}),
  }
}

effect(() => {
  if (!training.value) outbox.endTraining()
})
