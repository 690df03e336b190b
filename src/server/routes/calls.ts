import { Hono } from 'hono'
import { isoWeek, mondayOf } from '#core/clock/iso-week.ts'
import { addDays, londonNow } from '#core/clock/wall-clock.ts'
import { worksOn } from '#core/hours/core-hours.ts'
import type { Practice } from '#core/practice/practice.ts'
import { heardIn } from '#core/tally/heard.ts'
import type { SampleStory } from '#core/tally/sample-year.ts'
import type { Deps, Env } from '../http/deps.ts'
import type { ServiceMove } from '../store/service-moves.ts'
import { callTotals } from './call-totals.ts'

/** Three years and a little: nothing older is drawn. */
const MOST_WEEKS = 160

/** Something that happened and may be seen in the counts. */
interface CallEvent {
  readonly week: string
  readonly kind: 'opens' | 'closes' | 'added' | 'removed' | 'release'
  readonly destinations: readonly string[]
  /** Services by name, the first few, and how many more. */
  readonly services?: readonly string[]
  readonly more?: number
}
/** Services that are named in one event. */
const MOST_NAMED = 3

/** What the lead reads of calls over three years: each cell once, with its counts by week. A sample practice is shown an invented year, with what it has counted itself. */
export function callRoutes({ store, now, sampleYear: year }: Deps): Hono<Env> {
  const app = new Hono<Env>()
  app.get('/api/lead/calls', async (c) => {
    const at = londonNow(now())
    const thisWeek = isoWeek(at)
    const practice = await c.var.own.document()
    const oldest = isoWeek(addDays(at, -7 * (MOST_WEEKS - 1)))
    const { sample, totals } = await callTotals(c.var.own, practice, { at, from: oldest, to: thisWeek, year })
    const first = totals[0]?.week ?? thisWeek
    const desks = await c.var.own.desks()
    const weeks = weeksFrom(first < oldest ? oldest : first, thisWeek)
    return c.json({
      sample,
      thisWeek,
      weeks: weeks.map((week) => ({
        week,
        days: workedDays(practice, week),
        ...(sample && week < thisWeek ? { known: 1, heard: 1 } : heardIn(week, thisWeek, desks)),
      })),
      cells: byCell(totals, weeks),
      events: [
        ...(sample ? (year?.stories ?? []) : []).map((story) => eventOf(story, thisWeek)),
        ...movesByWeek(await c.var.own.serviceMoves(mondayOf(oldest))),
        ...(await store.releaseDays()).map((day) => ({
          week: isoWeek(day),
          kind: 'release' as const,
          destinations: [],
        })),
      ],
    })
  })
  return app
}

function eventOf(story: SampleStory, thisWeek: string): CallEvent {
  const week = isoWeek(addDays(mondayOf(thisWeek), -7 * story.weeksAgo))
  return { week, kind: story.kind, destinations: story.kind === 'release' ? [] : story.to }
}

/** Services that came, and that went, together for each week. */
function movesByWeek(moves: readonly ServiceMove[]): CallEvent[] {
  const weeks = Map.groupBy(moves, ({ at, kind }) => `${isoWeek(at)} ${kind}`)
  return [...weeks.values()].map((all) => ({
    week: isoWeek(all[0]!.at),
    kind: all[0]!.kind,
    destinations: [],
    services: all.slice(0, MOST_NAMED).map(({ name }) => name),
    more: Math.max(0, all.length - MOST_NAMED),
  }))
}

/** Each cell once with its counts, as pairs of the place of the week in the list and the number: a third of the bytes of single rows. */
function byCell(
  totals: readonly { readonly week: string; readonly cell: string; readonly n: number }[],
  weeks: readonly string[],
): Record<string, number[]> {
  const place = new Map(weeks.map((week, at) => [week, at]))
  const cells: Record<string, number[]> = {}
  for (const { week, cell, n } of totals) {
    const at = place.get(week)
    if (at === undefined) continue
    const list = cells[cell] ?? []
    cells[cell] = list
    list.push(at, n)
  }
  return cells
}

function weeksFrom(first: string, last: string): string[] {
  const weeks: string[] = []
  for (let monday = mondayOf(first); isoWeek(monday) <= last; monday = addDays(monday, 7))
    weeks.push(isoWeek(monday))
  return weeks
}

function workedDays(practice: Practice, week: string): number {
  const monday = mondayOf(week)
  return [0, 1, 2, 3, 4, 5, 6].filter((day) => worksOn(practice, addDays(monday, day))).length
}
