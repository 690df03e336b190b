import type { WeekCounters } from '#core/tally/counters.ts'
import { noteNotTaken } from '#core/tally/heard.ts'
import type { BookSeen, NotTaken, PartedAt, TallyAnswer } from '#core/tally/held-week.ts'
import type { RefusedWeek } from '#core/tally/sort-weeks.ts'
import type { Writing } from '../database/sql.ts'
import { spend } from '../desk-limits.ts'
import { keptOf } from '../practices/removal.ts'
import { OpenBook } from './book.ts'
import type { OpenClaims } from './claims.ts'
import { HeldKeys } from './counts.ts'
import { asCutOff, cutApart, cutFrom, fitOf, partsFromKept } from './cut-keys.ts'

/** A desk's sync, looked at: what of it can be kept, and what it says of the desk. */
export interface DeskSync {
  readonly practice: string
  readonly desk: string
  /** Today, and the week of it. */
  readonly day: string
  readonly week: string
  readonly taken: readonly WeekCounters[]
  readonly refused: readonly RefusedWeek[]
  /** The book as the desk last saw it. */
  readonly book: BookSeen | undefined
  /** Weeks that the desk holds and that were not taken when it sent them. */
  readonly notTaken: readonly NotTaken[]
  /** The desk has said all of what it knows to send. */
  readonly last: boolean
}

interface DeskNote {
  readonly id: string
  readonly synced: string
  readonly skewed: number
  readonly weeks: string
}

/** Keeps what can be kept of many desks' syncs in one piece of work, as far as `claims` lets them, and notes of each desk what could not. Each answer is as if they had come one after another. */
export async function keepSyncs(
  sql: Writing,
  syncs: readonly DeskSync[],
  run: string,
  claims: OpenClaims,
): Promise<readonly TallyAnswer[]> {
  const book = await OpenBook.read(sql, syncs, run)
  const keys = syncs.flatMap(({ practice, taken }) =>
    taken.flatMap((week) => {
      const from = cutFrom(practice, week)
      return [{ practice, week: week.week, key: week.key }, ...(from ? [from] : [])]
    }),
  )
  const held = await HeldKeys.read(sql, keys)
  const notes = await notesOf(sql, syncs)
  const strangers = syncs.filter(({ desk }) => !notes.has(desk)).map(({ practice }) => practice)
  const stillHere = await keptOf(sql, strangers)
  const answers: TallyAnswer[] = []
  for (const sync of syncs) {
    const { desk, day } = sync
    if (sync.book && book.wasPutBack(sync.book) && (await spend(sql, desk, 'put-back', day)))
      await book.beginEpoch(sql)
    const before = notes.get(desk)
    // A practice that was removed while this was on its way keeps nothing.
    const taken = before || stillHere.has(sync.practice) ? sync.taken : []
    const kept: WeekCounters[] = []
    const refused: RefusedWeek[] = [...sync.refused]
    // A key of which nothing can be kept takes no room, so it costs nothing.
    const partedAt: PartedAt[] = []
    for (const week of taken) {
      const key = { practice: sync.practice, week: week.week, key: week.key }
      if (book.isAddedUp(week.week)) {
        refused.push({ key: week.key, week: week.week, why: 'too-old' })
        continue
      }
      const cut = asCutOff(sync.practice, week, sync.taken)
      const fit = cut ? fitOf(held, cut) : 'fits'
      if (fit === 'not-yet' || (fit === 'tangled' && !(await spend(sql, desk, 'put-back', day)))) continue
      if (fit === 'tangled') await book.beginEpoch(sql)
      if (cut) cutApart(held, cut, fit === 'tangled')
      const change = partsFromKept(held, key, week.line ?? [])
      if (change !== undefined) {
        partedAt.push({ key: week.key, change })
        continue
      }
      if (
        (isEmpty(week) || held.has(key) || (await spend(sql, desk, 'keys', day))) &&
        // What a lead brings in is the lead's own word.
        held.merge(key, week, (added) => !before || claims.take(desk, day, added))
      )
        kept.push(week)
      else refused.push({ key: week.key, week: week.week, why: 'too-many' })
    }
    const mark = book.turnPage()
    // A desk that does not know this book, or parts from a twin, holds more than was taken.
    const isWhole = sync.last && partedAt.length === 0 && sync.book?.epoch === mark.epoch
    if (before) {
      const after = {
        id: desk,
        synced: isWhole ? day : before.synced,
        skewed: isWhole ? Number(kept.some(({ week }) => week > sync.week)) : before.skewed,
        weeks: JSON.stringify(
          noteNotTaken(JSON.parse(before.weeks) as NotTaken[], [...sync.notTaken, ...refused]),
        ),
      }
      await noteDesk(sql, before, after)
      notes.set(desk, after)
    }
    answers.push({
      ...mark,
      kept: kept.map(({ key }) => key),
      refused,
      parted: partedAt.map(({ key }) => key),
      partedAt,
    })
  }
  await held.write(sql)
  await book.write(sql)
  return answers
}

function isEmpty({ counts }: WeekCounters): boolean {
  return Object.keys(counts).length === 0
}

/** What is noted of the desks that sent; a lead who brings counts in is none. */
async function notesOf(sql: Writing, syncs: readonly DeskSync[]): Promise<Map<string, DeskNote>> {
  const ids = [...new Set(syncs.map(({ desk }) => desk))]
  const rows = await sql.all<DeskNote>(
    `SELECT id, synced, skewed, not_taken AS "weeks" FROM device WHERE id IN (${ids.map(() => '?').join(', ')})`,
    ...ids,
  )
  return new Map(rows.map((row) => [row.id, row]))
}

/** Most syncs of a day change nothing here. */
async function noteDesk(
  sql: Writing,
  before: DeskNote,
  { id, synced, skewed, weeks }: DeskNote,
): Promise<void> {
  if (before.synced === synced && before.skewed === skewed && before.weeks === weeks) return
  await sql.run(
    'UPDATE device SET synced = ?, skewed = ?, not_taken = ? WHERE id = ?',
    synced,
    skewed,
    weeks,
    id,
  )
}
