import { Hono } from 'hono'
import { maxLength, object, pipe, regex, string } from 'valibot'
import { TIME_OF_DAY } from '#core/clock/time-of-day.ts'
import { londonNow } from '#core/clock/wall-clock.ts'
import { deviceOf, leadOf } from '../access/who.ts'
import type { Deps } from '../http/deps.ts'
import { readBody } from '../http/read-body.ts'
import type { BoardRow } from '../store/store.ts'

const short = pipe(string(), maxLength(40, 'at most 40 characters'))
const boardBody = object({
  clinician: short,
  extension: short,
  room: short,
  deputy: short,
  visitCutOff: pipe(string(), regex(new RegExp(`^(${TIME_OF_DAY})?$`), 'a time such as 10:30')),
  whenFull: pipe(string(), maxLength(80, 'at most 80 characters')),
})
const toldBody = object({ id: pipe(string(), regex(/^[0-9a-f-]{36}$/, 'a random id')) })

/** Today's board, seen by every desk of the practice: who is duty, and calls to them that nobody has answered. It never holds who a call was about. */
export function boardRoutes(deps: Deps): Hono {
  const { store, now } = deps
  const today = () => londonNow(now()).slice(0, 10)
  const save = (practice: string, board: BoardRow) =>
    store.commit(() =>
      store.run(
        'INSERT INTO board (practice, clinician, extension, room, deputy, visit_cut_off, when_full, day) VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (practice) DO UPDATE SET clinician = excluded.clinician, extension = excluded.extension, room = excluded.room, deputy = excluded.deputy, visit_cut_off = excluded.visit_cut_off, when_full = excluded.when_full, day = excluded.day',
        practice,
        board.clinician,
        board.extension,
        board.room,
        board.deputy,
        board.visitCutOff,
        board.whenFull,
        today(),
      ),
    )
  const app = new Hono()
  app.get('/api/board', (c) => {
    const { practice } = deviceOf(c, deps)
    const told = store
      .told(practice, today())
      .map(({ id, at, answered }) => ({ id, at, answered: answered === 1 }))
    return c.json({ ...todays(store.board(practice), today()), told })
  })
  app.put('/api/board', async (c) => {
    const { practice } = deviceOf(c, deps)
    const board = await readBody(c, boardBody)
    await save(practice, board)
    return c.json({ saved: true })
  })
  // Set up once or every morning: the lead may do it too, and sees on which day it was last set.
  app.get('/api/lead/board', (c) => {
    const row = store.board(leadOf(c, deps))
    return c.json({ ...todays(row, today()), setOn: row?.day ?? null })
  })
  app.put('/api/lead/board', async (c) => {
    const practice = leadOf(c, deps)
    await save(practice, await readBody(c, boardBody))
    return c.json({ saved: true })
  })
  app.post('/api/board/told', async (c) => {
    const { practice } = deviceOf(c, deps)
    const { id } = await readBody(c, toldBody)
    await store.commit(() => {
      store.run('DELETE FROM told WHERE practice = ? AND at < ?', practice, today())
      store.run(
        'INSERT INTO told (practice, id, at) VALUES (?, ?, ?) ON CONFLICT (practice, id) DO NOTHING',
        practice,
        id,
        londonNow(now()),
      )
    })
    return c.json({ saved: true })
  })
  app.post('/api/board/answered', async (c) => {
    const { practice } = deviceOf(c, deps)
    const { id } = await readBody(c, toldBody)
    await store.commit(() =>
      // "Answered" may overtake "told" on the way here: the two come to the same in either order.
      store.run(
        'INSERT INTO told (practice, id, at, answered) VALUES (?, ?, ?, 1) ON CONFLICT (practice, id) DO UPDATE SET answered = 1',
        practice,
        id,
        londonNow(now()),
      ),
    )
    return c.json({ saved: true })
  })
  return app
}

/** Yesterday's people are never shown as today's; what is the same every day stays. */
function todays(
  row: (BoardRow & { readonly day: string }) | undefined,
  today: string,
): Partial<BoardRow> | undefined {
  if (!row) return undefined
  const { day, ...board } = row
  return day === today ? board : { visitCutOff: board.visitCutOff, whenFull: board.whenFull }
}
