import type { SuggestionOutcome } from '#core/practice/suggestions/suggestion.ts'
import { moment } from '#ui/dates.ts'
import { t } from '#ui/language.ts'
import type { ChainedEntry, DoneEntry } from './done-store.ts'

/** What somebody did, in words. `nameOf` gives the name of a service or a person by their id. */
export function doneWords(
  { what, subject, revision, after, before, at }: DoneEntry,
  nameOf: (id: string) => string,
): string {
  const name = nameOf(subject)
  if (what === 'suggestion-answered') {
    // Entries of an earlier form hold the answer too, behind a colon.
    const outcome = after.split(':')[0] as SuggestionOutcome
    return t('done-suggestion-answered', { after: t(`suggestion-${outcome}`) })
  }
  if (what !== 'marked-full') return t(`done-${what}`, { name, subject, revision, before, after })
  // A mark is a time; anything else says that there is room.
  return /^\d/.test(after)
    ? t('done-marked-full', { name, until: moment(after, at) })
    : t('done-marked-room', { name })
}

/** What a revision did, with a screen of the guide or a kind of help that is not here by its name in place of its id. */
export function withScreenNamed(what: string, nameOf: (id: string) => string | undefined): string {
  return what.replace(
    /((?:said|took back) that )"([\w-]+)"(?= is not here)/,
    (whole, said: string, id: string) => {
      const name = nameOf(id)
      return name ? `${said}"${name}"` : whole
    },
  )
}

/** All that was done as a table with its headings: in words, and as it is kept, with the digest that chains each line to the one before. */
export function doneTable(
  entries: readonly ChainedEntry[],
  nameOf: (id: string) => string,
): readonly (readonly string[])[] {
  const heads = ['number', 'at', 'by', 'done', 'what', 'subject', 'revision', 'before', 'after', 'digest']
  const rows = entries.map((entry) => {
    const { n, at, name, what, subject, revision, before, after, hash } = entry
    return [
      String(n),
      at,
      name,
      doneWords(entry, nameOf),
      what,
      subject,
      String(revision),
      before,
      after,
      hash,
    ]
  })
  return [heads, ...rows]
}
