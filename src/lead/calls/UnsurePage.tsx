import { sumBy, weeksBack } from '#core/measured/cells.ts'
import { t } from '#ui/language.ts'
import { callCounts } from './calls-data.ts'
import { signName } from './calls-names.ts'

const WEEKS = 13
const MOST = 30

/** Which danger signs callers are not sure of most often: questions whose words may want another look. */
export function UnsurePage() {
  const counts = callCounts.value
  if (!counts) return null
  const span = weeksBack(counts, WEEKS)
  const rows = [...sumBy(counts, span, ([table, sign]) => (table === 't9u' ? sign : undefined))].sort(
    ([a, n], [b, m]) => m - n || (a < b ? -1 : 1),
  )
  return (
    <>
      <p class="calls-say">
        {rows[0]
          ? t('calls-unsure-say', { sign: signName(rows[0][0]), count: rows[0][1] })
          : t('calls-nothing')}
      </p>
      {rows.length > 0 ? (
        <table class="calls-table">
          <caption>{t('calls-13-weeks')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('calls-sign')}</th>
              <th scope="col">{t('calls-times')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, MOST).map(([id, n]) => (
              <tr key={id}>
                <th scope="row">{signName(id)}</th>
                <td>{n}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
    </>
  )
}
