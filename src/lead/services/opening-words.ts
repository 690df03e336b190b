import { holidaysOf } from '#core/clock/bank-holidays.ts'
import { nextOpening, openness, openUntil } from '#core/hours/opening.ts'
import type { Hours, Openness } from '#core/hours/schedule.ts'
import type { Practice } from '#core/practice/practice.ts'
import { moment } from '#ui/dates.ts'
import { t } from '#ui/language.ts'

/** Whether a service is open at a time, and until when or from when, in words. */
export function openingNow(hours: Hours, at: string, practice: Practice): { state: Openness; words: string } {
  const holidays = holidaysOf(practice)
  const state = hours.schedules.length === 0 ? 'unknown' : openness(hours, at, holidays)
  if (state === 'unknown') return { state, words: t('hours-unknown') }
  if (state === 'open') {
    const until = openUntil(hours, at, holidays)
    const late = !until || (until.slice(0, 10) > at.slice(0, 10) && until.endsWith('00:00'))
    return { state, words: late ? t('open-now') : t('open-until', { when: moment(until, at) }) }
  }
  const opens = nextOpening(hours, at, holidays)
  return { state, words: opens ? t('closed-until', { when: moment(opens, at) }) : t('closed-now') }
}

/** What desks will say of these hours: today, and when it opens next. */
export function openingPreview(hours: Hours, at: string, practice: Practice): string {
  const now = openingNow(hours, at, practice)
  const next = nextOpening(hours, at, holidaysOf(practice))
  const today = t('preview-today', { state: now.state === 'closed' ? t('closed-now') : now.words })
  return next && now.state !== 'unknown' ? `${today} ${t('preview-next', { when: moment(next, at) })}` : today
}
