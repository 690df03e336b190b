import { useEffect, useRef } from 'preact/hooks'
import { londonNow } from '#core/clock/wall-clock.ts'
import { canonical } from '#core/practice/canonical.ts'
import type { Service } from '#core/practice/service.ts'
import { t } from '#ui/language.ts'
import { VersionChoice } from '../fields/VersionChoice.tsx'
import { fieldLabel, fieldWords } from '../services/field-words.ts'
import { fieldDifferences, merged } from '../services/service-edit.ts'
import type { SavedBy } from '../services/service-store.ts'
import { savedByWords } from './saved-by.ts'

/** The version of a service that another lead saved, beside this one, field by field; or that it was removed. */
export function OtherVersion({
  mine,
  base,
  other,
  last,
  onSettle,
}: {
  readonly mine: Service
  /** The record as it was before either changed it. */
  readonly base: Service | null
  readonly other: Service | null
  readonly last: SavedBy | undefined
  readonly onSettle: (merged: Service) => void
}) {
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => title.current?.focus(), [])
  if (!other)
    return (
      <div class="problems">
        <h4 ref={title} tabIndex={-1}>
          {t('other-removed')}
        </h4>
        <p>{savedByWords(last)}</p>
        <button type="button" class="button" onClick={() => onSettle(mine)}>
          {t('other-make-new')}
        </button>
      </div>
    )
  const fields = fieldDifferences(mine, other).map((id) => ({
    id,
    label: fieldLabel(id),
    theirs: fieldWords(other, id),
    mine: fieldWords(mine, id),
    changedHere: !base || canonical(mine[id]) !== canonical(base[id]),
  }))
  return (
    <VersionChoice
      heading="h4"
      said={savedByWords(last)}
      fields={fields}
      onSettle={(theirs) => onSettle(merged(mine, other, theirs, londonNow(Date.now()).slice(0, 10)))}
    />
  )
}
