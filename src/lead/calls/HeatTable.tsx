import { decimal, shortDayNames, weekdayNames } from '#ui/dates.ts'
import { t } from '#ui/language.ts'

const SHADES = 5

/** Calls by hour and weekday as a table, the more the darker; days stand beside each other, so that it fits a phone. */
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
            <th scope="col">{t('calls-hour')}</th>
            {days.map(({ day }) => (
              <th scope="col" key={day}>
                <abbr title={weekdayNames()[day]}>{shortDayNames()[day]}</abbr>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {hours.map((hour, at) => (
            <tr key={hour}>
              <th scope="row">{hour}:00</th>
              {days.map(({ day, calls }) => {
                const n = calls[at]!
                return (
                  <td key={day} class={`shade-${Math.round((SHADES * n) / most)}`}>
                    {n === 0 ? '0' : decimal(n, n < 10 ? 1 : 0)}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
