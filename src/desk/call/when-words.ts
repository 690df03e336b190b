import type { Disposition } from '#core/call/disposition.ts'
import { addDays, dateOf } from '#core/clock/wall-clock.ts'
import type { Destination } from '#core/pathway/pathway.ts'
import { dayName, moment, timeOfDay } from '#ui/dates.ts'
import { t } from '#ui/language.ts'

const LAST_MINUTE = '23:59'

/** The clock of an answer for staff, of a call at a time: "now", "within 10 minutes, by 10:25", "today by 18:30", "by the end of Thursday"; of a pharmacy that is shut then "tomorrow, Saturday, from 08:00"; of what the practice does at the desk "no appointment needed". */
export function whenWords(
  { acts, by, from }: Disposition,
  { minutes, practice, level }: Destination,
  at: string,
): string {
  if (from && dateOf(from) === addDays(dateOf(at), 1))
    return t('when-tomorrow', { day: dayName(from), time: timeOfDay(from) })
  if (from) return t('when-from', { when: moment(from, at) })
  if (acts >= 5) return t('when-now')
  if (acts === 4 && by) return t(minutesKey(minutes), { time: timeOfDay(by) })
  if (acts === 3 && by)
    return by.endsWith(LAST_MINUTE) ? t('when-tonight') : t('when-today', { time: timeOfDay(by) })
  if (acts === 2 && by) return t('when-day', { day: dayName(by) })
  if (acts === 1) return t('when-two-weeks')
  // Nobody meets the practice manager or the prescription team at a time that suits.
  return t(practice && level === 0 ? 'when-desk' : 'when-none')
}

/** The clock beside the name of a place, without what that says already: "GP within 2 weeks" alone, "Duty GP today · by 18:30". */
export function besideName(name: string, when: string): string {
  const rest = when.split(', ').filter((part) => !name.endsWith(part))
  return rest.length > 0 ? ` · ${rest.join(', ')}` : ''
}

function minutesKey(minutes = 10) {
  if (minutes > 60) return 'when-2-hours'
  return minutes > 10 ? 'when-1-hour' : 'when-10-minutes'
}
