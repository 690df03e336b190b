import type { BankHolidayPolicy, Schedule, SpecialDays } from '../hours/schedule.ts'
import type { Destination } from '../pathway/pathway.ts'

/**
 * The texts that a service may hold beside its name and steps. The check, the interface, the sample files and the table read this list;
 * what is added here wants a column, a place in the form and one on the card.
 */
export const SERVICE_TEXTS = [
  // Where its patients must live or be registered: shown, never reckoned with, as no address is asked for.
  'area',
  'address',
  'cost',
  'access',
  // Kinds of help whose danger signs the practice lets it take in their stead, "gp-soon, duty-today" (engine rule 60).
  'able',
  'notesForStaff',
  'notesForPatients',
  'replyTime',
  // What somebody asked about and was told is right, "01:00-05:00; shut on bank holidays": it is not asked again.
  'meant',
  // The web page on which reception books, shown to staff only.
  'bookingLink',
  'source',
  'ods',
  'hsds',
] as const
/** A field of a service that is plain text. */
export type ServiceText = (typeof SERVICE_TEXTS)[number]

/** A local provider of one or more destinations, kept by the practice. Field names follow HSDS 3.0 where the shape agrees. */
export interface Service extends ServiceTexts {
  readonly id: string
  readonly name: string
  /** Destination ids this service answers for. */
  readonly serves: readonly string[]
  readonly phones: readonly Phone[]
  /** How a caller gets there, and the exact steps for reception in the practice's own words. */
  readonly refer: { readonly way: ReferWay; readonly steps: string }
  /** Conditions in the pathway expression language; any that holds means the service cannot take this person. */
  readonly refuses: readonly string[]
  /** Empty means the hours are not known. */
  readonly schedules: readonly Schedule[]
  readonly bankHolidays: BankHolidayPolicy
  /** Dates with hours of their own, or shut: they stand over the weekly hours and over bank holidays. */
  readonly specialDays?: readonly SpecialDays[]
  readonly place?: Place
  readonly languages?: readonly string[]
  /** Other names that callers and staff use, for the search. */
  readonly words?: readonly string[]
  /** The last check of the details: a date and the role (never the name) of who checked. */
  readonly checked: { readonly on: string; readonly by: string }
  /** Days a check holds good. */
  readonly checkEvery: number
  /** London wall clock until which the service takes nobody, "2026-11-24T18:30"; absent when it has room. */
  readonly fullUntil?: string
  /** Run by the practice itself, so it is booked by its own desk. */
  readonly inHouse?: boolean
}

type ServiceTexts = { readonly [Text in ServiceText]?: string }

/** The kinds of help whose danger signs the practice lets a service take in their stead. */
export function ableFor({ able = '' }: Pick<Service, 'able'>): readonly string[] {
  return able.split(/[,;\s]+/).filter((id) => id !== '')
}

/** A service of which nothing is known yet but its id and its last check. */
export function blankService(id: string, checked: Service['checked']): Service {
  return {
    id,
    name: '',
    serves: [],
    phones: [],
    refer: { way: 'self-refer', steps: '' },
    refuses: [],
    schedules: [],
    bankHolidays: 'unknown',
    checked,
    checkEvery: 90,
  }
}

/** A phone number of a service, and what it is for. */
export interface Phone {
  readonly number: string
  readonly label?: string
}

/** A position on the map, in degrees. */
export interface Place {
  readonly latitude: number
  readonly longitude: number
}

/** walk-in: the patient goes; self-refer: the patient rings or applies; book-here: our desk books; practice-refers: our desk sends a referral. */
export type ReferWay = 'walk-in' | 'self-refer' | 'book-here' | 'practice-refers'

/** How a patient comes to a service for one kind of help. Where one walks in for that, the way by which the service is referred to for other things is not said: no steps, and no booking. */
export function wayThere(
  { refer }: Pick<Service, 'refer'>,
  kind: Pick<Destination, 'walkIn'>,
): Service['refer'] {
  return kind.walkIn && refer.way !== 'walk-in' ? { way: 'walk-in', steps: '' } : refer
}
