import { canonical } from '#core/practice/canonical.ts'
import type { Practice, SharedUse } from '#core/practice/practice.ts'
import { type DeskPractice, deskPractice, digestText } from '#core/practice/practice-changes.ts'
import type { Service } from '#core/practice/service.ts'
import { hashOf } from '../access/secrets.ts'
import { Database } from './database.ts'

/** Who changed a document, when and what, for its history: a role, never a name. */
export interface RevisionNote {
  readonly at: string
  readonly by: string
  readonly what: string
}

/** What is known of a practice or network without reading its document. */
export interface PracticeHead {
  readonly id: string
  readonly kind: 'practice' | 'network'
  readonly name: string
  readonly sample: boolean
}

const FIRST: RevisionNote = { at: '', by: '', what: 'first' }
const DIGEST_LENGTH = 16

type Kind = 'service' | 'shared'
type Rest = Omit<Practice, 'services' | 'shared'>

interface Part {
  readonly id: string
  readonly position: number
  readonly document: string
}

/** The documents of practices and networks, every revision of them: a service is written anew only when it changed. */
export class Documents extends Database {
  readonly #read = new Map<string, Practice>()

  constructor(path: string) {
    super(path)
    this.#takeOver()
  }

  practice(id: string): Practice | undefined {
    const row = this.one<{ revision: number }>('SELECT revision FROM practice WHERE id = ?', id)
    if (!row) return undefined
    const read = this.#read.get(id)
    if (read?.revision === row.revision) return read
    const whole = this.practiceAt(id, row.revision)
    if (whole) this.#read.set(id, whole)
    return whole
  }

