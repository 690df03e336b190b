import { Hono } from 'hono'
import { getCookie } from 'hono/cookie'
import { addDays, isoWeek, londonNow } from '#core/wall-clock.ts'
import type { Deps } from './deps.ts'
import { Refusal } from './refusal.ts'
import { hashOf, newCode } from './secrets.ts'
import { leadOf, SESSION_COOKIE } from './who.ts'

const MINUTES = 60_000

/** What the practice lead reads: the practice's own counts by week, its services, its desks. Nothing here is about a person. */
export function leadRoutes(deps: Deps): Hono {
  const { store, now } = deps
  const app = new Hono()

  app.get('/api/lead/counts', (c) => {
    const practice = leadOf(c, deps)
    const at = londonNow(now())
    const to = weekParam(c.req.query('to')) ?? isoWeek(at)
    const from = weekParam(c.req.query('from')) ?? isoWeek(addDays(at, -7 * 12))
    const weeks = weeksBetween(at, from, to)
    const heard = store.all<{ week: string; n: number }>(
      'SELECT week, COUNT(*) AS n FROM heard WHERE practice = ? GROUP BY week',
      practice,
    )
    const devices = store.devices(practice).filter((device) => device.revoked === 0)
    return c.json({
      weeks: weeks.map((week) => {
        const known = devices.filter((device) => isoWeek(`${device.joined}T00:00`) <= week).length
        return { week, known, heard: Math.min(known, heard.find((row) => row.week === week)?.n ?? 0) }
      }),
      totals: store.weekTotals(practice, from, to),
    })
  })

  app.get('/api/lead/practice', (c) => {
    const practice = leadOf(c, deps)
    return c.json({
      practice: store.practice(practice),
      devices: store
        .devices(practice)
        .map(({ id, heard, joined, revoked }) => ({ id, heard, joined, revoked: revoked === 1 })),
    })
  })

  app.post('/api/lead/enrolment-code', async (c) => {
    const practice = leadOf(c, deps)
    const code = newCode()
    await store.commit(() => {
      store.run(
        'INSERT INTO enrolment (code_hash, practice, expires) VALUES (?, ?, ?)',
        hashOf(code),
        practice,
        now() + 15 * MINUTES,
      )
      audit(deps, practice, 'enrolment code made')
    })
    return c.json({ code })
  })

  app.post('/api/lead/devices/:id/revoke', async (c) => {
    const practice = leadOf(c, deps)
    const id = c.req.param('id')
    const changed = await store.commit(() => {
      audit(deps, practice, 'desk removed', id)
      return store.run('UPDATE device SET revoked = 1 WHERE practice = ? AND id = ?', practice, id)
    })
    if (changed === 0) throw new Refusal(404, 'There is no such desk in this practice.')
    return c.json({ saved: true })
  })

  app.post('/api/lead/sign-out', async (c) => {
    leadOf(c, deps)
    await store.commit(() =>
      store.run('DELETE FROM session WHERE token_hash = ?', hashOf(getCookie(c, SESSION_COOKIE) ?? '')),
    )
    return c.json({ saved: true })
  })
  return app
}

/** Curating is audited; counting is not. */
function audit({ store, now }: Deps, practice: string, what: string, detail = ''): void {
  store.run(
    'INSERT INTO audit (practice, at, what, detail) VALUES (?, ?, ?, ?)',
    practice,
    londonNow(now()),
    what,
    detail,
  )
}

function weekParam(text: string | undefined): string | undefined {
  if (text === undefined) return undefined
  if (!/^\d{4}-W\d\d$/.test(text)) throw new Refusal(400, `"${text}" is not a week. Write it like 2026-W48.`)
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
