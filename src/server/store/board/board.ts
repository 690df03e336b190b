import { randomUUID } from 'node:crypto'
import {
  BOARD_FIELDS,
  type BoardField,
  type BoardWords,
  type Change,
  isOfOneDay,
  type Standing,
  takesPlace,
} from '#core/practice/board.ts'
import { DAY_FIELDS } from '#core/practice/upkeep/duty-days.ts'
import type { Doer } from '../audit/doer.ts'
import { noteAudit } from '../audit/note-audit.ts'
import type { Database, Writing } from '../database/sql.ts'
import { spend } from '../desk-limits.ts'

interface BoardNow {
  readonly words: Partial<BoardWords>
  readonly changes: Readonly<Record<string, string>>
  readonly setOn: string | null
}

interface BoardRow extends Standing {
  readonly field: BoardField
  readonly value: string
}

/** That the duty clinician was told and nobody has answered: a random id, a London time and minutes; never what it was about. */
export interface Telling {
  readonly id: string
  readonly at: string
  /** Within how many somebody is to be rung back; a telling at once has none. */
  readonly minutes?: number
}

/** Today's board of one practice, and what was told to the duty clinician. Days and times are London wall clocks. */
export function boardOf(db: Database, practice: string, by: Doer) {
  return {
    /** What is on the board today, as far as it was written, on the day or ahead of it: yesterday's people are left out, what is the same every day stays. With the change that stands for each field, and the day of the last. */
    async board(today: string): Promise<BoardNow> {
      const all = await db.all<BoardRow>(WITH_ROTA, practice, practice, today)
      const rows = all.filter(({ id }) => id !== ROTA)
      const shown = rows.filter(({ field, day }) => day === today || !isOfOneDay(field))
      // What was put down ahead stands until somebody writes on the day itself.
      const ahead = all.filter(({ id }) => id === ROTA)
      return {
        words: Object.fromEntries([...ahead, ...shown].map(({ field, value }) => [field, value])),
        changes: Object.fromEntries(rows.map(({ field, id }) => [field, id])),
        setOn:
          all
            .map(({ day }) => day)
            .sort()
            .at(-1) ?? null,
      }
    },
    /** Writes one field, unless somebody else's words stand there that its writer had not seen. False, and nothing written, when that desk has written more than one may in a day. */
    writeField: (
      field: BoardField,
      value: string,
      change: Change,
      { desk, today }: { readonly desk: string; readonly today: string },
    ): Promise<boolean> =>
      db.write(async (sql) => {
        const standing = await standingIn(sql, practice, field)
        if (!takesPlace(change, standing, isOfOneDay(field))) return true
        if (standing?.id !== change.id && !(await spend(sql, desk, 'board', today))) return false
        await setField(sql, practice, field, value, change)
        return true
      }),
    /** Writes fields as someone does who sees what stands there. */
    setBoard: (words: { readonly [F in BoardField]?: string | undefined }, day: string): Promise<void> =>
      db.write(async (sql) => {
        for (const field of BOARD_FIELDS) {
          const value = words[field]
          if (value === undefined) continue
          await setField(sql, practice, field, value, { day, id: randomUUID() })
        }
        // Which fields, never their words: who was on duty is nobody's history.
        await noteAudit(sql, practice, by, { what: 'board', after: Object.keys(words).join(', ') })
      }),
    /** Who was told today and has not answered, the oldest first. */
    async told(today: string): Promise<Telling[]> {
      const rows = await db.all<Telling>(
        'SELECT id, at, minutes FROM told WHERE practice = ? AND at >= ? AND answered = 0 ORDER BY at, id',
        practice,
        today,
      )
      return rows.map(({ id, at, minutes }) => ({ id, at, ...(minutes ? { minutes } : {}) }))
    },
    /** Notes that the duty clinician was told at a time of today; what was told on an earlier day is over. False, and nothing noted, when that desk has told them of more than one may in a day. */
    tell: ({ id, at, minutes = 0 }: Telling, today: string, desk: string): Promise<boolean> =>
      db.write(async (sql) => {
        await forget(sql, today)
        if (at < today || (await isKnown(sql, practice, id))) return true
        if (!(await spend(sql, desk, 'told', today))) return false
        await sql.run(
          'INSERT INTO told (practice, id, at, minutes) VALUES (?, ?, ?, ?)',
          practice,
          id,
          at,
          minutes,
        )
        return true
      }),
    /** Notes that someone answered: the time goes, and the id stays until the day's end, so that a telling that comes late is not taken for a new one. One that is not here yet is noted as a telling is: false when the desk may not. */
    answer: (id: string, today: string, desk: string): Promise<boolean> =>
      db.write(async (sql) => {
        await forget(sql, today)
        if (!(await isKnown(sql, practice, id)) && !(await spend(sql, desk, 'told', today))) return false
        await sql.run(
          'INSERT INTO told (practice, id, at, answered) VALUES (?, ?, ?, 1) ON CONFLICT (practice, id) DO UPDATE SET at = excluded.at, answered = 1, minutes = 0',
          practice,
          id,
          today,
        )
        return true
      }),
  }
}

/** What was told to the duty clinicians of every practice. */
export function tellings(db: Database) {
  return {
    /** Forgets what was told before today and who was on duty then, and leaves no trace of the time of what was answered. */
    async forgetTold(today: string): Promise<void> {
      await db.write(async (sql) => {
        await forget(sql, today)
        await sql.run('DELETE FROM duty_day WHERE day < ?', today)
        await sql.run(
          `UPDATE board_field SET value = '' WHERE day < ? AND value <> '' AND field IN (${OF_A_DAY})`,
          today,
        )
      })
      await db.forget('told')
    },
  }
}

const FIELDS = 'SELECT field, value, day, change_id AS "id" FROM board_field WHERE practice = ?'
/** In place of the change that made a value, of what was put down ahead. */
const ROTA = 'ahead'
const WITH_ROTA = `${FIELDS} UNION ALL SELECT field, value, day, '${ROTA}' AS "id" FROM duty_day WHERE practice = ? AND day = ?`
const OF_A_DAY = DAY_FIELDS.map((field) => `'${field}'`).join(', ')

async function standingIn(sql: Writing, practice: string, field: BoardField): Promise<BoardRow | undefined> {
  return sql.one<BoardRow>(`${FIELDS} AND field = ?`, practice, field)
}

async function setField(
  sql: Writing,
  practice: string,
  field: BoardField,
  value: string,
  { day, id }: Standing,
): Promise<void> {
  await sql.run(
    'INSERT INTO board_field (practice, field, value, day, change_id) VALUES (?, ?, ?, ?, ?) ON CONFLICT (practice, field) DO UPDATE SET value = excluded.value, day = excluded.day, change_id = excluded.change_id',
    practice,
    field,
    value,
    day,
    id,
  )
}

async function isKnown(sql: Writing, practice: string, id: string): Promise<boolean> {
  const row = await sql.one('SELECT 1 AS there FROM told WHERE practice = ? AND id = ?', practice, id)
  return row !== undefined
}

async function forget(sql: Writing, today: string): Promise<void> {
  await sql.run('DELETE FROM told WHERE at < ?', today)
}
