import { useState } from 'preact/hooks'
import type { Destination } from '#core/pathway/pathway.ts'
import { t } from '#ui/language.ts'
import { KindTicks } from '../form/KindTicks.tsx'
import { kindsToChoose } from '../services/kind-groups.ts'

/** What one service of a file does, or all that the file calls alike, chosen by what kinds of help are called; the list is made when it is opened. */
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
  const labels = chosen.map((id) => destinations[id]?.label ?? id)
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{labels.length > 0 ? labels.join(', ') : t('exchange-row-kinds')}</summary>
      {open ? (
        <div role="group" aria-label={t('exchange-row-kinds-of', { name })}>
          <KindTicks
            kinds={kindsToChoose(destinations, chosen)}
            chosen={chosen}
            onPut={(id, on) => onChoose(on ? [...chosen, id] : chosen.filter((one) => one !== id))}
          />
        </div>
      ) : null}
    </details>
  )
}
