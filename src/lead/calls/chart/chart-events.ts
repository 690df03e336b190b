import type { CallCounts, CallEvent } from '#core/measured/call-counts.ts'
import type { MeasuredWeek } from '#core/measured/series.ts'
import type { NewLimits } from '#core/practice/calls/new-limits.ts'
import type { Trial } from '#core/practice/calls/trials.ts'
import { t } from '#ui/language.ts'
import { placeName } from '../calls-names.ts'
import { weekWords } from '../measure-words.ts'

/** What happened about one point of a chart, in words. */
export interface EventOnChart {
  readonly at: number
  readonly said: readonly string[]
}

/** What happened, at the place of its week among the points or of the next point after it, oldest first; what happened after the last point has the place after it, as a trial has in its first week. */
export function eventsOn(
  counts: CallCounts,
  weeks: readonly (MeasuredWeek | undefined)[],
  marks: readonly { readonly week: string; readonly words: string }[],
): EventOnChart[] {
  const over = counts.weeks.filter(({ week }) => week < counts.thisWeek)
  const named = weeks.map((week, at) => week?.week ?? (weeks.length === over.length ? over[at]!.week : ''))
  const placed = new Map<number, string[]>()
  const happened = [
    ...counts.events.map((event) => ({ week: event.week, words: eventWords(event) })),
    ...marks,
  ]
  for (const { week, words } of happened) {
    const found = named.findIndex((one) => one !== '' && one >= week)
    const at = found < 0 ? weeks.length : found
    // What happened before the first week is no news on this chart.
    if (at === 0 && named[0] !== week && week < counts.thisWeek) continue
    placed.set(at, [...(placed.get(at) ?? []), words])
  }
  return [...placed].map(([at, said]) => ({ at, said })).sort((a, b) => a.at - b.at)
}

/** What the practice itself decided about a chart: new limits, and changes that are tried. */
export function decisionsOn(newLimits: readonly NewLimits[], trials: readonly Trial[]) {
  return [
    ...newLimits.map(({ from, why }) => ({
      week: from,
      words: t('calls-event-limits', { week: weekWords(from), why }),
    })),
    ...trials.map(({ from, change }) => ({
      week: from,
      words: t('calls-event-trial', { week: weekWords(from), change }),
    })),
  ]
}

function eventWords({ kind, week, destinations, services = [], more = 0 }: CallEvent): string {
  const names = [...destinations.map(placeName), ...services].join(', ')
  const all = more > 0 ? t('calls-event-more', { names, count: more }) : names
  return t(`calls-event-${kind}`, { names: all, week: weekWords(week) })
}