  /** The document as it was at a revision. */
  practiceAt(id: string, revision: number): Practice | undefined {
    const row = this.one<{ document: string }>(
      'SELECT document FROM revision WHERE practice = ? AND revision = ?',
      id,
      revision,
    )
    if (!row) return undefined
    const services = this.#parts(id, 'service', revision).map(
      ({ document }) => JSON.parse(document) as Service,
    )
    const shared = this.#parts(id, 'shared', revision).map(
      (part) => [part.id, JSON.parse(part.document) as SharedUse] as const,
    )
    return {
      ...(JSON.parse(row.document) as Rest),
      services,
      ...(shared.length > 0 ? { shared: Object.fromEntries(shared) } : {}),
    }
  }

  /** The document that a desk says it has, if it is one that was published here. */
  published(id: string, revision: number, version: string): DeskPractice | undefined {
    const row = this.one<{ version: string }>(
      'SELECT version FROM revision WHERE practice = ? AND revision = ?',
      id,
      revision,
    )
    if (row?.version !== version) return undefined
    const whole = this.practiceAt(id, revision)
    return whole && deskPractice(whole)
  }

  /** Keeps a document as the revision it names, with its digest; gives it back as it is read from now on. */
  savePractice(practice: Practice, said: RevisionNote = FIRST): Practice {
    const { id, revision } = practice
    this.#write(
      id,
      revision,
      'service',
      practice.services.map((service) => [service.id, service]),
    )
    this.#write(id, revision, 'shared', Object.entries(practice.shared ?? {}))
    const services = this.#parts(id, 'service', revision).map(
      ({ document }) => JSON.parse(document) as Service,
    )
    const whole = { ...practice, services }
    const version = hashOf(digestText(whole)).slice(0, DIGEST_LENGTH)
    const { services: _, shared: __, ...rest } = { ...whole, version }
    this.run(
      'INSERT INTO practice (id, revision, network, document, position) VALUES (?, ?, ?, ?, (SELECT COALESCE(MAX(position), 0) + 1 FROM practice)) ON CONFLICT (id) DO UPDATE SET revision = excluded.revision, network = excluded.network, document = excluded.document',
      id,
      revision,
      practice.network ?? '',
      JSON.stringify({
        kind: practice.kind ?? 'practice',
        name: practice.name,
        sample: practice.sample,
      } satisfies Omit<PracticeHead, 'id'>),
    )
    this.run(
      'INSERT INTO revision (practice, revision, at, by_role, what, version, document) VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (practice, revision) DO UPDATE SET at = excluded.at, by_role = excluded.by_role, what = excluded.what, version = excluded.version, document = excluded.document',
      id,
      revision,
      said.at,
      said.by,
      said.what,
      version,
      JSON.stringify(rest),
    )
    const saved = { ...whole, version }
    this.#read.delete(id)
    return saved
  }

  /** Every practice and network, in the order in which they were first kept. */
  heads(): PracticeHead[] {
    return this.all<{ id: string; document: string }>(
      'SELECT id, document FROM practice ORDER BY position, id',
    ).map(({ id, document }) => ({ id, ...(JSON.parse(document) as Omit<PracticeHead, 'id'>) }))
  }

  /** The practices that use a network's services. */
  members(network: string): string[] {
    return this.all<{ id: string }>('SELECT id FROM practice WHERE network = ? ORDER BY id', network).map(
      ({ id }) => id,
    )
  }

  /** The services that one revision changed: as they were before it, and after. */
  changesOf(id: string, revision: number): { before?: Service; after?: Service }[] {
    const rows = this.all<{ id: string; document: string | null }>(
      "SELECT id, document FROM part WHERE practice = ? AND kind = 'service' AND revision = ? ORDER BY position",
      id,
      revision,
    )
    return rows.map((row) => {
      const before = this.one<{ document: string | null }>(
        "SELECT document FROM part WHERE practice = ? AND kind = 'service' AND id = ? AND revision < ? ORDER BY revision DESC LIMIT 1",
        id,
        row.id,
        revision,
      )?.document
      return {
        ...(before ? { before: JSON.parse(before) as Service } : {}),
        ...(row.document ? { after: JSON.parse(row.document) as Service } : {}),
      }
    })
  }

  /** The ids of services that were saved or removed after a revision. */
  changedSince(id: string, revision: number): ReadonlySet<string> {
    const rows = this.all<{ id: string }>(
      "SELECT DISTINCT id FROM part WHERE practice = ? AND kind = 'service' AND revision > ?",
      id,
      revision,
    )
    return new Set(rows.map((row) => row.id))
  }

  #parts(practice: string, kind: Kind, revision: number): Part[] {
    return this.all<Part>(
      `SELECT id, position, document FROM part AS newest WHERE practice = ? AND kind = ? AND document IS NOT NULL AND revision = (
  SELECT MAX(revision) FROM part WHERE practice = newest.practice AND kind = newest.kind AND id = newest.id AND revision <= ?)
ORDER BY position`,
      practice,
      kind,
      revision,
    )
  }

  /** Writes what differs from the state so far. A part keeps the place it first had, so that what is left out and had back stands where it stood. */
  #write(
    practice: string,
    revision: number,
    kind: Kind,
    parts: readonly (readonly [string, unknown])[],
  ): void {
    const held = new Map(this.#parts(practice, kind, revision).map((part) => [part.id, part]))
    let last =
      this.one<{ last: number | null }>(
        'SELECT MAX(position) AS last FROM part WHERE practice = ? AND kind = ?',
        practice,
        kind,
      )?.last ?? 0
    const put = (id: string, document: string | null) => {
      const place = this.one<{ position: number }>(
        'SELECT position FROM part WHERE practice = ? AND kind = ? AND id = ? LIMIT 1',
        practice,
        kind,
        id,
      )?.position
      this.run(
        'INSERT INTO part (practice, kind, id, revision, position, document) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (practice, kind, id, revision) DO UPDATE SET document = excluded.document',
        practice,
        kind,
        id,
        revision,
        place ?? ++last,
        document,
      )
    }
    const kept = new Set<string>()
    for (const [id, value] of parts) {
      kept.add(id)
      const before = held.get(id)
      if (!before || canonical(JSON.parse(before.document)) !== canonical(value))
        put(id, JSON.stringify(value))
    }
    for (const id of held.keys()) if (!kept.has(id)) put(id, null)
  }

  /** Databases of an earlier form kept whole documents in each row: their services are written out once. */
  #takeOver(): void {
    const whole = this.all<{ id: string; document: string }>('SELECT id, document FROM practice').filter(
      ({ document }) => 'services' in JSON.parse(document),
    )
    if (whole.length === 0) return
    this.run('BEGIN')
    for (const { id, document } of whole) {
      const past = this.all<RevisionNote & { document: string }>(
        'SELECT at, by_role AS "by", what, document FROM revision WHERE practice = ? ORDER BY revision',
        id,
      )
      const now = JSON.parse(document) as Practice
      for (const one of past) {
        const then = JSON.parse(one.document) as Practice
        if (then.services) this.savePractice(then, one)
      }
      if (!past.some((one) => (JSON.parse(one.document) as Practice).revision === now.revision))
        this.savePractice(now)
    }
    this.run('COMMIT')
  }
}
