import type { Destination } from '#core/pathway/pathway.ts'
import { t } from '#ui/language.ts'
import { KindTicks } from '../form/KindTicks.tsx'
import { kindsToChoose } from '../services/kind-groups.ts'

/** What services do for the practice whose file does not say: asked once for all of them. */
export function KindsChoice({
  likely,
  destinations,
  chosen,
  onChoose,
}: {
  /** What they most likely do: it is asked first, all else behind one press. */
  readonly likely: readonly string[]
  readonly destinations: Readonly<Record<string, Destination>>
  readonly chosen: readonly string[]
  readonly onChoose: (ids: readonly string[]) => void
}) {
  const put = (id: string, on: boolean) => onChoose(on ? [...chosen, id] : chosen.filter((one) => one !== id))
  const first = [...likely, ...chosen.filter((id) => !likely.includes(id))]
  return (
    <fieldset class="kinds" aria-describedby="exchange-kinds-help">
      <legend>{t('exchange-kinds')}</legend>
      <p id="exchange-kinds-help" class="quiet-text">
        {t('exchange-kinds-help')}
      </p>
      <div class="choices">
        {first.map((id) => (
          <label key={id}>
            <input
              type="checkbox"
              checked={chosen.includes(id)}
              onChange={(event) => put(id, event.currentTarget.checked)}
            />{' '}
            {destinations[id]!.label}
          </label>
        ))}
      </div>
      <details>
        <summary>{t('exchange-kinds-all')}</summary>
        <KindTicks kinds={kindsToChoose(destinations, chosen)} chosen={chosen} onPut={put} />
      </details>
    </fieldset>
  )
}
