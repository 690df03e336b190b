import { mondayOf } from '#core/clock/iso-week.ts'
import { addDays } from '#core/clock/wall-clock.ts'
import type { Period } from '#core/disclosure/periods.ts'
import type { CallCounts } from '#core/measured/call-counts.ts'
import { weeksBack } from '#core/measured/cells.ts'
import type { Measure } from '#core/measured/measures.ts'
import { movedOf } from '#core/measured/moved.ts'
import type { MeasuredWeek } from '#core/measured/series.ts'
import type { Signal } from '#core/spc/signals.ts'
import { decimal, longDate } from '#ui/dates.ts'
import { t } from '#ui/language.ts'

/** A value of a measure in words: "70%", "4.1 in 100", "52.3 a day". */
export function valueWords({ chart, per }: Measure, value: number): string {
  if (chart === 'share') return t('calls-percent', { n: Math.round(value * 100) })
  if (chart === 'between') return t('calls-weeks-between', { count: Math.round(value) })
  if (chart === 'rate') return t('calls-in', { n: value === 0 ? '0' : decimal(value, 1), per })
  return t('calls-a-day', { n: decimal(value, 1) })
}

/** What the figures at the side of a measure's chart are figures of: "in each 100", "a working day". */
export function unitWords({ chart, per }: Measure): string {
  return t(`calls-unit-${chart}`, { per })
}

/** A week in words: "week of 24 November 2026". */
export function weekWords(week: string): string {
  return t('calls-week-of', { date: longDate(mondayOf(week)) })
}

/** A quarter in words: "2026-Q3: 29 June 2026 to 27 September 2026". */
export function quarterWords({ id, from, to }: Period): string {
  const last = addDays(mondayOf(to), 6)
  return t('calls-share-caption', { quarter: id, from: longDate(mondayOf(from)), to: longDate(last) })
}

/** What is unusual about a point, in words. */
export function signalWords({ kind, way }: Signal): string {
  return t(`calls-signal-${kind}-${way}`)
}

/** The same with the shape that stands for it on a chart: "Far above the usual (filled square)". */
export function shapeWords(signal: Signal): string {
  return t('calls-signal-shape', {
    signal: signalWords(signal),
    shape: t(`calls-shape-${signal.kind}-${signal.way}`),
  })
}

/** One week in words: x of n, and what is unusual. */
export function pointWords(measure: Measure, { week, n, of, point, signal }: MeasuredWeek): string {
  if (measure.chart === 'between') {
    const said = `${weekWords(week)}: ${t('calls-since-before', { weeks: valueWords(measure, n) })}`
    return signal ? `${said}. ${signalWords(signal)}` : said
  }
  const counted =
    measure.chart === 'per-day'
      ? t('calls-n-days', { calls: t('calls-n', { count: n }), count: of })
      : t('lead-of', { n, all: of })
  const said = `${weekWords(week)}: ${counted}, ${valueWords(measure, point.value)}`
  return signal ? `${said}. ${signalWords(signal)}` : said
}

/** The sentence beside a chart: the last week that was heard, what is usual, and what is not. */
export function chartSentence(measure: Measure, weeks: readonly (MeasuredWeek | undefined)[]): string {
  const last = weeks.findLast((week) => week !== undefined)
  if (!last) return t(measure.chart === 'between' ? 'calls-rare-few' : 'calls-nothing')
  const { mean, lower, upper, trial } = last.point
  const parts = [`${pointWords({ ...measure }, { ...last, signal: undefined })}.`]
  if (lower !== undefined && upper !== undefined && weeks.filter(Boolean).length > 1) {
    const [from, to] = [valueWords(measure, Math.max(0, lower)), valueWords(measure, upper)]
    parts.push(
      lower === upper
        ? t('calls-always', { mean: from })
        : t('calls-usual', { mean: valueWords(measure, mean), from, to }),
    )
    if (last.signal) parts.push(`${shapeWords(last.signal)}.`)
    else if (measure.chart !== 'between') parts.push(t('calls-as-usual'))
    const moved = measure.chart === 'between' ? undefined : movedOf(weeks)
    if (moved?.twice) parts.push(`${t(`letter-twice-${moved.way}`)}.`)
    if (trial) parts.push(t('calls-trial'))
    else if (lower < upper) parts.push(...neverAlone(measure, lower, upper))
  } else parts.push(t('calls-too-few'))
  return parts.join(' ')
}

/** On which side one week can never stand out by itself, since what is usual reaches as far as it goes there. */
function neverAlone({ chart }: Measure, lower: number, upper: number): string[] {
  if (chart === 'between') return []
  return [
    ...(lower <= 0 ? [t('calls-never-low')] : []),
    ...(chart === 'share' && upper >= 1 ? [t('calls-never-high')] : []),
  ]
}

/** What a table is about, with the days that it counts: "Last week: 16 November 2026 to 22 November 2026"; with `beside`, those of the stretch before as well. */
export function captionWords(id: string, counts: CallCounts, size: number, beside = false): string {
  const days = periodWords(counts, size)
  const earlier = beside ? periodWords(counts, size, 1) : ''
  const title = days ? `${t(id)}: ${days}` : t(id)
  return earlier ? `${title} ${t('calls-before', { n: earlier })}` : title
}

/** The days of the last whole weeks that are counted, `back` such stretches ago; empty where there is none. */
function periodWords(counts: CallCounts, size: number, back = 0): string {
  const { from, to } = weeksBack(counts, size, back)
  const [first, last] = [counts.weeks[from], counts.weeks[to - 1]]
  if (!first || !last || from === to) return ''
  return t('letter-from-to', {
    from: longDate(mondayOf(first.week)),
    to: longDate(addDays(mondayOf(last.week), 6)),
  })
}
