import type { BankHolidayDivision, BankHolidayList } from '../clock/bank-holidays.ts'
import type { DayHours } from '../hours/core-hours.ts'
import type { SpecialDays } from '../hours/schedule.ts'
import type { AssumedShare } from './calls/assumed.ts'
import type { Comparing } from './calls/comparing.ts'
import type { NewLimits } from './calls/new-limits.ts'
import type { Trial } from './calls/trials.ts'
import type { Watched } from './calls/watched.ts'
import type { Place, Service } from './service.ts'

/** What one practice adds to the shared content: one versioned document, the only thing a lead's edits change. */
export interface Practice {
  readonly id: string
  readonly name: string
  /** A sample practice may enrol the desk of its own machine by itself, and everything it shows is marked as sample. */
  readonly sample: boolean
  /** A primary care network is kept in the same form: a list of services that its practices may use. */
  readonly kind?: 'network'
  /** Grows by one at every saved change. */
  readonly revision: number
  /** The digest of all that the document holds. */
  readonly version?: string
  readonly division: BankHolidayDivision
  /** Bank holidays published since this version of the app, if the practice brought a newer list in. */
  readonly bankHolidays?: BankHolidayList
  readonly phone: string
  readonly address: string
  /** Where the practice is: services are offered nearest first. */
  readonly place?: Place
  /** Core hours by weekday, Monday first, London wall clock, with a break where it shuts for lunch; null on a day the surgery is shut. */
  readonly coreHours: readonly (DayHours | null)[]
  /** Dates on which the surgery has other hours or is shut, such as a training afternoon. */
  readonly specialDays?: readonly SpecialDays[]
  /** What was asked about these dates and is right, such as "01:00-05:00": it is not asked again. */
  readonly meant?: string
  /** Values for the named settings of the content, within their allowed ranges. */
  readonly settings: Readonly<Record<string, number>>
  readonly services: readonly Service[]
  readonly overrides: PracticeOverrides
  /** What happens to details that nobody has checked for too long. */
  readonly freshness?: FreshnessTimes
  /** The network whose services this practice may use. */
  readonly network?: string
  /** What this practice does with each service of its network, by the network's id for it. */
  readonly shared?: Readonly<Record<string, SharedUse>>
  /** The notes of its network that a lead here took, by the topic or kind of help that they are for; its own stand over them. */
  readonly networkNotes?: Readonly<Record<string, string>>
  /** The safety notices of its network, which stand beside its own notes. */
  readonly safetyNotes?: Readonly<Record<string, string>>
  /** The notes of its network as a lead here last looked at them, taken or not; a safety notice behind a mark. */
  readonly seenNotes?: Readonly<Record<string, string>>
  /** Steps of the set-up guide that this practice does not need. */
  readonly notNeeded?: readonly string[]
  /** The measures that its lead chose to watch. */
  readonly watched?: readonly Watched[]
  /** Decisions to draw the limits of a chart anew. */
  readonly newLimits?: readonly NewLimits[]
  /** Small changes that are tried or were. */
  readonly trials?: readonly Trial[]
  /** What it assumes of callers who were helped by someone else. */
  readonly assumed?: AssumedShare
  /** That its points stand beside those of other practices of its network. */
  readonly comparing?: Comparing
}

/** Days past a service's check interval after which it is used last, and after which it is not used at all. */
export interface FreshnessTimes {
  readonly lastAfter: number
  readonly hideAfter: number
}

/** A service of the network as this practice took it, and the id it has here; one that it does not want to see; or one that it may take again as it had it. */
export type SharedUse =
  | {
      readonly use: 'taken'
      readonly as: string
      readonly version: Service
      readonly clashes?: readonly string[]
    }
  | { readonly use: 'hidden'; readonly kept?: PutAway }
  | { readonly use: 'shown'; readonly kept: PutAway }

/** A service of the network as this practice had it when it was hidden, and the network's version that it stood over. */
export interface PutAway {
  readonly service: Service
  readonly version: Service
  readonly clashes?: readonly string[]
}

/** Words to say of a practice's own, and the release's words that they stand over: once those are others, they no longer hold. */
export interface OwnWords {
  readonly say: string
  readonly over: string
}

/** A slot as the practice's own appointment book calls it, and the national category that it counts as. */
export interface Slot {
  readonly name: string
  readonly category: string
}

/** Changes to shared content: they may add words and hide topics from lists, never loosen (D36). */
export interface PracticeOverrides {
  /** How this practice books or refers, by destination id, in its own words. */
  readonly booking?: Readonly<Record<string, string>>
  /** Topics that are left out of the groups: the search, the emergency card and other topics still lead to them. */
  readonly hidden?: Readonly<Record<string, true>>
  /** Extra lay words by pathway id. */
  readonly words?: Readonly<Record<string, readonly string[]>>
  /** Own words to say, by place: "/gp-soon", or "sore-throat/gp-soon" for one topic alone. */
  readonly say?: Readonly<Record<string, OwnWords>>
  /** Notes for staff, by place: "sore-throat" or "/gp-soon". */
  readonly notes?: Readonly<Record<string, string>>
  /** Which notes of a network are safety notices: they stand at its practices at once. */
  readonly safety?: Readonly<Record<string, true>>
  /** The slots of the appointment book, by destination id and clock. */
  readonly slots?: Readonly<Record<string, Readonly<Record<string, Slot>>>>
}

/** The version an answer was decided by: the short hash of the content, and the services as "12 (ab12cd34)": their revision and its digest. */
export function decidedBy(
  releaseHash: string,
  { revision, version }: Pick<Practice, 'revision' | 'version'>,
): { readonly content: string; readonly services: string } {
  return {
    content: releaseHash.slice(0, 8),
    services: version ? `${revision} (${version.slice(0, 8)})` : String(revision),
  }
}
