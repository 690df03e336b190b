import { useState } from 'preact/hooks'
import type { Destination } from '#core/pathway/pathway.ts'
import { t } from '#ui/language.ts'
import { kindsToChoose } from '../services/kind-groups.ts'

/** What one service of a file does, chosen by what kinds of help are called; the list is made when it is opened. */
export function RowKinds({
  name,
  destinations,
  chosen,
  onChoose,
}: {
  readonly name: string
  readonly destinations: Readonly<Record<string, Destination>>
  readonly chosen: readonly string[]
  readonly onChoose: (ids: readonly string[]) => void
}) {
  const [open, setOpen] = useState(false)
  const [words, setWords] = useState('')
  const labels = chosen.map((id) => destinations[id]?.label ?? id)
  const found = open
    ? kindsToChoose(destinations, chosen).filter(({ label }) =>
        label.toLowerCase().includes(words.trim().toLowerCase()),
      )
    : []
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{labels.length > 0 ? labels.join(', ') : t('exchange-row-kinds')}</summary>
      {open ? (
        <>
          <label>
            {t('kinds-find')}{' '}
            <input
              class="field"
              type="search"
              value={words}
              onInput={(event) => setWords(event.currentTarget.value)}
            />
          </label>
          <div class="choices" role="group" aria-label={t('exchange-row-kinds-of', { name })}>
            {found.map(({ id, label }) => (
              <label key={id}>
                <input
                  type="checkbox"
                  checked={chosen.includes(id)}
                  onChange={(event) =>
                    onChoose(
                      event.currentTarget.checked ? [...chosen, id] : chosen.filter((one) => one !== id),
                    )
                  }
                />{' '}
                {label}
              </label>
            ))}
          </div>
        </>
      ) : null}
    </details>
  )
}
