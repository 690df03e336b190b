import type { BankHolidayPolicy, Schedule } from '#core/hours/schedule.ts'
import { t } from '#ui/language.ts'
import { hoursInWords } from '../services/hours-words.ts'

/** Hours that were typed as people write them, read back before they are saved; nothing while they cannot be read. */
export function HoursReadBack({
  schedules,
  bankHolidays,
}: {
  readonly schedules: readonly Schedule[]
  readonly bankHolidays?: BankHolidayPolicy | undefined
}) {
  const days =
    bankHolidays === 'open' || bankHolidays === 'closed' ? ` ${t(`setup-holidays-${bankHolidays}`)}` : ''
  return (
    <p role="status" class="quiet-text">
      {schedules.length > 0 ? `${t('setup-hours-read', { hours: hoursInWords(schedules) })}${days}` : ''}
    </p>
  )
}
