import { t } from '#ui/language.ts'
import { WithEnglish } from '#ui/WithEnglish.tsx'
import type { ParkedCall } from '../call/call.ts'
import { now, nowMs } from '../parts/clock.ts'
import { titleOf } from './take-up.ts'

/** Topic, age and minutes of a parked call. */
export function ParkedWords({ call, sinceMs }: ParkedCall) {
  // Read so that the minutes move on.
  void now.value
  const topic = titleOf(call)
  const values = { topic, n: Math.floor((nowMs() - sinceMs) / 60_000) }
  const { age } = call.answers
  const words =
    age === undefined || age === 'unsure' || age === 'declined'
      ? t('parked-call', values)
      : t('parked-call-age', { ...values, age: String(age) })
  const also = call.alsoSaid ? `. ${t('also-said', { words: call.alsoSaid.words })}` : ''
  return <WithEnglish words={words + also} english={[topic]} />
}
