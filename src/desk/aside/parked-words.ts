import { t } from '#ui/language.ts'
import type { ParkedCall } from '../call/call.ts'
import { nowMs } from '../parts/clock.ts'
import { titleOf } from './take-up.ts'

/** Topic, age and minutes of a parked call. */
export function parkedWords({ call, sinceMs }: ParkedCall): string {
  const values = { topic: titleOf(call), n: Math.floor((nowMs() - sinceMs) / 60_000) }
  const { age } = call.answers
  return age === undefined || age === 'unsure' || age === 'declined'
    ? t('parked-call', values)
    : t('parked-call-age', { ...values, age: String(age) })
}
