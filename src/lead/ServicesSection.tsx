import { freshness } from '#core/freshness.ts'
import { londonNow } from '#core/wall-clock.ts'
import { longDate } from '#ui/dates.ts'
import { t } from '#ui/language.ts'
import { practice, release } from './lead-data.ts'

/** The practice's services as its desks see them, with how fresh each is. */
export function ServicesSection() {
  const own = practice.value
  if (!own) return null
  const today = londonNow(Date.now()).slice(0, 10)
  return (
    <section aria-labelledby="services">
      <h2 id="services">{t('lead-services', { count: own.services.length })}</h2>
      <div class="scroll" tabIndex={0} role="region" aria-label={t('service-table')}>
        <table class="words">
          <thead>
            <tr>
              {['name', 'serves', 'phone', 'how', 'checked', 'state'].map((column) => (
                <th scope="col" key={column}>
                  {t(`service-${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {own.services.map((service) => (
              <tr key={service.id}>
                <th scope="row">{service.name}</th>
                <td>{service.serves.map((id) => release.value?.destinations[id]?.label ?? id).join(', ')}</td>
                <td>{service.phones.map((phone) => phone.number).join(', ')}</td>
                <td>{service.refer.steps}</td>
                <td>{longDate(service.checked.on)}</td>
                <td>
                  {t(`fresh-${freshness(service, today)}`)}
                  {service.fullUntil && service.fullUntil.slice(0, 10) >= today ? ` · ${t('skip-full')}` : ''}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
