import { list, number, record, text } from '#ui/shape.ts'
import { ask, type LeadAnswer } from '../link/lead-server.ts'

/** One thing that somebody did here: who, when, what, to what, and what was there before and after. */
export interface DoneEntry {
  readonly n: number
  /** London wall clock; empty of what the practice came with. */
  readonly at: string
  /** The id of who did it; empty where it was the server itself. */
  readonly person: string
  readonly name: string
  readonly what: string
  readonly subject: string
  readonly revision: number
  readonly before: string
  readonly after: string
}

/** An entry with the digest that chains it to the one before. */
export interface ChainedEntry extends DoneEntry {
  readonly hash: string
}

const entry = {
  n: number,
  at: text,
  person: text,
  name: text,
  what: text,
  subject: text,
  revision: number,
  before: text,
  after: text,
}
const isDone = record<{ entries: readonly DoneEntry[] }>({ entries: list(record<DoneEntry>(entry)) })
const isWhole = record<{ entries: readonly ChainedEntry[] }>({
  entries: list(record<ChainedEntry>({ ...entry, hash: text })),
})

/** Reads what was done, the newest first: by one person, to one service, person or desk, or all of it. */
export function readDone(
  person: string,
  to: string,
): Promise<LeadAnswer<{ readonly entries: readonly DoneEntry[] }>> {
  const asked = new URLSearchParams({ ...(person ? { person } : {}), ...(to ? { to } : {}) })
  return ask(isDone, 'GET', `/api/lead/audit?${asked}`)
}

/** Reads every entry, the first one first. */
export function readWholeAudit(): Promise<LeadAnswer<{ readonly entries: readonly ChainedEntry[] }>> {
  return ask(isWhole, 'GET', '/api/lead/audit?whole=yes')
}
