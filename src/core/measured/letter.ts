import type { Destination } from '../pathway/pathway.ts'
import type { MeasureId } from '../practice/calls/watched.ts'
import type { Signal } from '../spc/signals.ts'
import type { CallCounts } from './call-counts.ts'
import { sumBy } from './cells.ts'
import { measureOf, type Places } from './measures.ts'
import { type MeasuredWeek, seriesOf } from './series.ts'

/** What an address of the lead page ends in where it shows the last week alone, of which the letter tells. */
export const LAST_WEEK = 'last-week'
/** Half-days in which a practice works on each working day. */
const SESSIONS_A_DAY = 2

/** The address of a measure's chart on the lead page. */
export function chartOf(measure: MeasureId): string {
  return `#calls/summary/${measure}`
}

/** One sentence of the letter: which it is, the numbers in it, what is unusual, and where its evidence is. */
export interface Sentence {
  readonly id: 'calls' | 'away' | 'take-up' | 'duty' | 'not-had'
  readonly href: string
  readonly values: Readonly<Record<string, number | string>>
  /** The number that chooses the plural, where that is not `n` itself. */
  readonly count?: number
  readonly signal?: Signal | undefined
  /** Whether what is unusual is to the good, where a measure has a good side. */
  readonly better?: boolean
}

/** The side on which more is better, of measures that have one. */
const GOOD: Readonly<Partial<Record<Sentence['id'], Signal['way']>>> = {
  away: 'high',
  'take-up': 'high',
  'not-had': 'low',
}

/** The last whole week as a letter tells it; no sentence where no desk was heard from in it. */
export interface Letter {
  readonly week: string
  readonly sentences: readonly Sentence[]
}

/** The letter of the last week that is over, five sentences at most; undefined while nothing was ever counted. */
export function letterOf(
  counts: CallCounts,
  places: Readonly<Record<string, Destination>>,
  placeName: (id: string) => string,
): Letter | undefined {
  const at = counts.weeks.findLastIndex(({ week }) => week < counts.thisWeek)
  const week = counts.weeks[at]
  if (!week || Object.keys(counts.cells).length === 0) return undefined
  const last = (id: MeasureId) => lastWeek(counts, id, places, week.week)
  const calls = last('calls')
  if (!calls) return { week: week.week, sentences: [] }
  const sum = (fits: (parts: readonly string[]) => boolean) =>
    sumBy(counts, { from: at, to: at + 1 }, (parts) => (fits(parts) ? 'all' : undefined)).get('all') ?? 0
  const [away, took, gp, missed] = [last('away'), last('take-up'), last('wants-gp'), last('not-had')]
  const most = [
    ...sumBy(counts, { from: at, to: at + 1 }, (parts) =>
      measureOf('not-had').n(parts, places) ? parts[1] : undefined,
    ),
  ].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))[0]
  const duty = sum(([table, , place]) => table === 't1' && places[place!]?.tellsDuty === 'now')
  const asked = sum(([table]) => table === 't12')
  const ill = sum(([table, , reply]) => table === 't12' && reply === 'yes')
  const sessions = week.days * SESSIONS_A_DAY
  return {
    week: week.week,
    sentences: [
      {
        id: 'calls',
        href: chartOf('calls'),
        values: { n: calls.n, a: calls.point.value, days: calls.of },
        signal: calls.signal,
      },
      ...one(away, 'away', `#calls/where/${LAST_WEEK}`, {}),
      ...one(took, 'take-up', `#calls/refused/${LAST_WEEK}`, { gp: gp?.n ?? 0 }),
      {
        id: 'duty',
        href: `#calls/where/${LAST_WEEK}`,
        values: { n: duty, a: sessions > 0 ? duty / sessions : 0, asked, ill },
        signal: last('duty')?.signal,
      },
      ...one(missed, 'not-had', `#calls/where/${LAST_WEEK}`, {
        place: most ? placeName(most[0]) : '',
        times: most?.[1] ?? 0,
      }),
    ],
  }
}

function one(
  week: MeasuredWeek | undefined,
  id: Sentence['id'],
  href: string,
  more: Sentence['values'],
): Sentence[] {
  if (!week) return []
  const { n, of, signal } = week
  const better = signal && GOOD[id] ? { better: signal.way === GOOD[id] } : {}
  return [{ id, href, values: { n, all: of, ...more }, signal, ...better }]
}

function lastWeek(counts: CallCounts, id: MeasureId, places: Places, week: string) {
  const last = seriesOf(counts, measureOf(id), places).at(-1)
  return last?.week === week ? last : undefined
}
