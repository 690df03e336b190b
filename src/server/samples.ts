import { dayNumber } from '#core/clock/wall-clock.ts'
import { datedLater } from '#core/practice/dated-later.ts'
import type { Practice } from '#core/practice/practice.ts'
import type { SampleYear } from '#core/tally/sample-year.ts'
import type { Store } from './store/store.ts'

/** The sample network and practices as they were built, and the day that their dates are relative to. */
export interface Samples {
  readonly day: string
  readonly practices: readonly Practice[]
  /** What the counts of a sample practice are made of; they are never kept. */
  readonly year: SampleYear
}

/** Keeps the samples on a first start, dated from that very day, however old the build is (engine rule 36). */
export async function seedSamples(
  store: Store,
  { day, practices }: Pick<Samples, 'day' | 'practices'>,
  today: string,
): Promise<void> {
  if ((await store.heads()).length > 0) return
  for (const practice of practices)
    await store.addPractice(datedLater(practice, dayNumber(today) - dayNumber(day)))
}
