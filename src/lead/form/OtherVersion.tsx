import { useEffect, useRef, useState } from 'preact/hooks'
import { canonical } from '#core/practice/canonical.ts'
import type { Service } from '#core/practice/service.ts'
import { t } from '#ui/language.ts'
import { fieldLabel, fieldWords } from '../services/field-words.ts'
import { fieldDifferences, merged } from '../services/service-edit.ts'

type Side = 'theirs' | 'mine'

/** The version that another lead saved, beside this one: for each field in which they differ, theirs or mine. What only they changed is theirs until chosen otherwise. */
export function OtherVersion({
  mine,
  base,
  other,
  onSettle,
}: {
  readonly mine: Service
  /** The record as it was before either changed it. */
  readonly base: Service | null
  readonly other: Service | null
  readonly onSettle: (merged: Service) => void
}) {
  const [chosen, setChosen] = useState<Readonly<Record<string, Side>>>({})
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => title.current?.focus(), [])
  if (!other)
    return (
      <div class="problems">
        <h4 ref={title} tabIndex={-1}>
          {t('other-removed')}
        </h4>
        <button type="button" class="button" onClick={() => onSettle(mine)}>
          {t('other-make-new')}
        </button>
      </div>
    )
  const fields = fieldDifferences(mine, other)
  const sideOf = (field: keyof Service): Side =>
    chosen[field] ?? (base && canonical(mine[field]) === canonical(base[field]) ? 'theirs' : 'mine')
  const cell = (field: keyof Service, side: Side) => (
    <td data-side={t(`other-${side}`)}>
      <label class="tick">
        <input
          type="radio"
          name={`other-${field}`}
          aria-label={t(`other-${side}-one`, { field: fieldLabel(field) })}
          checked={sideOf(field) === side}
          onChange={() => setChosen({ ...chosen, [field]: side })}
        />{' '}
        {fieldWords(side === 'mine' ? mine : other, field)}
      </label>
    </td>
  )
  return (
    <div class="problems">
      <h4 ref={title} tabIndex={-1}>
        {t('other-title')}
      </h4>
      <p>{t('other-help')}</p>
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
              <tr key={field}>
                <th scope="row">{fieldLabel(field)}</th>
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
        onClick={() =>
          onSettle(
            merged(
              mine,
              other,
              fields.filter((field) => sideOf(field) === 'theirs'),
            ),
          )
        }
      >
        {t('other-save')}
      </button>
    </div>
  )
}
