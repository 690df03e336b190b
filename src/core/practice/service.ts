import type { BankHolidayPolicy, Schedule, SpecialDays } from '../hours/schedule.ts'

/** A local provider of one or more destinations, kept by the practice. Field names follow HSDS 3.0 where the shape agrees. */
export interface Service {
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
  /** Where its patients must live or be registered, in words; it is shown, never reckoned with, as no address is asked for. */
  readonly area?: string
  readonly address?: string
  readonly place?: Place
  readonly cost?: string
  readonly languages?: readonly string[]
  readonly access?: string
  /** Other names that callers and staff use, for the search. */
  readonly words?: readonly string[]
  readonly notesForStaff?: string
  readonly notesForPatients?: string
  readonly replyTime?: string
  /** The last check of the details: a date and the role (never the name) of who checked. */
  readonly checked: { readonly on: string; readonly by: string }
  /** Days a check holds good. */
  readonly checkEvery: number
  /** London wall clock until which the service takes nobody, "2026-11-24T18:30"; absent when it has room. */
  readonly fullUntil?: string
  /** Run by the practice itself, so it is booked by its own desk. */
  readonly inHouse?: boolean
  readonly source?: string
  readonly ods?: string
  readonly hsds?: string
}

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
