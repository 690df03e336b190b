import { createHash } from 'node:crypto'
import type { DataSet } from '#core/disclosure/data-set.ts'
import type { Doer } from '../audit/doer.ts'
import { noteAudit } from '../audit/note-audit.ts'
import type { Database, RowReading, Writing } from '../database/sql.ts'

/** How many characters of a digest name what is taken back. */
const DIGEST_LENGTH = 16

/** Both are kept as a text that is read by practice and time, and written where nothing stands in its way. */
interface Kept {
  readonly read: string
  readonly write: string
}

const FIGURES: Kept = {
  read: 'SELECT figures AS text FROM published WHERE practice = ? AND quarter = ?',
  write:
    'INSERT INTO published (practice, quarter, figures) VALUES (?, ?, ?) ON CONFLICT (practice, quarter) DO NOTHING',
}
/** A practice's newest week takes the place of an earlier one. */
const PAGES: Kept = {
  read: 'SELECT pages AS text FROM week_page WHERE practice = ? AND week = ?',
  write:
    'INSERT INTO week_page (practice, week, pages) VALUES (?, ?, ?) ON CONFLICT (practice) DO UPDATE SET week = excluded.week, pages = excluded.pages WHERE week_page.week < excluded.week',
}

/** What left one practice as it first left, which is the same for everybody who has it: what is published of its quarters, and the page of its last week. */
export function asItLeft(db: Database, practice: string, by: Doer) {
  const read = async (sql: RowReading, of: Kept, at: string) =>
    (await sql.one<{ text: string }>(of.read, practice, at))?.text
  /** Keeps a text; gives back the one that was kept first. */
  const keep = (of: Kept, at: string, text: string) =>
    together(db, async (sql) => {
      await sql.run(of.write, practice, at, text)
      return (await read(sql, of, at)) ?? text
    })
  return {
    /** What was published of a quarter; null where it had too few calls then, undefined where nobody has asked for it. */
    async publishedFigures(quarter: string): Promise<DataSet | null | undefined> {
      const text = await read(db, FIGURES, quarter)
      return text === undefined ? undefined : (JSON.parse(text) as DataSet | null)
    },
    /** Keeps what is published of a quarter; gives back what was kept first. */
    publishFigures: async (quarter: string, set: DataSet | null): Promise<DataSet | null> =>
      JSON.parse(await keep(FIGURES, quarter, JSON.stringify(set))) as DataSet | null,
    /** The quarters that were published, the newest first. */
    publishedQuarters: async (): Promise<string[]> =>
      (
        await db.all<{ quarter: string }>(
          'SELECT quarter FROM published WHERE practice = ? ORDER BY quarter DESC',
          practice,
        )
      ).map(({ quarter }) => quarter),
    /** Takes back what was published of a quarter, so that it is published anew from the counts; false where nothing was. */
    takeBackQuarter: (quarter: string, reason: string): Promise<boolean> =>
      db.write(async (sql) => {
        const before = await read(sql, FIGURES, quarter)
        if (before === undefined) return false
        await sql.run('DELETE FROM published WHERE practice = ? AND quarter = ?', practice, quarter)
        await noteAudit(sql, practice, by, {
          what: 'quarter-taken-back',
          subject: quarter,
          before: createHash('sha256').update(before).digest('hex').slice(0, DIGEST_LENGTH),
          after: reason,
        })
        return true
      }),
    /** What left of a week; undefined where nobody has had it. */
    keptWeekPages: (week: string): Promise<string | undefined> => read(db, PAGES, week),
    /** Keeps what leaves of a week, in place of an earlier week; gives back what was kept first. */
    keepWeekPages: (week: string, pages: string): Promise<string> => keep(PAGES, week, pages),
  }
}

type Work = (sql: Writing) => Promise<string>
interface Waiting {
  readonly work: Work
  readonly done: (text: string) => void
  readonly failed: (fault: unknown) => void
}
const waiting = new WeakMap<Database, Waiting[]>()

/** What is kept in one turn is written together: the first comparison of a quarter keeps the figures of fifty practices. */
function together(db: Database, work: Work): Promise<string> {
  return new Promise((done, failed) => {
    const list = waiting.get(db)
    if (list) {
      list.push({ work, done, failed })
      return
    }
    const all: Waiting[] = [{ work, done, failed }]
    waiting.set(db, all)
    setImmediate(() => {
      waiting.delete(db)
      db.write(async (sql) => {
        const texts: string[] = []
        for (const one of all) texts.push(await one.work(sql))
        return texts
      }).then(
        (texts) => {
          for (const [at, one] of all.entries()) one.done(texts[at]!)
        },
        (fault) => {
          for (const one of all) one.failed(fault)
        },
      )
    })
  })
}
