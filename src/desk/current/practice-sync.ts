import { effect } from '@preact/signals'
import type { Practice } from '#core/practice/practice.ts'
import { applyChanges, digestText } from '#core/practice/practice-changes.ts'
import { either, nothing } from '#ui/shape.ts'
import { call } from '../call/desk-state.ts'
import { ask } from '../link/api.ts'
import { practice } from '../link/content-store.ts'
import { Latest } from '../link/latest.ts'
import { cachePractice } from '../link/practice-cache.ts'
import { isPractice, isPracticeChanges } from '../link/practice-shape.ts'

const asked = new Latest()
let newer: Practice | undefined

/** Fetches what changed in the practice's document; it is used at the next new enquiry, never under an open call. */
export async function refreshPractice(): Promise<void> {
  const held = newer ?? practice.value
  const isNews = asked.ask()
  const fresh = held ? await moveOn(held) : await whole()
  if (!fresh || !isNews()) return
  newer = fresh
  if (!call.value) use()
  await cachePractice(fresh)
}

/** Fetches what changed where the server's newest document is another than the one held. */
export async function followPractice(newest: {
  readonly id: string
  readonly revision: number
  readonly version: string
}): Promise<void> {
  const held = newer ?? practice.value
  const { id, revision, version = '' } = held ?? {}
  if (id !== newest.id || revision !== newest.revision || version !== newest.version) await refreshPractice()
}

/** The newest document from the one held: by what changed where that can be, else whole; undefined when nothing changed or there is no network. */
async function moveOn(held: Practice): Promise<Practice | undefined> {
  const { id, revision, version = '' } = held
  const answer = await ask(
    either(nothing, isPracticeChanges),
    'GET',
    `/api/practice/changes?${new URLSearchParams({ id, revision: String(revision), version })}`,
  )
  if (answer.kind === 'silent') return undefined
  if (answer.kind === 'refused') return answer.status === 404 ? whole() : undefined
  if (!answer.body) return undefined
  const moved = applyChanges(held, answer.body)
  return moved && (await isWhole(moved)) ? moved : whole()
}

async function whole(): Promise<Practice | undefined> {
  const answer = await ask(isPractice, 'GET', '/api/practice')
  // One that was cut or altered on its way is as good as none: what is held stays.
  return answer.kind === 'said' && (await isWhole(answer.body)) ? answer.body : undefined
}

/** Whether a document, put together here or sent whole, is the very one that was published, by its digest. */
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
