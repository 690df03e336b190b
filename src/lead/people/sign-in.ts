import { computed, signal } from '@preact/signals'
import { t } from '#ui/language.ts'
import { record, text, yesNo } from '#ui/shape.ts'
import { refused } from '../link/lead-data.ts'
import { ask, isAccepted, type LeadAnswer, signedOut } from '../link/lead-server.ts'
import { askBeforeLeaving } from '../link/view.ts'

/** Who is signed in here. */
export interface Me {
  readonly id: string
  readonly name: string
  readonly role: string
  readonly practice: string
}

/** For whom a link or a code is. */
export interface ForWhom {
  readonly practice: string
  readonly name: string
  /** The first lead of a practice says on coming what they are called. */
  readonly nameless: boolean
}

/** Who is signed in; undefined while nobody is. */
export const me = signal<Me | undefined>(undefined)
/** Whether who is signed in may change what is here: who may only look sees no button that would refuse. */
export const mayChange = computed(() => me.value?.role !== 'read-only')
/** The secret of the link that this page was opened by; several, with dots between them, where somebody may come to several practices. */
export const linkOpened = signal(tokenIn(location.hash))
/** Why the organisation's own sign-in let nobody in; empty where it was not asked. */
export const notIn = signal(whyIn(location.hash))

/** By it a tab in which somebody signed in tells those whose session had ended. */
export const signedInElsewhere = new BroadcastChannel('signed-in')

const signedOutElsewhere = new BroadcastChannel('signed-out')
signedOutElsewhere.addEventListener('message', () => {
  if (!me.value) return
  signedOut.value = true
  // What is typed and not saved stays beneath the question to sign in again.
  if (!askBeforeLeaving.value) refused.value = t('lead-signed-out')
})

/** Tells the other tabs of this browser that whoever was signed in is so no more: none of them goes on showing the practice. */
export function tellSignedOut(): void {
  signedOutElsewhere.postMessage(true)
}

addEventListener('hashchange', () => {
  const token = tokenIn(location.hash)
  if (token) linkOpened.value = token
  notIn.value = whyIn(location.hash)
})

/** Says for whom a link or a code is, and uses none up. */
export function lookAt(token: string): Promise<LeadAnswer<ForWhom>> {
  return ask(record<ForWhom>({ practice: text, name: text, nameless: yesNo }), 'POST', '/api/sign-in/look', {
    token,
  })
}

/** Signs in by a link or a code; gives back why it was refused. */
export async function signInBy(token: string, name?: string): Promise<string | undefined> {
  const answer = await ask(isAccepted, 'POST', '/api/sign-in', { token, ...(name ? { name } : {}) })
  return answer.ok ? signedIn() : answer.error
}

/** Notes who is signed in now; gives back why nobody is. */
export async function signedIn(): Promise<string | undefined> {
  const answer = await ask(record<Me>({ id: text, name: text, role: text, practice: text }), 'GET', '/api/me')
  if (!answer.ok) return answer.error
  me.value = answer.body
  if (signedOut.value || linkOpened.value) signedInElsewhere.postMessage(true)
  signedOut.value = false
  if (linkOpened.value) {
    linkOpened.value = ''
    history.replaceState(null, '', '#home')
  }
  return undefined
}

function tokenIn(hash: string): string {
  return /^#sign-in\/([\w-]+(?:\.[\w-]+)*)$/.exec(hash)?.[1] ?? ''
}

function whyIn(hash: string): string {
  return /^#not-in\/(late|refused|unknown|another|no-role)$/.exec(hash)?.[1] ?? ''
}
