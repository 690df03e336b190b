import type { Destination } from '../pathway/pathway.ts'
import type { MeasureId } from '../practice/calls/watched.ts'
import type { Signal } from '../spc/signals.ts'
import type { CallCounts } from './call-counts.ts'
import { sumBy } from './cells.ts'
import { measureOf, type Places } from './measures.ts'
import { type Movement, movedOf } from './moved.ts'
import { type MeasuredWeek, seriesOf } from './series.ts'

/** What an address of the lead page ends in where it shows the last week alone, of which the letter tells. */
export const LAST_WEEK = 'last-week'
/** Half-days in which a practice works on each working day. */
const SESSIONS_A_DAY = 2
/** Kinds of help that are named where several could not be had as often. */
const MOST_TIED = 3

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
  /** Whether what is unusual is to the good, where a measure has a good side and the last week does not point the other way. */
  readonly better?: boolean
  /** How the last week stands beside the six before, where that is said: it points the other way, or is twice or half as much. */
  readonly moved?: Movement
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

/** The letter of the last week that is over, five sentences at most; undefined while nothing was ever counted. `anew` names the weeks from which new limits of a measure hold. */
export function letterOf(
  counts: CallCounts,
  places: Readonly<Record<string, Destination>>,
  placeName: (id: string) => string,
  anew: (measure: MeasureId) => readonly string[] = () => [],
): Letter | undefined {
  const at = counts.weeks.findLastIndex(({ week }) => week < counts.thisWeek)
  const week = counts.weeks[at]
  if (!week || Object.keys(counts.cells).length === 0) return undefined
  const last = (id: MeasureId) => lastWeek(counts, id, places, week.week, anew(id))
  const calls = last('calls')
  if (!calls) return { week: week.week, sentences: [] }
  const sum = (fits: (parts: readonly string[]) => boolean) =>
    sumBy(counts, { from: at, to: at + 1 }, (parts) => (fits(parts) ? 'all' : undefined)).get('all') ?? 0
  const [away, took, gp, missed] = [last('away'), last('take-up'), last('wants-gp'), last('not-had')]
  const most = [
    ...sumBy(counts, { from: at, to: at + 1 }, (parts) =>
      measureOf('not-had').n(parts, places) ? parts[1] : undefined,
    ),
  ].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
  const times = most[0]?.[1] ?? 0
  const tied = most.filter(([, n]) => n === times).slice(0, MOST_TIED)
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
        ...unusual('calls', calls),
      },
      ...one(away, 'away', `#calls/where/${LAST_WEEK}`, {}),
      ...one(took, 'take-up', `#calls/refused/${LAST_WEEK}`, {
        gp: gp?.n ?? 0,
        rest: took ? took.of - took.n - (gp?.n ?? 0) : 0,
      }),
      {
        id: 'duty',
        href: `#calls/where/${LAST_WEEK}`,
        values: { n: duty, a: sessions > 0 ? duty / sessions : 0, asked, ill },
        ...unusual('duty', last('duty')),
      },
      ...one(missed, 'not-had', `#calls/where/${LAST_WEEK}`, {
        place: tied.map(([id]) => placeName(id)).join(', '),
        times,
        places: tied.length,
      }),
    ],
  }
}

function one(week: Told | undefined, id: Sentence['id'], href: string, more: Sentence['values']): Sentence[] {
  if (!week) return []
  const { n, of } = week
  return [{ id, href, values: { n, all: of, ...more }, ...unusual(id, week) }]
}

/** What is unusual about a week, and how it moved where that is to be said too: words on a long run say nothing of where it goes now. */
function unusual(id: Sentence['id'], week: Told | undefined): Pick<Sentence, 'signal' | 'better' | 'moved'> {
  if (!week) return { signal: undefined }
  const { signal, moved } = week
  const against = signal && moved && (signal.way === 'high') !== (moved.way === 'up')
  const said = moved && (against || moved.twice) ? { moved } : {}
  if (!signal || !GOOD[id] || against) return { signal, ...said }
  return { signal, better: signal.way === GOOD[id], ...said }
}

type Told = MeasuredWeek & { readonly moved: Movement | undefined }

function lastWeek(
  counts: CallCounts,
  id: MeasureId,
  places: Places,
  week: string,
  anew: readonly string[],
): Told | undefined {
  const series = seriesOf(counts, measureOf(id), places, anew)
  const last = series.at(-1)
  return last?.week === week ? { ...last, moved: movedOf(series) } : undefined
}
