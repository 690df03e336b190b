import { dayNumber } from '#core/clock/wall-clock.ts'
import { datedLater } from '#core/practice/dated-later.ts'
import type { Practice } from '#core/practice/practice.ts'
import type { Store } from './store/store.ts'

/** The sample network and practices as they were built, and the day that their dates are relative to. */
export interface Samples {
  readonly day: string
  readonly practices: readonly Practice[]
}

/** Keeps the samples on a first start, dated from that very day, however old the build is (engine rule 36). */
export async function seedSamples(store: Store, { day, practices }: Samples, today: string): Promise<void> {
  if ((await store.heads()).length > 0) return
  for (const practice of practices)
    await store.addPractice(datedLater(practice, dayNumber(today) - dayNumber(day)))
}
