import { isUnsure } from '../../hours/schedule.ts'
import { freshness } from '../freshness.ts'
import type { FreshnessTimes } from '../practice.ts'
import type { Service } from '../service.ts'

/** How a lead knows that details still hold: somebody rang, read the service's website, or was told by the service. */
export const CHECK_WAYS = ['rang', 'website', 'told'] as const
/** A way in which a lead knows that details still hold. */
export type CheckWay = (typeof CHECK_WAYS)[number]

const CLOSED =
  /\b(?:(?:is|has|been|now|permanently|since|we have) clos(?:ed|ing)|clos(?:ed|es|ing) (?:since|down|for good|permanently)|(?:shut|closed) down|do(?:n.t| not) use|ceased|no longer|out of business|wedi (?:cau|dod i ben)|ar gau ers|peidiwch [aâ]'i ddefnyddio)\b|^\s*(?:closed|ar gau)\W*$/i

/** Whether a service wants a look by itself before it is said to be right: it was left so long that desks use it last or not at all, its hours or number are not known, or a note says that it has gone. `today` is a London date. */
export function wantsOwnCheck(service: Service, today: string, times?: FreshnessTimes): boolean {
  const { schedules, phones } = service
  if (
    schedules.length === 0 ||
    schedules.some(isUnsure) ||
    phones.length === 0 ||
    closedNote(service) !== undefined
  )
    return true
  return ['last', 'stale'].includes(freshness(service, today, times))
}

/** The note, or the name, that says a service has gone; undefined where none does. A time of day or a weekday on which it is closed is no such note. */
export function closedNote({
  name,
  notesForStaff,
  notesForPatients,
}: Pick<Service, 'name' | 'notesForStaff' | 'notesForPatients'>): string | undefined {
  return [notesForStaff, notesForPatients, name].find((text) => text !== undefined && CLOSED.test(text))
}
