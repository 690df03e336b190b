import { computed, signal } from '@preact/signals'
import type { Release } from '#core/pathway/release.ts'
import type { ReleaseIndex } from '#core/pathway/release-files.ts'
import type { LeadContent } from '#core/practice/guide.ts'
import type { Practice } from '#core/practice/practice.ts'
import type { NotTaken } from '#core/tally/held-week.ts'
import { list, mapOf, optional, record, type Shape, text } from '#ui/shape.ts'
import { fetchWhole } from '#ui/whole.ts'
import { ask, isAccepted, isLeadPractice, type LeadAnswer } from './lead-server.ts'

/** A desk of the practice as the lead page lists it. */
export interface Desk {
  readonly id: string
  readonly joined: string
  readonly heard: string
  readonly revoked: boolean
  readonly clockAhead: boolean
  /** Where it stands, as a lead named it. */
  readonly name?: string
  /** The release that it went by when it last said so; a desk of before says none. */
  readonly release?: string
  readonly forgets?: boolean
  /** Weeks with counts that could not be taken. */
  readonly notTaken: readonly NotTaken[]
}

/** A lasting code that no desk has joined by yet. */
export interface UnusedCode {
  readonly id: string
  readonly name: string
  readonly made: string
}

/** The practice of who is signed in, as last read. */
export const practice = signal<Practice | undefined>(undefined)
/** Every desk that ever joined, those that were taken away too. */
export const desks = signal<readonly Desk[]>([])
/** The desks that have joined and were not taken away. */
export const liveDesks = computed(() => desks.value.filter(({ revoked }) => !revoked))
/** Codes that were made for a desk and not used yet. */
export const waitingJoins = signal<readonly UnusedCode[]>([])
/** The content that the lead page shows, once it has come. */
export const release = signal<Release | undefined>(undefined)
/** The digest of the release that the server serves now. */
export const releaseNow = signal('')
/** The guide and the groups of kinds of help. */
export const leadContent = signal<LeadContent>({ guide: [], kindGroups: [] })
/** Why there is nothing to show, as the server said it. */
export const refused = signal<string | undefined>(undefined)

const isOwn = record<{
  practice: Practice
  devices: readonly Desk[]
  waiting?: readonly UnusedCode[]
}>({
  practice: isLeadPractice,
  devices: list(
    record<Pick<Desk, 'id' | 'notTaken'>>({ id: text, notTaken: list(isAccepted) as Shape<never> }),
  ) as Shape<readonly Desk[]>,
  waiting: optional(list(record<UnusedCode>({ id: text, name: text, made: text }))),
})
const isIndex = record<Pick<ReleaseIndex, 'hash' | 'release' | 'lead' | 'integrity'>>({
  hash: text,
  release: text,
  lead: text,
  integrity: mapOf(text) as Shape<ReleaseIndex['integrity']>,
})

/** Loads the practice and its desks; gives back why that could not be done. */
export async function loadPractice(): Promise<string | undefined> {
  const own = await ask(isOwn, 'GET', '/api/lead/practice')
  if (!own.ok) return own.error
  practice.value = own.body.practice
  desks.value = own.body.devices
  waitingJoins.value = own.body.waiting ?? []
  return undefined
}

/** Looks again which desks there are, when each was heard from, and which guidance is in use; what cannot be asked stays as it is. */
export async function loadDesks(): Promise<void> {
  const [own, index] = await Promise.all([
    ask(isOwn, 'GET', '/api/lead/practice'),
    ask(isIndex, 'GET', '/release-index.json'),
  ])
  if (own.ok) {
    desks.value = own.body.devices
    waitingJoins.value = own.body.waiting ?? []
  }
  if (index.ok) releaseNow.value = index.body.hash
}

/** Looks whether a desk has joined since this page was loaded, where it knows of none. */
export async function lookForDesks(): Promise<void> {
  if (liveDesks.value.length === 0) await loadPractice()
}

/** Loads what the lead page shows. */
export async function loadLead(): Promise<void> {
  try {
    const fault = await loadPractice()
    if (fault !== undefined) throw new Error(fault)
    const index = await get(isIndex, '/release-index.json')
    releaseNow.value = index.hash
    leadContent.value = await fetchWhole<LeadContent>(index.lead, index.integrity.lead)
    release.value = await fetchWhole<Release>(index.release, index.integrity.release)
  } catch (fault) {
    refused.value = (fault as Error).message
  }
}

/** Asks the server to do something; gives back what it said or throws its sentence. */
export async function post<T>(shape: Shape<T>, path: string, body?: unknown): Promise<T> {
  return said(await ask(shape, 'POST', path, body))
}

async function get<T>(shape: Shape<T>, path: string): Promise<T> {
  return said(await ask(shape, 'GET', path))
}

function said<T>(answer: LeadAnswer<T>): T {
  if (!answer.ok) throw new Error(answer.error)
  return answer.body
}
