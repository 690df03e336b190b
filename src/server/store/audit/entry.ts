import { createHash } from 'node:crypto'

/** What can be done that the audit tells of. */
export const AUDITED = [
  'revision',
  'service-erased',
  'person-added',
  'person-changed',
  'person-removed',
  'person-signed-out',
  'all-signed-out',
  'way-in',
  'passkey-added',
  'passkey-removed',
  'passkey-refused',
  'recovery-made',
  'recovery-used',
  'organisation-known',
  'week-mail-on',
  'week-mail-off',
  'desk-code',
  'lasting-code',
  'lasting-code-ended',
  'desk-named',
  'desk-removed',
  'network-code',
  'read-token',
  'read-token-ended',
  'marked-full',
  'report-settled',
  'suggestion-answered',
  'suggestion-removed',
  'board',
  'duty-days',
  'counts-by-file',
  'quarter-taken-back',
  'practice-removed',
  'restored',
  'moved',
] as const
/** A kind of thing that is kept in the audit. */
export type Audited = (typeof AUDITED)[number]

/** One thing that was done at a practice or network, in the order in which it was done. */
export interface AuditEntry {
  readonly practice: string
  /** 1 is the first of its practice; no number is left out. */
  readonly n: number
  /** London wall clock, to the minute; empty of what a practice came with. */
  readonly at: string
  /** Who did it: id and name; empty where it was the server itself. */
  readonly person: string
  readonly name: string
  readonly what: Audited
  /** What it was done to: the id of a service, a person or a desk, or what was saved. */
  readonly subject: string
  /** The revision that it made; 0 for everything else. */
  readonly revision: number
  readonly before: string
  /** The digest of all that is kept of a revision. */
  readonly after: string
  /** The digest of the entry before together with this one, so that no entry can be changed or taken out unseen. */
  readonly hash: string
}

/** The digest of an entry that follows another. */
export function entryHash(previous: string, entry: Omit<AuditEntry, 'hash'>): string {
  const { practice, n, at, person, name, what, subject, revision, before, after } = entry
  const fields = [previous, practice, n, at, person, name, what, subject, revision, before, after]
  return createHash('sha256').update(JSON.stringify(fields)).digest('hex')
}
