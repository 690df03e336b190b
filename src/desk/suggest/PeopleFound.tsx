import type { PersonFound } from '#core/practice/words/person-found.ts'
import { t } from '#ui/language.ts'

/** What in a text looks like a person, each with what it seems to be. */
export function PeopleFound({ found }: { readonly found: readonly PersonFound[] }) {
  return (
    <ul>
      {found.map(({ kind, text, at }) => (
        <li key={at}>
          <strong>
            <bdi>{text}</bdi>
          </strong>{' '}
          ({t(`person-${kind}`)})
        </li>
      ))}
    </ul>
  )
}
