import type { Destination } from '#core/pathway/pathway.ts'
import { t } from '#ui/language.ts'
import { RowKinds } from './RowKinds.tsx'

const NAMED = 3

/** What the file says that services do and no kind of help is called, each chosen once for all that it calls alike. */
export function KindsSaid({
  said,
  destinations,
  chosen,
  onChoose,
}: {
  readonly said: readonly (readonly [said: string, names: readonly string[]])[]
  readonly destinations: Readonly<Record<string, Destination>>
  readonly chosen: Readonly<Record<string, readonly string[]>>
  readonly onChoose: (said: string, ids: readonly string[]) => void
}) {
  return (
    <div class="kinds not-understood" role="group" aria-labelledby="exchange-kinds-said">
      <p id="exchange-kinds-said">
        <strong>{t('exchange-kinds-said', { count: said.length })}</strong> {t('exchange-kinds-said-help')}
      </p>
      <ul class="columns">
        {said.map(([text, names]) => (
          <li key={text}>
            <span>
              <strong>{t('exchange-said', { text })}</strong>{' '}
              <span class="quiet-text">
                {names.slice(0, NAMED).join(', ')}
                {names.length > NAMED ? ` ${t('exchange-more', { count: names.length - NAMED })}` : ''}
              </span>
            </span>
            <RowKinds
              name={t('exchange-said', { text })}
              destinations={destinations}
              chosen={chosen[text] ?? []}
              onChoose={(ids) => onChoose(text, ids)}
            />
          </li>
        ))}
      </ul>
    </div>
  )
}
