import { isoWeek, mondayOf } from '#core/clock/iso-week.ts'
import { londonNow } from '#core/clock/wall-clock.ts'
import { longDate } from '#ui/dates.ts'
import { language, t } from '#ui/language.ts'
import { either, oneOf, record, type Shape, text, yesNo } from '#ui/shape.ts'
import { ask, isAccepted, type LeadAnswer } from '../link/lead-server.ts'

/** Last week's page by e-mail, as whoever is signed in asked for it. */
export interface OwnWeekMail {
  readonly address: string
  /** The week in which the first one comes. */
  readonly first: string
  /** The week of the last one, and what became of it; empty while there was none. */
  readonly week: string
  readonly state: '' | 'taken-on' | 'waiting' | 'given' | 'sent' | 'refused'
  /** Whether the address said that it is right: it is still to be asked, it was asked, it said yes, or the mail server refuses it. */
  readonly confirm: '' | 'asked' | 'yes' | 'refused'
}

const isMail = record<OwnWeekMail>({
  address: text,
  first: text,
  week: text,
  state: oneOf('', 'taken-on', 'waiting', 'given', 'sent', 'refused'),
  confirm: oneOf('', 'asked', 'yes', 'refused'),
})
const isNone: Shape<null> = (value): value is null => value === null
const isSeen = record<{ sends: boolean; mail: OwnWeekMail | null }>({
  sends: yesNo,
  mail: either(isMail, isNone),
})

/** Whether e-mails are sent from here, and how one was asked for. */
export function readWeekMail(): Promise<
  LeadAnswer<{ readonly sends: boolean; readonly mail: OwnWeekMail | null }>
> {
  return ask(isSeen, 'GET', '/api/me/week-mail')
}

/** Asks for the page by e-mail, in the language of the screen. */
export function askWeekMail(address: string): Promise<LeadAnswer<{ readonly mail: OwnWeekMail }>> {
  return ask(record<{ mail: OwnWeekMail }>({ mail: isMail }), 'PUT', '/api/me/week-mail', {
    address,
    language: language.value,
  })
}

/** Asks for it no more. */
export function endWeekMail(): Promise<LeadAnswer<object>> {
  return ask(isAccepted, 'DELETE', '/api/me/week-mail')
}

/** What is still to be done about the address; else when the first one comes, or what became of the last. */
export function weekMailWords({ first, week, state, confirm }: OwnWeekMail): string {
  if (confirm !== 'yes') return t(`week-mail-confirm-${confirm || 'soon'}`)
  const date = longDate(mondayOf(week || first))
  if (!week) return t('week-mail-first', { date })
  const isOver = week < isoWeek(londonNow(Date.now()))
  if (state === 'sent' || state === 'given' || state === 'refused') return t(`week-mail-${state}`, { date })
  return t(isOver ? 'week-mail-missed' : 'week-mail-waiting', { date })
}
