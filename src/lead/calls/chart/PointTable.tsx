import type { Measure } from '#core/measured/measures.ts'
import type { MeasuredWeek } from '#core/measured/series.ts'
import { t } from '#ui/language.ts'
import { valueWords, weekWords } from '../measure-words.ts'
import { AsTable } from './AsTable.tsx'

/** What the columns of a measure hold: days are no calls, and of what is rare there are only the weeks between. */
function headsOf({ chart }: Measure): readonly string[] {
  if (chart === 'between') return ['calls-week', 'calls-between', 'calls-unusual']
  const of = chart === 'per-day' ? 'calls-working-days' : 'calls-of'
  return ['calls-week', 'calls-counted', of, 'calls-value', 'calls-unusual']
}

/** All points of a measure as a table, the newest first. */
export function PointTable({
  measure,
  weeks,
}: {
  readonly measure: Measure
  readonly weeks: readonly (MeasuredWeek | undefined)[]
}) {
  return (
    <AsTable
      name={t(`calls-measure-${measure.id}`)}
      heads={headsOf(measure)}
      rows={() =>
        weeks
          .filter((week) => week !== undefined)
          .toReversed()
          .map((week) => (
            <tr key={week.id}>
              <th scope="row">{weekWords(week.week)}</th>
              {measure.chart === 'between' ? null : (
                <>
                  <td>{week.n}</td>
                  <td>{week.of}</td>
                </>
              )}
              <td>{valueWords(measure, week.point.value)}</td>
              <td>{week.signal ? t(`calls-signal-${week.signal.kind}-${week.signal.way}`) : ''}</td>
            </tr>
          ))
      }
    />
  )
}
