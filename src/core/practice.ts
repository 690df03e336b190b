import type { Service } from './service.ts'

/** What one practice adds to the shared content: one versioned document, the only thing a lead's edits change. */
export interface Practice {
  readonly id: string
  readonly name: string
  /** A sample practice may enrol the desk of its own machine by itself, and everything it shows is marked as sample. */
  readonly sample: boolean
  /** Grows by one at every saved change. */
  readonly revision: number
  readonly division: BankHolidayDivision
  readonly phone: string
  readonly address: string
  /** Core hours by weekday, Monday first, London wall clock; null on a day the surgery is shut. */
  readonly coreHours: readonly (readonly [opens: string, closes: string] | null)[]
  /** Values for the named settings of the content, within their allowed ranges. */
  readonly settings: Readonly<Record<string, number>>
  readonly services: readonly Service[]
  readonly overrides: PracticeOverrides
}

/** Changes to shared content: they may add words and raise ranks, never loosen (brief, D36). */
export interface PracticeOverrides {
  /** Extra lay words by pathway id. */
  readonly words?: Readonly<Record<string, readonly string[]>>
  /** How this practice books or refers, by destination id, in its own words. */
  readonly booking?: Readonly<Record<string, string>>
}

export type BankHolidayDivision = 'england-and-wales' | 'scotland' | 'northern-ireland'
