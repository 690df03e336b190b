import { decimal, weekdayNames } from '#ui/dates.ts'
import { t } from '#ui/language.ts'

const SHADES = 5

/** Calls by weekday and hour as a table, the more the darker. */
export function HeatTable({
  name,
  caption,
  hours,
  days,
}: {
  readonly name: string
  readonly caption: string
  readonly hours: readonly string[]
  readonly days: readonly { readonly day: number; readonly calls: readonly number[] }[]
}) {
  const most = Math.max(...days.flatMap(({ calls }) => calls))
  return (
    <div class="scroll" tabIndex={0} role="region" aria-label={name}>
      <table class="calls-heat">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t('calls-day')}</th>
            {hours.map((hour) => (
              <th scope="col" key={hour}>
                {hour}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {days.map(({ day, calls }) => (
            <tr key={day}>
              <th scope="row">{weekdayNames()[day]}</th>
              {calls.map((n, at) => (
                <td key={hours[at]} class={`shade-${Math.round((SHADES * n) / most)}`}>
                  {n === 0 ? '0' : decimal(n, n < 10 ? 1 : 0)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
