import { dayName, decimal } from '#ui/dates.ts'
import { t } from '#ui/language.ts'
import { type BusyHours, busyHours } from './busy.ts'
import { callCounts } from './calls-data.ts'
import { HeatTable } from './HeatTable.tsx'
import { PhoneHoursCard } from './PhoneHoursCard.tsx'

const WEEKS = 13

/** When callers ring: weekday by hour, with the question that it asks of the rota; and beside it what the telephone system counted. */
export function BusyPage() {
  const counts = callCounts.value
  if (!counts) return null
  const busy = busyHours(counts, WEEKS)
  return (
    <>
      {busy.busiest ? (
        <>
          <p class="calls-say">{rotaQuestion(busy)}</p>
          <HeatTable
            name={t('calls-page-busy')}
            caption={t('calls-busy-caption', { count: busy.weeks })}
            hours={busy.hours}
            days={busy.days}
          />
        </>
      ) : (
        <p>{t('calls-nothing')}</p>
      )}
      <PhoneHoursCard />
    </>
  )
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
