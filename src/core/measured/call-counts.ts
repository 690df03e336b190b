/** A week of counts. */
export interface CallWeek {
  readonly week: string
  /** Desks of that week, and how many of them have sent all that they counted in it so far. */
  readonly known: number
  readonly heard: number
  /** Days of it on which the practice was open. */
  readonly days: number
}

/** Something that happened in a week and may show in its counts. */
export interface CallEvent {
  readonly week: string
  readonly kind: 'opens' | 'closes' | 'added' | 'removed' | 'release'
  readonly destinations: readonly string[]
  /** Services by name, the first few, and how many more. */
  readonly services?: readonly string[]
  readonly more?: number
}

/** Counts of up to three years: each cell once, with pairs of the place of a week in `weeks` and the number. */
export interface CallCounts {
  /** It holds an invented year. */
  readonly sample: boolean
  readonly thisWeek: string
  readonly weeks: readonly CallWeek[]
  readonly cells: Readonly<Record<string, readonly number[]>>
  readonly events: readonly CallEvent[]
}
