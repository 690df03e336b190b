import { Hono } from 'hono'
import { getCookie } from 'hono/cookie'
import { addDays, isIsoWeek, isoWeek, londonNow } from '#core/clock/wall-clock.ts'
import { hashOf, newCode } from '../access/secrets.ts'
import { leadOf, SESSION_COOKIE } from '../access/who.ts'
import type { Deps } from '../http/deps.ts'
import { Refusal } from '../http/refusal.ts'
import type { DeviceRow } from '../store/store.ts'

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
    const devices = store.devices(practice)
    return c.json({
      weeks: weeks.map((week) => ({ week, ...heardIn(week, devices) })),
      totals: store.weekTotals(practice, from, to),
    })
  })

  app.get('/api/lead/practice', (c) => {
    const practice = leadOf(c, deps)
    return c.json({
      practice: store.practice(practice),
      devices: store.devices(practice).map(({ id, heard, joined, skewed, revoked }) => ({
        id,
        heard,
        joined,
        clockAhead: skewed === 1,
        revoked: revoked === 1,
      })),
    })
  })

  app.post('/api/lead/enrolment-code', async (c) => {
    const practice = leadOf(c, deps)
    if (store.practice(practice)?.kind === 'network')
      throw new Refusal(400, 'A network has no desks. Make the code on the page of the practice.')
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
      const removed = store.run('UPDATE device SET revoked = 1 WHERE practice = ? AND id = ?', practice, id)
      if (removed > 0) audit(deps, practice, 'desk removed', id)
      return removed
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
  if (!isIsoWeek(text)) throw new Refusal(400, `"${text}" is not a week. Write it like 2026-W48.`)
  return text
}

/** How many desks there were in a week, and how many have sent that week: a sync carries everything not yet kept, so the last one speaks for all weeks before it. */
function heardIn(week: string, devices: readonly DeviceRow[]): { known: number; heard: number } {
  const sent = ({ synced }: DeviceRow) => synced !== '' && isoWeek(synced) >= week
  const known = devices.filter(
    (device) => isoWeek(device.joined) <= week && (device.revoked === 0 || sent(device)),
  )
  return { known: known.length, heard: known.filter(sent).length }
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
