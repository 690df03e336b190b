import { differences, followNetwork, tidyShared } from '#core/practice/network.ts'
import { withNetworkNotes } from '#core/practice/ours/network-notes.ts'
import type { Practice } from '#core/practice/practice.ts'
import { type DeskPractice, deskPractice } from '#core/practice/practice-changes.ts'
import type { Service } from '#core/practice/service.ts'
import { toldProblems } from '#core/practice/service-check.ts'
import type { Doer } from './audit/doer.ts'
import { epochNow } from './counting/book.ts'
import type { Database, RowReading, Writing } from './database/sql.ts'
import { documentAt, documentNow, keepRevision, type RevisionNote, readNow, stepTo } from './documents.ts'
import { closeMended } from './reports.ts'
import { slices } from './slices.ts'
import type { ReadDocuments } from './store-memory.ts'

/** A service that one revision changed: as it was before it, and after. */
export interface ServiceRevision {
  readonly before?: Service
  readonly after?: Service
}

/** Which role saved something, and when. */
export type LastNote = Pick<RevisionNote, 'at' | 'by'> & { readonly person: string }

/** What a lead's save makes of the newest document. It may throw to refuse; then nothing is written. */
export type RevisionChange = (
  document: Practice,
  /** The ids of services that were saved or removed after a revision. */
  changedSince: (revision: number) => Promise<ReadonlySet<string>>,
  /** Who last saved or removed a service. */
  lastSaved: (service: string) => Promise<LastNote | undefined>,
) => Practice | Promise<Practice>

/** One practice's document with all its revisions. */
export function revisionsOf(db: Database, read: ReadDocuments, id: string, by: Doer) {
  return {
    /** The document as it is now. */
    async document(): Promise<Practice> {
      const document = await readNow(db, read, id)
      if (!document) throw new Error(`There is no practice "${id}".`)
      return document
    },
    /** The document as it was at a revision. */
    documentAt: (revision: number) => documentAt(db, id, revision),
    /** The document that a desk says it has, if it is one that was published here. */
    async published(revision: number, version: string): Promise<DeskPractice | undefined> {
      const row = await db.one<{ version: string }>(
        'SELECT version FROM revision WHERE practice = ? AND revision = ?',
        id,
        revision,
      )
      const whole = row?.version === version ? await documentAt(db, id, revision) : undefined
      return whole && deskPractice(whole)
    },
    /** What changed, when, by whom and in which role; the newest first. */
    history: (most: number) =>
      db.all<RevisionNote & { readonly revision: number }>(
        'SELECT revision, at, by_role AS "by", what, person FROM revision WHERE practice = ? ORDER BY revision DESC LIMIT ?',
        id,
        most,
      ),
    changesOf: (revision: number) => changesOf(db, id, revision),
    /**
     * Saves a changed document as the next revision, in one step with its history. What a network saves goes on to the practices that use it, in the same step.
     * One save at a time: each starts from what the last one left, in whichever process. A change that changes nothing writes no revision.
     */
    async saveRevision(given: RevisionNote, change: RevisionChange): Promise<Practice> {
      const note = { ...given, person: by.name, personId: by.id }
      const { epoch, saved } = await db.write(async (sql) => {
        const epoch = await epochNow(sql)
        const before = await locked(sql, read, id)
        const after = await change(
          before,
          (revision) => changedSince(sql, id, revision),
          (service) => lastSaved(sql, id, service),
        )
        const saved = [await keepNext(sql, before, after, note)] as [Practice, ...Practice[]]
        if (saved[0] === before) return { epoch, saved }
        await closeMended(sql, before, saved[0], by)
        if (saved[0].kind !== 'network') return { epoch, saved }
        const others = slices()
        const members = await membersOf(sql, id)
        if (members.length === 0) return { epoch, saved }
        const refused = await refusedOf(before.services, saved[0].services)
        for (const member of members) {
          const document = await locked(sql, read, member)
          const moved = withNetworkNotes(
            followNetwork(document, before.services, saved[0].services, refused),
            saved[0],
          )
          const next = await keepNext(sql, document, moved, {
            ...note,
            what: `${saved[0].name}: ${note.what}`,
          })
          if (next !== document) await closeMended(sql, document, next, by)
          saved.push(next)
          await others()
        }
        return { epoch, saved }
      })
      // What is kept by now need not be read again.
      for (const document of saved) read.set(document.id, { epoch, document })
      return saved[0]
    },
  }
}

/** Which of the services that a network changed go on to no practice, since the checks of words and numbers refuse them; what a practice changed of one is checked with it. */
async function refusedOf(
  before: readonly Service[],
  after: readonly Service[],
): Promise<(next: Service, shared: Service) => boolean> {
  const others = slices()
  const was = new Map(before.map((service) => [service.id, service]))
  const refused = new Set<Service>()
  for (const service of after) {
    if (was.get(service.id) === service) continue
    if (toldProblems(service).length > 0) refused.add(service)
    await others()
  }
  return (next, shared) =>
    refused.has(shared) || (differences(next, shared).length > 0 && toldProblems(next).length > 0)
}

/** The ids of the practices that use a network's services. */
export async function membersOf(sql: RowReading, network: string): Promise<string[]> {
  const rows = await sql.all<{ id: string }>('SELECT id FROM practice WHERE network = ? ORDER BY id', network)
  return rows.map(({ id }) => id)
}

/** The newest document, which nobody else can save until this piece of work is done: an update holds its row in every database. */
async function locked(sql: Writing, read: ReadDocuments, id: string): Promise<Practice> {
  await sql.run('UPDATE practice SET revision = revision WHERE id = ?', id)
  return (await documentNow(sql, read, id))!
}

/** Keeps a changed document as the next revision; a change that changes nothing writes none. */
async function keepNext(
  sql: Writing,
  before: Practice,
  after: Practice,
  note: RevisionNote,
): Promise<Practice> {
  const next = { ...tidyShared(after), revision: before.revision + 1 }
  const step = await stepTo(before, next)
  return step.differs ? keepRevision(sql, before, next, note, step) : before
}

async function changesOf(sql: RowReading, id: string, revision: number): Promise<ServiceRevision[]> {
  const rows = await sql.all<{ before: string | null; after: string | null }>(
    `SELECT document AS "after", (
  SELECT document FROM part WHERE practice = now.practice AND kind = now.kind AND id = now.id AND revision < now.revision ORDER BY revision DESC LIMIT 1) AS "before"
FROM part AS now WHERE practice = ? AND kind = 'service' AND revision = ? ORDER BY position`,
    id,
    revision,
  )
  return rows.map(({ before, after }) => ({
    ...(before ? { before: JSON.parse(before) as Service } : {}),
    ...(after ? { after: JSON.parse(after) as Service } : {}),
  }))
}

async function changedSince(sql: RowReading, id: string, revision: number): Promise<ReadonlySet<string>> {
  const rows = await sql.all<{ id: string }>(
    "SELECT DISTINCT id FROM part WHERE practice = ? AND kind = 'service' AND revision > ?",
    id,
    revision,
  )
  return new Set(rows.map((row) => row.id))
}

function lastSaved(sql: RowReading, id: string, service: string): Promise<LastNote | undefined> {
  return sql.one<LastNote>(
    `SELECT revision.at, revision.by_role AS "by", revision.person FROM part
JOIN revision ON revision.practice = part.practice AND revision.revision = part.revision
WHERE part.practice = ? AND part.kind = 'service' AND part.id = ? ORDER BY part.revision DESC LIMIT 1`,
    id,
    service,
  )
}
