import { effect } from '@preact/signals'
import type { Practice } from '#core/practice/practice.ts'
import { applyChanges, digestText, type PracticeChanges } from '#core/practice/practice-changes.ts'
import { call } from '../call/desk-state.ts'
import { api, ask } from './api.ts'
import { practice } from './content-store.ts'
import { Latest } from './latest.ts'
import { cachePractice } from './practice-cache.ts'

const asked = new Latest()
let newer: Practice | undefined

/** Fetches what changed in the practice's document; it is used at the next new enquiry, never under an open call. */
export async function refreshPractice(): Promise<void> {
  const held = newer ?? practice.value
  const isNews = asked.ask()
  const fresh = held ? await moveOn(held) : await api<Practice>('GET', '/api/practice')
  if (!fresh || !isNews()) return
  newer = fresh
  if (!call.value) use()
  await cachePractice(fresh)
}

/** The newest document from the one held: by what changed where that can be, else whole; undefined when nothing changed or there is no network. */
async function moveOn(held: Practice): Promise<Practice | undefined> {
  const { id, revision, version = '' } = held
  const answer = await ask(
    'GET',
    `/api/practice/changes?${new URLSearchParams({ id, revision: String(revision), version })}`,
  )
  if (!answer || answer.status === 204) return undefined
  if (!answer.ok) return answer.status === 404 ? api<Practice>('GET', '/api/practice') : undefined
  const moved = applyChanges(held, answer.body as PracticeChanges)
  return moved && (await isWhole(moved)) ? moved : api<Practice>('GET', '/api/practice')
}

/** Whether a document put together here is the very one that was published, by its digest. */
async function isWhole(document: Practice): Promise<boolean> {
  // Browsers offer digests over https and on localhost only, where alone a desk can work offline.
  if (!crypto.subtle || !document.version) return true
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(digestText(document)))
  const hex = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return hex.startsWith(document.version)
}

function use(): void {
  if (newer) practice.value = newer
  newer = undefined
}

effect(() => {
  if (!call.value) use()
})
