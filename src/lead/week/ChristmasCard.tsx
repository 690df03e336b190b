import type { Service } from '#core/practice/service.ts'
import { t } from '#ui/language.ts'
import { openService } from '../link/view.ts'
import { mayChange } from '../people/sign-in.ts'

const SHOWN = 8

/** Services of which nobody has said what they do at Christmas. */
export function ChristmasCard({ services }: { readonly services: readonly Service[] }) {
  if (services.length === 0) return null
  return (
    <section class="card" aria-labelledby="christmas">
      <h3 id="christmas">{t('week-christmas', { count: services.length })}</h3>
      <p>{t('week-christmas-help')}</p>
      <ul class="row">
        {services.slice(0, SHOWN).map(({ id, name }) => (
          <li key={id}>
            <button
              type="button"
              class="button"
              aria-label={t(mayChange.value ? 'service-edit' : 'service-look-one', { name })}
              onClick={() => openService(id)}
            >
              {name}
            </button>
          </li>
        ))}
        {services.length > SHOWN ? <li>{t('week-more', { count: services.length - SHOWN })}</li> : null}
      </ul>
    </section>
  )
}
