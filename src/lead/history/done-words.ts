import { moment } from '#ui/dates.ts'
import { t } from '#ui/language.ts'
import type { DoneEntry } from './done-store.ts'

/** What somebody did, in words. `nameOf` gives the name of a service or a person by their id. */
export function doneWords(
  { what, subject, revision, after, before, at }: DoneEntry,
  nameOf: (id: string) => string,
): string {
  const name = nameOf(subject)
  if (what !== 'marked-full') return t(`done-${what}`, { name, subject, revision, before, after })
  // A mark is a time; anything else says that there is room.
  return /^\d/.test(after)
    ? t('done-marked-full', { name, until: moment(after, at) })
    : t('done-marked-room', { name })
}
