import { Hono } from 'hono'
import { check, minLength, object, pipe, trim } from 'valibot'
import { isoWeek } from '#core/clock/iso-week.ts'
import { addDays, londonNow } from '#core/clock/wall-clock.ts'
import type { ValueSpeech } from '#core/disclosure/code-words.ts'
import { dataSetCsv } from '#core/disclosure/data-set-csv.ts'
import { DICTIONARY } from '#core/disclosure/dictionary.ts'
import { withZeros } from '#core/disclosure/with-zeros.ts'
import { noteFault } from '#core/practice/ours/own-text.ts'
import { callTotals } from '../calls/call-totals.ts'
import { speechOf } from '../calls/page-words.ts'
import { publishedQuarter, quartersToPublish } from '../calls/published-quarter.ts'
import type { Deps, Env } from '../http/deps.ts'
import { readBody } from '../http/read-body.ts'
import { Refusal } from '../http/refusal.ts'
import { CLOCK_JUMPED } from '../store/counting/clock-seen.ts'
import { textWithin } from './body-parts.ts'
import { refusePeople } from './suggestions/refuse-people.ts'

const MOST_WEEKS = 160
const backBody = object({
  reason: pipe(
    textWithin(200),
    trim(),
    minLength(3, 'say why it is taken back'),
    check(
      (text) => noteFault(text) === undefined,
      ({ input }) => noteFault(input) ?? '',
    ),
  ),
})

/** What others may read of a practice by its token: quarters that are over, under disclosure control, and what the words in them mean. */
export function readRoutes({ store, now, places, sampleYear: year }: Deps): Hono<Env> {
  const app = new Hono<Env>()
  const { say } = speechOf('en')
  const inEnglish: ValueSpeech = {
    say,
    place: (id) => (id === 'other' ? say('lead-other') : (places?.[id]?.label ?? id)),
  }

  const read = async (own: Env['Variables']['own']) => {
    const at = londonNow(now())
    const thisWeek = isoWeek(at)
    const practice = await own.document()
    const from = isoWeek(addDays(at, -7 * MOST_WEEKS))
    const totals = await callTotals(own, practice, { at, from, to: thisWeek, year })
    const first = totals.weeks[0] ?? thisWeek
    // A quarter that began before the oldest week that is read would be told in part.
    const quarters = quartersToPublish(totals.weeks, at).filter((one) => one.from > from || first > from)
    return { practice, totals, quarters }
  }

  app.get('/api/read', async (c) => {
    const { practice, totals, quarters: over } = await read(c.var.own)
    const may = await store.clockHolds(now())
    const kept = may ? [] : await c.var.own.publishedQuarters()
    const quarters = over.filter(({ id }) => may || kept.includes(id))
    return c.json({
      dictionary: DICTIONARY.version,
      practice: practice.name,
      sample: totals.sample,
      quarters: quarters.map(({ id }) => id),
      ...(may ? {} : { clock: CLOCK_JUMPED }),
    })
  })

  app.get('/api/read/dictionary', (c) => c.json(DICTIONARY))

  app.get('/api/read/quarters/:id', async (c) => {
    const { practice, totals, quarters } = await read(c.var.own)
    const period = quarters.find(({ id }) => id === c.req.param('id'))
    if (!period)
      throw new Refusal(404, `There is no quarter "${c.req.param('id')}" to share. /api/read lists them.`)
    const may = await store.clockHolds(now())
    const set = await publishedQuarter(c.var.own, practice, period, async () => totals, may)
    if (!set && !may) throw new Refusal(503, CLOCK_JUMPED)
    if (!set) throw new Refusal(404, `The quarter "${period.id}" has too few calls to share any count.`)
    const whole = withZeros(set)
    if (c.req.query('format') !== 'csv') return c.json(whole)
    return c.body(dataSetCsv(whole, inEnglish), 200, { 'content-type': 'text/csv; charset=utf-8' })
  })

  app.get('/api/lead/quarters', async (c) =>
    c.json({
      quarters: await c.var.own.publishedQuarters(),
      ...((await store.clockHolds(now())) ? {} : { clock: CLOCK_JUMPED }),
    }),
  )

  app.post('/api/lead/quarters/:id/take-back', async (c) => {
    const { reason } = await readBody(c, backBody)
    refusePeople([reason], londonNow(now()))
    if (!(await c.var.own.takeBackQuarter(c.req.param('id'), reason)))
      throw new Refusal(404, 'Nothing was published of this quarter.')
    return c.json({ quarters: await c.var.own.publishedQuarters() })
  })

  app.get('/api/lead/reader', async (c) => c.json({ made: (await c.var.own.readTokenMade()) ?? null }))

  app.post('/api/lead/reader', async (c) => {
    if ((await c.var.own.document()).kind === 'network')
      throw new Refusal(400, 'A network counts nothing. Make the token on the page of the practice.')
    return c.json({ token: await c.var.own.newReadToken(londonNow(now())) })
  })

  app.post('/api/lead/reader/end', async (c) => {
    if (!(await c.var.own.endReadToken())) throw new Refusal(404, 'There is no token to end.')
    return c.json({ ended: true })
  })
  return app
}
