import type { Destination } from '#core/pathway/pathway.ts'
import { t } from '#ui/language.ts'

/** What services do for the practice whose file does not say: asked once for all of them. */
export function KindsChoice({
  ids,
  destinations,
  chosen,
  onChoose,
}: {
  readonly ids: readonly string[]
  readonly destinations: Readonly<Record<string, Destination>>
  readonly chosen: readonly string[]
  readonly onChoose: (ids: readonly string[]) => void
}) {
  return (
    <fieldset class="kinds" aria-describedby="exchange-kinds-help">
      <legend>{t('exchange-kinds')}</legend>
      <p id="exchange-kinds-help" class="quiet-text">
        {t('exchange-kinds-help')}
      </p>
      <div class="choices">
        {ids.map((id) => (
          <label key={id}>
            <input
              type="checkbox"
              checked={chosen.includes(id)}
              onChange={(event) =>
                onChoose(event.currentTarget.checked ? [...chosen, id] : chosen.filter((one) => one !== id))
              }
            />{' '}
            {destinations[id]!.label}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
