import { useEffect, useRef, useState } from 'preact/hooks'
import { t } from '#ui/language.ts'

type Side = 'theirs' | 'mine'

/** One field in which two versions differ, in words. */
export interface VersionField<Id extends string> {
  readonly id: Id
  readonly label: string
  readonly theirs: string
  readonly mine: string
  /** Whether it was changed here at all; what only they changed is theirs until chosen otherwise. */
  readonly changedHere: boolean
}

/** The version that another lead saved, beside this one: for each field in which they differ, theirs or mine. */
export function VersionChoice<Id extends string>({
  fields,
  heading: Heading,
  said,
  onSettle,
}: {
  readonly fields: readonly VersionField<Id>[]
  readonly heading: 'h3' | 'h4'
  /** Who saved the other version, and when, where that is known. */
  readonly said?: string
  /** Told which fields shall be theirs. */
  readonly onSettle: (theirs: readonly Id[]) => void
}) {
  const [chosen, setChosen] = useState<Readonly<Record<string, Side>>>({})
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => title.current?.focus(), [])
  const sideOf = ({ id, changedHere }: VersionField<Id>): Side =>
    chosen[id] ?? (changedHere ? 'mine' : 'theirs')
  const cell = (field: VersionField<Id>, side: Side) => (
    <td data-side={t(`other-${side}`)}>
      <label class="tick">
        <input
          type="radio"
          name={`other-${field.id}`}
          aria-label={t(`other-${side}-one`, { field: field.label })}
          checked={sideOf(field) === side}
          onChange={() => setChosen({ ...chosen, [field.id]: side })}
        />{' '}
        {field[side]}
      </label>
    </td>
  )
  return (
    <div class="problems">
      <Heading ref={title} tabIndex={-1}>
        {t('other-title')}
      </Heading>
      <p>
        {said} {t('other-help')}
      </p>
      <div class="scroll">
        <table class="words versions">
          <thead>
            <tr>
              <th scope="col">{t('other-field')}</th>
              <th scope="col">{t('other-theirs')}</th>
              <th scope="col">{t('other-mine')}</th>
            </tr>
          </thead>
          <tbody>
            {fields.map((field) => (
              <tr key={field.id}>
                <th scope="row">{field.label}</th>
                {cell(field, 'theirs')}
                {cell(field, 'mine')}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <button
        type="button"
        class="button main"
        onClick={() => onSettle(fields.filter((field) => sideOf(field) === 'theirs').map(({ id }) => id))}
      >
        {t('other-save')}
      </button>
    </div>
  )
}
