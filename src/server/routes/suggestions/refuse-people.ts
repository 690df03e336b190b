import { dateOf } from '#core/clock/wall-clock.ts'
import { peopleLeft } from '#core/practice/suggestions/people-left.ts'
import { Refusal } from '../../http/refusal.ts'
import { KNOWN_NAMES } from './known-names.ts'

/** Refuses words of a log that may be shared where they hold what is never kept of a person; names are asked about on the page. */
export function refusePeople(texts: readonly string[], at: string): void {
  const found = texts.flatMap((text) => peopleLeft(text, [], dateOf(at), KNOWN_NAMES).leaveOut)
  if (found.length > 0)
    throw new Refusal(
      422,
      `Take this out, it may tell who a patient is: ${found.map(({ text }) => text).join(', ')}.`,
    )
}
