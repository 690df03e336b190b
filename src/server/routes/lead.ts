import { Hono } from 'hono'
import { boolean, minLength, object, pipe, trim } from 'valibot'
import { isIsoWeek, isoWeek } from '#core/clock/iso-week.ts'
import { addDays, londonNow } from '#core/clock/wall-clock.ts'
import { heardIn } from '#core/tally/heard.ts'
import { placeOf } from '../access/place.ts'
import type { Deps, Env } from '../http/deps.ts'
import { readBody } from '../http/read-body.ts'
import { Refusal } from '../http/refusal.ts'
import { isPlainName, lineWithin } from './body-parts.ts'

/** A desk's name says where it stands, never who sits there. */
const deskName = pipe(lineWithin(40), trim(), minLength(1, 'a name'), isPlainName)
const lastingBody = object({ name: deskName, forgets: boolean() })
const deskNameBody = object({ name: deskName })

/** What the practice lead reads: the practice's own counts by week, its services, its desks. Nothing here is about a person. */
export function leadRoutes(deps: Deps): Hono<Env> {
  const { now } = deps
  const app = new Hono<Env>()

  app.get('/api/lead/counts', async (c) => {
    const at = londonNow(now())
    const to = weekParam(c.req.query('to')) ?? isoWeek(at)
    const from = weekParam(c.req.query('from')) ?? isoWeek(addDays(at, -7 * 12))
    const weeks = weeksBetween(at, from, to)
    const desks = await c.var.own.desks()
    return c.json({
      weeks: weeks.map((week) => ({ week, ...heardIn(week, isoWeek(at), desks) })),
      totals: await c.var.own.weekTotals(from, to),
    })
  })

  app.get('/api/lead/practice', async (c) => {
    const desks = await c.var.own.desks()
    return c.json({
      practice: await c.var.own.document(),
      devices: desks.map(({ removed, synced: _, ...desk }) => ({ ...desk, revoked: removed !== '' })),
      waiting: await c.var.own.waitingJoins(),
    })
  })

  app.post('/api/lead/enrolment-code', async (c) => {
    if ((await c.var.own.document()).kind === 'network')
      throw new Refusal(400, 'A network has no desks. Make the code on the page of the practice.')
    return c.json({ code: await c.var.own.newDeskCode(now(), placeOf(c, deps)) })
  })

  app.post('/api/lead/lasting-code', async (c) => {
    const { name, forgets } = await readBody(c, lastingBody)
    if ((await c.var.own.document()).kind === 'network')
      throw new Refusal(400, 'A network has no desks. Make the code on the page of the practice.')
    const code = await c.var.own.newLastingCode(name, forgets, now())
    if (code === undefined) throw nameTaken(name)
    return c.json({ code })
  })

  app.post('/api/lead/devices/:id/name', async (c) => {
    const { name } = await readBody(c, deskNameBody)
    const came = await c.var.own.nameDesk(c.req.param('id'), name)
    if (came === 'unknown') throw new Refusal(404, 'There is no such desk in this practice.')
    if (came === 'taken') throw nameTaken(name)
    return c.json({ saved: true })
  })

  app.post('/api/lead/devices/:id/revoke', async (c) => {
    const removed = await c.var.own.removeDesk(c.req.param('id'), now())
    if (!removed) throw new Refusal(404, 'There is no such desk in this practice.')
    return c.json({ saved: true })
  })
  return app
}

function weekParam(text: string | undefined): string | undefined {
  if (text === undefined) return undefined
  if (!isIsoWeek(text)) throw new Refusal(400, `"${text}" is not a week. Write it like 2026-W48.`)
  return text
}

/** Every ISO week between two, at most three years back. */
function weeksBetween(at: string, from: string, to: string): string[] {
  const weeks: string[] = []
  for (let back = 0; back < 160; back++) {
    const week = isoWeek(addDays(at, -7 * back))
    if (week < from) break
    if (week <= to) weeks.unshift(week)
  }
  return weeks
}

function nameTaken(name: string): Refusal {
  return new Refusal(409, `Another desk is called "${name}". Give each desk a name of its own.`)
}
