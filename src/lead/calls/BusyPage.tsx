import { dayName, decimal, weekdayNames } from '#ui/dates.ts'
import { t } from '#ui/language.ts'
import { type BusyHours, busyHours } from './busy.ts'
import { callCounts } from './calls-data.ts'

const WEEKS = 13
const SHADES = 5

/** When callers ring: weekday by hour, with the question that it asks of the rota. */
export function BusyPage() {
  const counts = callCounts.value
  if (!counts) return null
  const busy = busyHours(counts, WEEKS)
  if (!busy.busiest) return <p>{t('calls-nothing')}</p>
  return (
    <>
      <p class="calls-say">{rotaQuestion(busy)}</p>
      <div class="scroll" tabIndex={0} role="region" aria-label={t('calls-page-busy')}>
        <table class="calls-heat">
          <caption>{t('calls-busy-caption', { count: busy.weeks })}</caption>
          <thead>
            <tr>
              <th scope="col">{t('calls-day')}</th>
              {busy.hours.map((hour) => (
                <th scope="col" key={hour}>
                  {hour}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {busy.days.map(({ day, calls }) => (
              <tr key={day}>
                <th scope="row">{weekdayNames()[day]}</th>
                {calls.map((n, at) => (
                  <td key={busy.hours[at]} class={`shade-${shade(n, busy)}`}>
                    {n === 0 ? '0' : decimal(n, n < 10 ? 1 : 0)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}

function shade(n: number, { busiest }: BusyHours): number {
  return Math.round((SHADES * n) / busiest!.calls)
}

function rotaQuestion({ busiest }: BusyHours): string {
  const { day, hour, calls } = busiest!
  const next = String(Number(hour) + 1).padStart(2, '0')
  return t('calls-rota', {
    day: dayName(`2026-11-${23 + day}`),
    from: `${hour}:00`,
    to: `${next}:00`,
    n: decimal(calls, calls < 10 ? 1 : 0),
  })
}
