import { type Context, Hono } from 'hono'
import { array, check, maxLength, object, optional, partial, picklist, pipe, regex, string } from 'valibot'
import { TIME_OF_DAY } from '#core/clock/time-of-day.ts'
import { addDays, isDate, londonNow } from '#core/clock/wall-clock.ts'
import { BLANK_BOARD, BOARD_FIELDS } from '#core/practice/board.ts'
import { noteFault } from '#core/practice/ours/own-text.ts'
import { DUTY_DAYS_AHEAD } from '#core/practice/upkeep/duty-days.ts'
import type { Deps, Env } from '../http/deps.ts'
import { readBody } from '../http/read-body.ts'
import { Refusal } from '../http/refusal.ts'
import { overField, saidAt, saidBody, saidFields } from '../http/said-body.ts'
import { DESK_LIMITS } from '../store/desk-limits.ts'
import type { PracticeStore } from '../store/store.ts'
import { lineWithin } from './body-parts.ts'

/** Words that every desk shows at once: what keeps a note from being saved keeps them away too. */
const boardWords = (most: number) =>
  pipe(
    lineWithin(most),
    check(
      (text) => noteFault(text) === undefined,
      ({ input }) => noteFault(input) ?? '',
    ),
  )

const short = boardWords(40)
const fields = {
  clinician: short,
  extension: short,
  room: short,
  deputy: short,
  visitCutOff: pipe(string(), regex(new RegExp(`^(${TIME_OF_DAY})?$`), 'a time such as 10:30')),
  whenFull: boardWords(80),
}

const dayWords = partial(object({ clinician: short, extension: short, room: short, deputy: short }))
const dutyDaysBody = object({
  days: pipe(
    array(object({ day: pipe(string(), check(isDate, 'a date such as 2026-11-30')), words: dayWords })),
    maxLength(DUTY_DAYS_AHEAD, `at most ${DUTY_DAYS_AHEAD} days`),
  ),
})

/** The board's few words; a desk without a network has sent them long after somebody could type them anew. */
const BODY_BYTES = 16_384

/** A telling at once, or a ring-back that is due within the hour. */
const toldBody = object({ ...saidFields, minutes: optional(picklist([60], '60 minutes')) })

/** Today's board, seen by every desk of the practice: who is duty, and calls to them that nobody has answered. It never holds who a call was about. Each answer to a desk is the board as it then stands. */
export function boardRoutes(deps: Deps): Hono<Env> {
  const today = () => londonNow(deps.now()).slice(0, 10)
  const app = new Hono<Env>()
  const sendBoard = async (c: Context<Env>) => c.json(await boardOn(c.var.own, today()))
  app.get('/api/board', sendBoard)
  app.put('/api/board/:field', async (c) => {
    const field = BOARD_FIELDS.find((one) => one === c.req.param('field'))
    if (!field) throw new Refusal(404, `The board has no field "${c.req.param('field')}".`)
    const body = object({ ...saidFields, value: fields[field], over: overField })
    const said = await readBody(c, body, BODY_BYTES, 'dropped')
    const day = saidAt(c, deps, said).slice(0, 10)
    const change = { day, id: said.id, over: said.over }
    const from = { desk: c.var.desk, today: today() }
    if (!(await c.var.own.writeField(field, said.value, change, from)))
      throw new Refusal(
        429,
        `This desk has written on the board ${DESK_LIMITS.board} times today, so this was not kept. Tell the practice lead.`,
      )
    return sendBoard(c)
  })
  app.post('/api/board/told', async (c) => {
    const said = await readBody(c, toldBody)
    const telling = {
      id: said.id,
      at: saidAt(c, deps, said),
      ...(said.minutes ? { minutes: said.minutes } : {}),
    }
    if (!(await c.var.own.tell(telling, today(), c.var.desk))) throw toldTooOften()
    return sendBoard(c)
  })
  app.post('/api/board/answered', async (c) => {
    const said = await readBody(c, saidBody)
    const over = saidAt(c, deps, said) < today()
    if (!over && !(await c.var.own.answer(said.id, today(), c.var.desk))) throw toldTooOften()
    return sendBoard(c)
  })
  // Set up once or every morning: the lead may do it too, and sees on which day it was last set.
  app.get('/api/lead/board', async (c) => {
    const { words, setOn } = await c.var.own.board(today())
    return c.json({ ...words, setOn })
  })
  app.put('/api/lead/board', async (c) => {
    const words = await readBody(c, partial(object(fields)), BODY_BYTES, 'dropped')
    await c.var.own.setBoard(words, today())
    return c.json({ saved: true })
  })
  app.get('/api/lead/duty-days', async (c) => c.json({ days: await c.var.own.dutyDays(today()) }))
  app.put('/api/lead/duty-days', async (c) => {
    const { days } = await readBody(c, dutyDaysBody, BODY_BYTES, 'dropped')
    const [first, last] = [addDays(today(), 1), addDays(today(), DUTY_DAYS_AHEAD)]
    if (days.some(({ day }) => day < first || day > last))
      throw new Refusal(422, `Names are put down for ${first} to ${last}. Those of today are on the board.`)
    await c.var.own.setDutyDays(days)
    return c.json({ days: await c.var.own.dutyDays(today()) })
  })
  return app
}

/** The board of a practice as it stands on a day, and who was told then and has not answered. */
export async function boardOn(own: PracticeStore, today: string) {
  const { words, changes } = await own.board(today)
  return { ...BLANK_BOARD, ...words, changes, told: await own.told(today) }
}

function toldTooOften(): Refusal {
  return new Refusal(
    429,
    `This desk has told the duty clinician ${DESK_LIMITS.told} times today, so this was not noted. Ring them.`,
  )
}
