import { isoWeek } from '#core/clock/iso-week.ts'
import { addDays } from '#core/clock/wall-clock.ts'
import { worksOn } from '#core/hours/core-hours.ts'
import { trialsToEnd } from '#core/practice/calls/trials.ts'
import type { Practice } from '#core/practice/practice.ts'
import type { Service } from '#core/practice/service.ts'
import type { Desk } from '../link/lead-data.ts'
import { needsCheck } from '../services/service-edit.ts'
import { hasDetails } from '../set-up/set-up-progress.ts'
import { christmasUnset } from './christmas.ts'

/** A desk that was not heard from for this many days may be switched off, or lost. */
const SILENT_DAYS = 7

/** Something that wants a minute of the lead, how many there are of it, and where it is dealt with. */
export interface WeekNeed {
  readonly id:
    | 'incidents'
    | 'duty'
    | 'address'
    | 'desks'
    | 'reports'
    | 'suggestions'
    | 'trials'
    | 'network'
    | 'christmas'
    | 'check'
    | 'guidance'
    | 'notes'
    | 'refused'
  readonly n: number
  readonly href: string
}

/** What is known of the practice when needs are looked for; `today` is a London date. */
export interface LeadStanding {
  readonly own: Practice
  readonly today: string
  readonly desks: readonly Desk[]
  /** The day on which the board was last set; null when it never was. */
  readonly boardSet: string | null
  readonly reports: number
  /** Incidents that desks counted lately. */
  readonly incidents: number
  /** Suggestions of staff that wait for an answer. */
  readonly suggestions: number
  /** New services of the network and changes that meet our own. */
  readonly news: number
  /** Own words that the release no longer fits, and urgent answers in routine slots. */
  readonly guidance: number
  /** Notes of the network that nobody here has looked at. */
  readonly notes: number
  /** Words and numbers that were kept before there were checks, and would be refused today. */
  readonly refused: number
  /** The server was told another address for this page than the one at which it is open. */
  readonly elsewhere: boolean
  /** Ids of services that the network keeps for us. */
  readonly kept: ReadonlySet<string>
}

/** What needs a minute, the most pressing first; nothing when all is well. */
export function needsOf(standing: LeadStanding): WeekNeed[] {
  const { own, today, boardSet, elsewhere, reports, suggestions, news, guidance, notes, refused, incidents } =
    standing
  const needs: WeekNeed[] = [
    { id: 'incidents', n: incidents, href: '#calls/refused' },
    { id: 'duty', n: hasDetails(own) && worksOn(own, today) && boardSet !== today ? 1 : 0, href: '#duty' },
    { id: 'address', n: elsewhere ? 1 : 0, href: '#people' },
    { id: 'reports', n: reports, href: '#services' },
    { id: 'suggestions', n: suggestions, href: '#suggestions' },
    { id: 'refused', n: refused, href: '#services' },
    { id: 'notes', n: notes, href: '#guidance/ours' },
    { id: 'guidance', n: guidance, href: '#guidance/ours' },
    { id: 'desks', n: silentDesks(standing).length, href: '#desks' },
    { id: 'christmas', n: christmasUnset(ownServices(standing), today).length, href: '#services' },
    { id: 'check', n: dueServices(standing).length, href: '#services' },
    { id: 'trials', n: trialsToEnd(own.trials ?? [], isoWeek(today)).length, href: '#calls/trials' },
    { id: 'network', n: news, href: '#network' },
  ]
  return needs.filter(({ n, id }) => n > 0 && (own.kind !== 'network' || (id !== 'duty' && id !== 'desks')))
}

/** Desks that have not been heard from for a week. */
export function silentDesks({ desks, today }: Pick<LeadStanding, 'desks' | 'today'>): Desk[] {
  return desks.filter(({ revoked, heard }) => !revoked && heard <= addDays(today, -SILENT_DAYS))
}

/** Our own services to check this week: those of the network are the network's to check. */
export function dueServices(standing: Pick<LeadStanding, 'own' | 'kept' | 'today'>): Service[] {
  return ownServices(standing).filter((service) => needsCheck(service, standing.today))
}

function ownServices({ own, kept }: Pick<LeadStanding, 'own' | 'kept'>): Service[] {
  return own.services.filter(({ id }) => !kept.has(id))
}
