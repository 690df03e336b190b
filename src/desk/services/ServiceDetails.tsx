import type { Service } from '#core/practice/service.ts'
import { t } from '#ui/language.ts'
import { withoutNetwork } from '../link/heard.ts'
import { MORE } from '../parts/KeyButton.tsx'
import { mapLink } from './service-words.ts'

/** Longer than this it is folded: reading at a glance is what counts. */
const GLANCE = 90

/** What else is known of a service, quietly: its address and a map in one line, the rest folded when it is long. */
export function ServiceDetails({ service }: { readonly service: Service }) {
  const map = withoutNetwork() ? undefined : mapLink(service)
  const facts = detailsOf(service)
  const long = facts.reduce((sum, [, words]) => sum + words.length, 0) > GLANCE
  const list = (
    <dl class="service-facts">
      {facts.map(([key, words]) => (
        <div key={key}>
          <dt>{t(`card-${key}`)}</dt>
          <dd dir="auto">{words}</dd>
        </div>
      ))}
    </dl>
  )
  return (
    <div class="service-details quiet-text">
      {service.address || map ? (
        <p>
          {service.address ? <bdi>{service.address}</bdi> : null}{' '}
          {map ? (
            <a class="map" href={map} target="_blank" rel="noopener noreferrer">
              {t('map')} <small>{t('map-opens')}</small>
            </a>
          ) : null}
        </p>
      ) : null}
      {service.bookingLink && !withoutNetwork() ? (
        <p>
          <a href={service.bookingLink} target="_blank" rel="noopener noreferrer">
            {t('card-booking')} <small>{t('card-booking-opens')}</small>
          </a>
        </p>
      ) : null}
      {facts.length === 0 ? null : long ? (
        <details class="folded">
          <summary aria-keyshortcuts={MORE}>
            <kbd aria-hidden="true">{MORE}</kbd> {t('card-more')}
          </summary>
          {list}
        </details>
      ) : (
        list
      )}
    </div>
  )
}

function detailsOf(service: Service): [key: string, words: string][] {
  const { able, area, cost, languages = [], access, replyTime, notesForPatients } = service
  const facts: [string, string | undefined][] = [
    ['area', area && t('card-area-words', { area })],
    ['cost', cost],
    ['reply', replyTime],
    ['languages', languages.join(', ')],
    ['access', access],
    ['able', able],
    ['patients', notesForPatients],
  ]
  return facts.flatMap(([key, words]) => (words ? [[key, words] as [string, string]] : []))
}
