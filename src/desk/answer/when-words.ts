import type { Disposition } from '#core/call/disposition.ts'
import { inCoreHours } from '#core/hours/core-hours.ts'
import { dayName, timeOfDay } from '#ui/dates.ts'
import { t } from '#ui/language.ts'
import type { Call } from '../call/call.ts'

/** The clock of an answer for staff: "now", "within 10 minutes, by 10:25", "today by 18:30", "by the end of Thursday". */
export function whenWords(call: Call, { rank, by, destination }: Disposition): string {
  const { practice, at } = call
  if (rank >= 5) return t('when-now')
  if (rank === 4 && by)
    return t(
      destination === 'visit' || destination === 'ucr' || destination === 'dn'
        ? 'when-2-hours'
        : 'when-10-minutes',
      { time: timeOfDay(by) },
    )
  if (rank === 3) {
    const close = practice.coreHours[dayIndex(at)]?.[1]
    return inCoreHours(practice, at) && close ? t('when-today', { time: close }) : t('when-tonight')
  }
  if (rank === 2 && by) return t('when-day', { day: dayName(by) })
  return rank === 1 ? t('when-two-weeks') : t('when-none')
}

function dayIndex(at: string): number {
  return (new Date(`${at.slice(0, 10)}T00:00Z`).getUTCDay() + 6) % 7
}
