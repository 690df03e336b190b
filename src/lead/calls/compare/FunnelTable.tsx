import type { ComparedMeasure } from '#core/disclosure/compared.ts'
import { t } from '#ui/language.ts'
import { AsTable } from '../chart/AsTable.tsx'
import { comparedValue, practiceWords } from './compare-words.ts'
import type { Funnel } from './funnel.ts'

const HEADS = ['compare-column', 'calls-counted', 'calls-of', 'calls-value', 'compare-where', 'compare-story']

/** All points of a funnel as a table, in the order of their letters. */
export function FunnelTable({
  measure,
  funnel,
}: {
  readonly measure: ComparedMeasure
  readonly funnel: Funnel
}) {
  return (
    <AsTable
      name={t(`calls-measure-${measure.id}`)}
      heads={HEADS}
      rows={() =>
        funnel.points.map(({ practice, n, of, value, apart }) => (
          <tr key={practice.id}>
            <th scope="row">{practiceWords(practice)}</th>
            <td>{n}</td>
            <td>{of}</td>
            <td>{comparedValue(measure, value)}</td>
            <td>{t(apart ? 'compare-apart' : 'compare-within')}</td>
            <td dir="auto">{practice.stories[measure.id] ?? ''}</td>
          </tr>
        ))
      }
    />
  )
}
