import { Hono } from 'hono'
import { array, maxLength, object, picklist, pipe, string } from 'valibot'
import { faultOfList } from '#core/clock/bank-holiday-list.ts'
import { bankHolidaysKnownUntil, DIVISIONS, holidaysOf } from '#core/clock/bank-holidays.ts'
import { londonNow } from '#core/clock/wall-clock.ts'
import type { Deps, Env } from '../http/deps.ts'
import { readBody } from '../http/read-body.ts'
import { Refusal } from '../http/refusal.ts'
import { by } from './body-parts.ts'

const LIMIT = 50_000
const date = pipe(string(), maxLength(10, 'a date like 2028-12-25'))
const holidaysBody = object({
  list: object({
    division: picklist(DIVISIONS, `one of ${DIVISIONS.join(', ')}`),
    from: date,
    until: date,
    dates: pipe(array(date), maxLength(1000, 'at most 1000')),
  }),
  by,
})

/** A newer list of bank holidays for one practice, kept as a revision like every other change. */
export function holidayRoutes({ now }: Deps): Hono<Env> {
  const app = new Hono<Env>()
  app.put('/api/lead/practice/bank-holidays', async (c) => {
    const { list, by } = await readBody(c, holidaysBody, LIMIT)
    const saved = await c.var.own.saveRevision(
      { at: londonNow(now()), by, what: `brought in bank holidays until ${list.until}` },
      (document) => {
        const fault = faultOfList(list, document.division)
        if (fault) throw new Refusal(422, fault)
        const known = bankHolidaysKnownUntil(holidaysOf(document))
        if (list.until < known)
          throw new Refusal(422, `Bank holidays are known until ${known} already. Fetch a newer list.`)
        return { ...document, bankHolidays: list }
      },
    )
    return c.json({ practice: saved })
  })
  return app
}
