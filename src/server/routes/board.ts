import { Hono } from 'hono'
import { maxLength, object, pipe, regex, string } from 'valibot'
import { TIME_OF_DAY } from '#core/clock/time-of-day.ts'
import { londonNow } from '#core/clock/wall-clock.ts'
import type { Deps, Env } from '../http/deps.ts'
import { readBody } from '../http/read-body.ts'
import type { Board } from '../store/board.ts'

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
export function boardRoutes({ now }: Deps): Hono<Env> {
  const today = () => londonNow(now()).slice(0, 10)
  const app = new Hono<Env>()
  app.get('/api/board', async (c) => {
    const { own } = c.var
    return c.json({ ...todays(await own.board(), today()), told: await own.told(today()) })
  })
  // Set up once or every morning: the lead may do it too, and sees on which day it was last set.
  app.get('/api/lead/board', async (c) => {
    const board = await c.var.own.board()
    return c.json({ ...todays(board, today()), setOn: board?.day ?? null })
  })
  for (const path of ['/api/board', '/api/lead/board'])
    app.put(path, async (c) => {
      await c.var.own.setBoard(await readBody(c, boardBody), today())
      return c.json({ saved: true })
    })
  app.post('/api/board/told', async (c) => {
    const { id } = await readBody(c, toldBody)
    await c.var.own.tell(id, londonNow(now()))
    return c.json({ saved: true })
  })
  app.post('/api/board/answered', async (c) => {
    const { id } = await readBody(c, toldBody)
    await c.var.own.answer(id, londonNow(now()))
    return c.json({ saved: true })
  })
  return app
}

/** Yesterday's people are never shown as today's; what is the same every day stays. */
function todays(
  row: (Board & { readonly day: string }) | undefined,
  today: string,
): Partial<Board> | undefined {
  if (!row) return undefined
  const { day, ...board } = row
  return day === today ? board : { visitCutOff: board.visitCutOff, whenFull: board.whenFull }
}
