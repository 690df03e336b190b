import { useId, useState } from 'preact/hooks'
import type { Destination } from '#core/pathway/pathway.ts'
import { UNPLACED_GROUPS } from '#core/practice/guide.ts'
import { t } from '#ui/language.ts'
import { SearchField } from '../fields/SearchField.tsx'
import { leadContent } from '../link/lead-data.ts'
import { kindGroup } from '../services/kind-groups.ts'

/** Kinds of help to tick, in groups, with a box to find them by words. */
export function KindTicks({
  kinds,
  chosen,
  onPut,
}: {
  readonly kinds: readonly Destination[]
  readonly chosen: readonly string[]
  readonly onPut: (id: string, on: boolean) => void
}) {
  const [words, setWords] = useState('')
  const at = useId()
  const wanted = words.trim().toLowerCase()
  const found = kinds.filter(({ id, label }) => `${label} ${id}`.toLowerCase().includes(wanted))
  const { kindGroups } = leadContent.value
  const groups = Object.entries(Object.groupBy(found, (one) => kindGroup(one, kindGroups)))
  const order = [...kindGroups.map(({ id }) => id), ...UNPLACED_GROUPS]
  const sorted = groups.toSorted(([one], [other]) => order.indexOf(one) - order.indexOf(other))
  return (
    <>
      <SearchField label={t('kinds-find')} value={words} onInput={setWords} />
      {found.length === 0 ? <p role="status">{t('kinds-none')}</p> : null}
      {sorted.map(([group, inside = []]) => (
        <div key={group} role="group" aria-labelledby={`${at}-${group}`}>
          <p class="group-title" id={`${at}-${group}`}>
            {t(`kinds-${group}`)}
          </p>
          <div class="choices">
            {inside.map(({ id, label }) => (
              <label key={id} class="tick">
                <input
                  type="checkbox"
                  checked={chosen.includes(id)}
                  onChange={(event) => onPut(id, event.currentTarget.checked)}
                />{' '}
                {label}
              </label>
            ))}
          </div>
        </div>
      ))}
    </>
  )
}
