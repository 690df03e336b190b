import { timeOfDay } from '#ui/dates.ts'
import { t } from '#ui/language.ts'
import { WithEnglish } from '#ui/WithEnglish.tsx'
import type { ParkedCall } from '../call/call.ts'
import { typedWords } from '../call/said-of-them.ts'
import { now, nowMs } from '../parts/clock.ts'
import { titleOf } from './take-up.ts'

interface Props extends ParkedCall {
  /** It stands beside others: since when it was in hand, and what was typed, tell two of one topic and age apart. */
  readonly apart?: true
}

/** Topic, age and minutes of a parked call. */
export function ParkedWords({ call, sinceMs, apart }: Props) {
  // Read so that the minutes move on.
  void now.value
  const topic = titleOf(call)
  const values = { topic, n: Math.floor((nowMs() - sinceMs) / 60_000) }
  const { age } = call.answers
  const words =
    age === undefined || age === 'unsure' || age === 'declined'
      ? t('parked-call', values)
      : t('parked-call-age', { ...values, age: String(age) })
  const { alsoSaid } = call
  const also = alsoSaid
    ? `. ${t(alsoSaid.acted ? 'also-acted' : 'also-said', { words: alsoSaid.words })}`
    : ''
  const from = apart ? `, ${t('parked-from', { time: timeOfDay(call.at) })}` : ''
  const said = typedWords(apart && call.words)
  return <WithEnglish words={words + from + said + also} english={[topic]} />
}
