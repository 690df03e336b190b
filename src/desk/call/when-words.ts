import type { Disposition } from '#core/call/disposition.ts'
import type { Destination } from '#core/pathway/pathway.ts'
import { dayName, timeOfDay } from '#ui/dates.ts'
import { t } from '#ui/language.ts'

const LAST_MINUTE = '23:59'

/** The clock of an answer for staff: "now", "within 10 minutes, by 10:25", "today by 18:30", "by the end of Thursday". */
export function whenWords({ acts, by }: Disposition, { minutes }: Destination): string {
  if (acts >= 5) return t('when-now')
  if (acts === 4 && by) return t(minutesKey(minutes), { time: timeOfDay(by) })
  if (acts === 3 && by)
    return by.endsWith(LAST_MINUTE) ? t('when-tonight') : t('when-today', { time: timeOfDay(by) })
  if (acts === 2 && by) return t('when-day', { day: dayName(by) })
  return acts === 1 ? t('when-two-weeks') : t('when-none')
}

function minutesKey(minutes = 10) {
  if (minutes > 60) return 'when-2-hours'
  return minutes > 10 ? 'when-1-hour' : 'when-10-minutes'
}
