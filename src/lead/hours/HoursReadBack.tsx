import { useEffect, useState } from 'preact/hooks'
import type { BankHolidayPolicy, Schedule } from '#core/hours/schedule.ts'
import { t } from '#ui/language.ts'
import { hoursInWords } from '../services/hours-words.ts'

/** A pause in typing after which hours that cannot be read are not only half written. */
const PAUSE_MS = 800

/** Hours that were typed as people write them, read back before they are saved; those that cannot be read are said to be so once the typing pauses. */
export function HoursReadBack({
  schedules,
  bankHolidays,
  problem,
}: {
  readonly schedules: readonly Schedule[]
  readonly bankHolidays?: BankHolidayPolicy | undefined
  /** What is wrong with what stands there now. */
  readonly problem?: string | undefined
}) {
  const [paused, setPaused] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setPaused(problem ?? ''), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [problem])
  const days =
    bankHolidays === 'open' || bankHolidays === 'closed' ? ` ${t(`setup-holidays-${bankHolidays}`)}` : ''
  return (
    <p role="status" class="quiet-text">
      {problem
        ? paused === problem
          ? problem
          : ''
        : schedules.length > 0
          ? `${t('setup-hours-read', { hours: hoursInWords(schedules) })}${days}`
          : ''}
    </p>
  )
}
