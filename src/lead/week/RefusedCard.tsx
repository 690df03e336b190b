import type { RefusedToday } from '#core/practice/upkeep/refused-today.ts'
import { t } from '#ui/language.ts'
import { addressOfPlace, ownPlaceWords } from '../guidance/own/own-words.ts'
import { OpenService } from '../people/OpenService.tsx'

/** Words and numbers that were kept before there were checks and would be refused today, each with why and where to mend it. */
export function RefusedCard({ refused }: { readonly refused: readonly RefusedToday[] }) {
  if (refused.length === 0) return null
  return (
    <section class="card stack" aria-labelledby="refused-today">
      <h3 id="refused-today">{t('week-need-refused', { count: refused.length })}</h3>
      <p class="measure">{t('week-refused-help')}</p>
      <ul class="check-list">
        {refused.map((one) => (
          <li key={`${one.kind} ${one.key} ${one.name} ${one.message}`}>
            <div class="stack tight">
              <p>
                <strong dir="auto">{nameOf(one)}</strong>
              </p>
              <p class="quiet-text" dir="auto">
                {one.message}
              </p>
            </div>
            {one.kind === 'service' ? (
              <OpenService service={{ id: one.key, name: one.name }} />
            ) : (
              <a class="button no-print" href={placeOf(one)} aria-label={`${t('edit')}: ${nameOf(one)}`}>
                {t('edit')}
              </a>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function nameOf({ kind, key, name }: RefusedToday): string {
  if (kind === 'service') return name
  if (kind === 'guidance') return `${ownPlaceWords('notes', key)} · ${t(`own-kind-${name}`)}`
  return t(kind === 'board' ? 'view-duty' : 'view-practice')
}

function placeOf({ kind, key }: RefusedToday): string {
  if (kind === 'guidance') return addressOfPlace('notes', key)
  return kind === 'board' ? '#duty' : '#practice'
}
