import { MEASURES, NOT_COLLECTED } from '#core/measured/measures.ts'
import { t } from '#ui/language.ts'

const HEADS = ['calls-all-name', 'calls-all-means', 'calls-all-beside'] as const

/** Every measure with what is counted out of what and what stands beside it; and what is not collected. */
export function AllMeasures() {
  return (
    <details class="card">
      <summary id="all-measures">{t('calls-all')}</summary>
      <div class="scroll" tabIndex={0} role="region" aria-labelledby="all-measures">
        <table class="words">
          <thead>
            <tr>
              {HEADS.map((head) => (
                <th scope="col" key={head}>
                  {t(head)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {MEASURES.map(({ id, beside }) => (
              <tr key={id}>
                <th scope="row">{t(`calls-measure-${id}`)}</th>
                <td>{t(`calls-means-${id}`)}</td>
                <td>{t(`calls-measure-${beside}`)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <h3>{t('calls-not-collected')}</h3>
      <ul class="calls-list">
        {NOT_COLLECTED.map((id) => (
          <li key={id}>{t(`calls-no-${id}`)}</li>
        ))}
      </ul>
    </details>
  )
}
