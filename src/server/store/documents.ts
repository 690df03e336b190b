import { canonical } from '#core/practice/canonical.ts'
import type { Practice, SharedUse } from '#core/practice/practice.ts'
import { digestText } from '#core/practice/practice-changes.ts'
import type { Service } from '#core/practice/service.ts'
import type { Database, RowReading, Writing } from './database/sql.ts'
import { keepParts, partChanges, partsAt } from './parts.ts'
import { hashOf } from './secrets.ts'
import type { ReadDocuments } from './store-memory.ts'

/** Who changed a document, when and what, for its history: in which role, and by name where a person did it. */
export interface RevisionNote {
  readonly at: string
  readonly by: string
  readonly what: string
  readonly person?: string
}

/** What is known of a practice or network without reading its document. */
export interface PracticeHead {
  readonly id: string
  readonly kind: 'practice' | 'network'
  readonly name: string
  readonly sample: boolean
}

type Rest = Omit<Practice, 'services' | 'shared'>

const DIGEST_LENGTH = 16

/** The document of a practice or network as it is now. */
export async function documentNow(
  sql: RowReading,
  read: ReadDocuments,
  id: string,
): Promise<Practice | undefined> {
  const row = await sql.one<{ revision: number }>('SELECT revision FROM practice WHERE id = ?', id)
  if (!row) return undefined
  const known = read.get(id)
  return known?.revision === row.revision ? known : documentAt(sql, id, row.revision)
}

/** The document as it is now, kept in memory for whoever reads it next: never what is being written. */
export async function readNow(db: Database, read: ReadDocuments, id: string): Promise<Practice | undefined> {
  const document = await documentNow(db, read, id)
  if (document) read.set(id, document)
  return document
}

/** The document as it was at a revision. */
export async function documentAt(
  sql: RowReading,
  id: string,
  revision: number,
): Promise<Practice | undefined> {
  const row = await sql.one<{ document: string }>(
    'SELECT document FROM revision WHERE practice = ? AND revision = ?',
    id,
    revision,
  )
  if (!row) return undefined
  const shared = await partsAt(sql, id, 'shared', revision)
  return {
    ...(JSON.parse(row.document) as Rest),
    services: await servicesAt(sql, id, revision),
    ...(shared.length > 0
      ? {
          shared: Object.fromEntries(shared.map((part) => [part.id, JSON.parse(part.document) as SharedUse])),
        }
      : {}),
  }
}

/**
 * Keeps a document as a new revision, with its digest, and gives it back as it is read from now on; the revision before where nothing differs from it.
 * A revision is inserted, never written over: a number that is taken fails, and whoever came second hears of it.
 */
export async function keepRevision(
  sql: Writing,
  before: Practice | undefined,
  practice: Practice,
  { at, by, what, person = '' }: RevisionNote,
): Promise<Practice> {
  const { id, revision } = practice
  const services = partChanges(
    await partsAt(sql, id, 'service', revision),
    practice.services.map((service) => [service.id, service]),
  )
  const shared = partChanges(
    await partsAt(sql, id, 'shared', revision),
    Object.entries(practice.shared ?? {}),
  )
  if (before && services.length + shared.length === 0 && restText(before) === restText(practice))
    return before
  await keepParts(sql, id, 'service', revision, services)
  await keepParts(sql, id, 'shared', revision, shared)
  const whole = { ...practice, services: await servicesAt(sql, id, revision) }
  const saved = { ...whole, version: hashOf(digestText(whole)).slice(0, DIGEST_LENGTH) }
  const { services: _, shared: __, ...rest } = saved
  await sql.run(
    'INSERT INTO revision (practice, revision, at, by_role, what, person, version, document) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
    id,
    revision,
    at,
    by,
    what,
    person,
    saved.version,
    JSON.stringify(rest),
  )
  await sql.run(
    'UPDATE practice SET revision = ?, network = ?, document = ? WHERE id = ?',
    revision,
    practice.network ?? '',
    headText(practice),
    id,
  )
  return saved
}

async function servicesAt(sql: RowReading, id: string, revision: number): Promise<Service[]> {
  const parts = await partsAt(sql, id, 'service', revision)
  return parts.map(({ document }) => JSON.parse(document) as Service)
}

/** All of a document but its parts and what every save changes. */
function restText({ services: _, shared: __, revision: ___, version: ____, ...rest }: Practice): string {
  return canonical(rest)
}

/** What is known of a practice without its document, as it is kept. */
export function headText({ kind, name, sample }: Practice): string {
  return JSON.stringify({ kind: kind ?? 'practice', name, sample } satisfies Omit<PracticeHead, 'id'>)
}
