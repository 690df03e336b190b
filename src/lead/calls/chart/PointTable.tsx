import type { Measure } from '#core/measured/measures.ts'
import type { MeasuredWeek } from '#core/measured/series.ts'
import { t } from '#ui/language.ts'
import { valueWords, weekWords } from '../measure-words.ts'
import { AsTable } from './AsTable.tsx'

const HEADS = ['calls-week', 'calls-counted', 'calls-of', 'calls-value', 'calls-unusual']

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
      heads={HEADS}
      rows={() =>
        weeks
          .filter((week) => week !== undefined)
          .toReversed()
          .map((week) => (
            <tr key={week.id}>
              <th scope="row">{weekWords(week.week)}</th>
              <td>{week.n}</td>
              <td>{week.of}</td>
              <td>{valueWords(measure, week.point.value)}</td>
              <td>{week.signal ? t(`calls-signal-${week.signal.kind}-${week.signal.way}`) : ''}</td>
            </tr>
          ))
      }
    />
  )
}
