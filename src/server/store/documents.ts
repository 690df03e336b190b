import { createHash } from 'node:crypto'
import { canonical } from '#core/practice/canonical.ts'
import type { Practice, SharedUse } from '#core/practice/practice.ts'
import { deskPractice } from '#core/practice/practice-changes.ts'
import type { Service } from '#core/practice/service.ts'
import { noteAudit } from './audit/note-audit.ts'
import { type KeptPart, revisionDigest } from './audit/revision-digest.ts'
import type { Database, RowReading, Writing } from './database/sql.ts'
import { digestPieces } from './digest-pieces.ts'
import { keepParts, type PartChange, partChanges, partsAt } from './parts.ts'
import { slices } from './slices.ts'
import type { ReadDocuments } from './store-memory.ts'

/** Who changed a document, when and what, for its history: in which role, and by name where a person did it. */
export interface RevisionNote {
  readonly at: string
  readonly by: string
  readonly what: string
  readonly person?: string
  /** The id of that person, for the audit. */
  readonly personId?: string
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
  return (await newest(sql, read, id))?.document
}

/** The document as it is now, kept in memory for whoever reads it next: never what is being written. */
export async function readNow(db: Database, read: ReadDocuments, id: string): Promise<Practice | undefined> {
  const now = await newest(db, read, id)
  if (now) read.set(id, now)
  return now?.document
}

async function newest(sql: RowReading, read: ReadDocuments, id: string) {
  const row = await sql.one<{ revision: number; epoch: string }>(
    'SELECT practice.revision, book.epoch FROM practice, book WHERE id = ?',
    id,
  )
  if (!row) return undefined
  const known = read.get(id)
  if (known?.epoch === row.epoch && known.document.revision === row.revision) return known
  const document = await documentAt(sql, id, row.revision)
  return document && { epoch: row.epoch, document }
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

/** What a document needs to be kept after the one that is held. */
export interface NextStep {
  readonly services: readonly PartChange[]
  readonly shared: readonly PartChange[]
  /** Something differs from what is held. */
  readonly differs: boolean
}

/** What differs between a document that is held and the next one. */
export async function stepTo(held: Practice | undefined, next: Practice): Promise<NextStep> {
  const services = await partChanges(servicesOf(held), servicesOf(next))
  const shared = await partChanges(sharedOf(held), sharedOf(next))
  const differs = !held || services.length + shared.length > 0 || restText(held) !== restText(next)
  return { services, shared, differs }
}

/**
 * Keeps a document as a new revision after the one that is held, with its digest, and gives it back as it is read from now on.
 * A revision is inserted, never written over: a number that is taken fails, and whoever came second hears of it.
 */
export async function keepRevision(
  sql: Writing,
  held: Practice | undefined,
  practice: Practice,
  { at, by, what, person = '', personId = '' }: RevisionNote,
  step?: NextStep,
): Promise<Practice> {
  const { id, revision } = practice
  const { services, shared } = step ?? (await stepTo(held, practice))
  const had = await keepParts(sql, id, 'service', revision, services)
  await keepParts(sql, id, 'shared', revision, shared)
  const before = servicesOf(held)
  const isBack = services.some(([one, text]) => text !== null && !before.has(one) && had.has(one))
  const whole = {
    ...practice,
    services: isBack ? await servicesAt(sql, id, revision) : await servicesAfter(before, services),
  }
  const saved = { ...whole, version: await digestOf(whole) }
  const { services: _, shared: __, ...rest } = saved
  const document = JSON.stringify(rest)
  await sql.run(
    'INSERT INTO revision (practice, revision, at, by_role, what, person, version, document) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
    id,
    revision,
    at,
    by,
    what,
    person,
    saved.version,
    document,
  )
  await sql.run(
    'UPDATE practice SET revision = ?, network = ?, document = ? WHERE id = ?',
    revision,
    practice.network ?? '',
    headText(practice),
    id,
  )
  const parts = [...services.map(ofKind('service')), ...shared.map(ofKind('shared'))]
  const done = {
    what: 'revision',
    subject: what,
    revision,
    after: await revisionDigest(document, parts),
  } as const
  await noteAudit(sql, id, { id: personId, name: person, at }, done)
  return saved
}

function ofKind(kind: string): (change: PartChange) => KeptPart {
  return ([id, document]) => [kind, id, document]
}

/** Services in their places: those that are held where they stood, new ones behind them. What did not change is not read again. */
async function servicesAfter(
  held: ReadonlyMap<string, Service>,
  changes: readonly PartChange[],
): Promise<Service[]> {
  const others = slices()
  const after = new Map(held)
  for (const [id, text] of changes) {
    if (text === null) after.delete(id)
    else after.set(id, JSON.parse(text) as Service)
    await others()
  }
  return [...after.values()]
}

async function digestOf(whole: Practice): Promise<string> {
  const others = slices()
  const hash = createHash('sha256')
  for (const piece of digestPieces(deskPractice(whole))) {
    hash.update(piece)
    await others()
  }
  return hash.digest('hex').slice(0, DIGEST_LENGTH)
}

async function servicesAt(sql: RowReading, id: string, revision: number): Promise<Service[]> {
  const parts = await partsAt(sql, id, 'service', revision)
  const others = slices()
  const services: Service[] = []
  for (const { document } of parts) {
    services.push(JSON.parse(document) as Service)
    await others()
  }
  return services
}

function servicesOf(practice: Practice | undefined): ReadonlyMap<string, Service> {
  return new Map(practice?.services.map((service) => [service.id, service]))
}

function sharedOf(practice: Practice | undefined): ReadonlyMap<string, SharedUse> {
  return new Map(Object.entries(practice?.shared ?? {}))
}

/** All of a document but its parts and what every save changes. */
function restText({ services: _, shared: __, revision: ___, version: ____, ...rest }: Practice): string {
  return canonical(rest)
}

/** What is known of a practice without its document, as it is kept. */
export function headText({ kind, name, sample }: Practice): string {
  return JSON.stringify({ kind: kind ?? 'practice', name, sample } satisfies Omit<PracticeHead, 'id'>)
}
