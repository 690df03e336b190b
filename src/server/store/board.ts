import type { Database } from './database/sql.ts'

/** Who is duty today, and what is the same every day. */
export interface Board {
  readonly clinician: string
  readonly extension: string
  readonly room: string
  readonly deputy: string
  readonly visitCutOff: string
  readonly whenFull: string
}

/** That the duty clinician was told of a call, and whether anyone answered; never what the call was about. */
export interface Telling {
  readonly id: string
  readonly at: string
  readonly answered: boolean
}

/** Today's board of one practice, and what was told to the duty clinician. Days and times are London wall clocks. */
export function boardOf(db: Database, practice: string) {
  return {
    /** The board as it was last set, and on which day. */
    board: () =>
      db.one<Board & { readonly day: string }>(
        'SELECT clinician, extension, room, deputy, visit_cut_off AS "visitCutOff", when_full AS "whenFull", day FROM board WHERE practice = ?',
        practice,
      ),
    setBoard: (board: Board, day: string): Promise<number> =>
      db.write((sql) =>
        sql.run(
          'INSERT INTO board (practice, clinician, extension, room, deputy, visit_cut_off, when_full, day) VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (practice) DO UPDATE SET clinician = excluded.clinician, extension = excluded.extension, room = excluded.room, deputy = excluded.deputy, visit_cut_off = excluded.visit_cut_off, when_full = excluded.when_full, day = excluded.day',
          practice,
          board.clinician,
          board.extension,
          board.room,
          board.deputy,
          board.visitCutOff,
          board.whenFull,
          day,
        ),
      ),
    /** What was told since a day began, the oldest first. */
    async told(day: string): Promise<Telling[]> {
      const rows = await db.all<{ id: string; at: string; answered: number }>(
        'SELECT id, at, answered FROM told WHERE practice = ? AND at >= ? ORDER BY at, id',
        practice,
        day,
      )
      return rows.map(({ id, at, answered }) => ({ id, at, answered: answered === 1 }))
    },
    /** Notes that the duty clinician was told; what was told on earlier days goes. */
    tell: (id: string, at: string): Promise<void> =>
      db.write(async (sql) => {
        await sql.run('DELETE FROM told WHERE practice = ? AND at < ?', practice, at.slice(0, 10))
        await sql.run(
          'INSERT INTO told (practice, id, at) VALUES (?, ?, ?) ON CONFLICT (practice, id) DO NOTHING',
          practice,
          id,
          at,
        )
      }),
    /** Notes that someone answered. "Answered" may overtake "told" on the way here: the two come to the same in either order. */
    answer: (id: string, at: string): Promise<number> =>
      db.write((sql) =>
        sql.run(
          'INSERT INTO told (practice, id, at, answered) VALUES (?, ?, ?, 1) ON CONFLICT (practice, id) DO UPDATE SET answered = 1',
          practice,
          id,
          at,
        ),
      ),
  }
}
