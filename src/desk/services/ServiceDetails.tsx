import type { Service } from '#core/practice/service.ts'
import { t } from '#ui/language.ts'
import { withEnglish } from '#ui/WithEnglish.tsx'
import { withoutNetwork } from '../link/heard.ts'
import { MORE } from '../parts/KeyButton.tsx'
import { mapLink } from './service-words.ts'

/** Longer than this it is folded: reading at a glance is what counts. */
const GLANCE = 90

/** What else is known of a service, quietly: its address and a map in one line, the rest folded when it is long. */
export function ServiceDetails({ service }: { readonly service: Service }) {
  const map = withoutNetwork() ? undefined : mapLink(service)
  const facts = detailsOf(service)
  const long = facts.reduce((sum, [, own, words = own]) => sum + words.length, 0) > GLANCE
  const list = (
    <dl class="service-facts">
      {facts.map(([key, own, words = own]) => (
        <div key={key}>
          <dt>{t(`card-${key}`)}</dt>
          <dd dir="auto">{withEnglish(words, own)}</dd>
        </div>
      ))}
    </dl>
  )
  return (
    <div class="service-details quiet-text">
      {service.address || map ? (
        <p>
          {service.address ? <bdi>{service.address}</bdi> : null}{' '}
          {map ? <LinkOut href={map} words="map" /> : null}
        </p>
      ) : null}
      {service.bookingLink && !withoutNetwork() ? (
        <p>
          <LinkOut href={service.bookingLink} words="card-booking" />
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

/** A link to another website, which says that it is one. */
function LinkOut({ href, words }: { readonly href: string; readonly words: string }) {
  return (
    <a
      class={words === 'map' ? 'map at-place' : 'map'}
      href={href}
      target="_blank"
      rel="noopener noreferrer"
      aria-keyshortcuts={MORE}
    >
      <kbd aria-hidden="true">{MORE}</kbd> {t(words)} <small>{t(`${words}-opens`)}</small>
    </a>
  )
}

/** What the practice wrote of a service, and where our words stand around it these too. */
function detailsOf(service: Service): [key: string, own: string, words?: string][] {
  const { able, area, cost, languages = [], access, replyTime, notesForPatients } = service
  const facts: [string, string | undefined, string?][] = [
    ['area', area, t('card-area-words', { area: area ?? '' })],
    ['cost', cost],
    ['reply', replyTime],
    ['languages', languages.join(', ')],
    ['access', access],
    ['able', able],
    ['patients', notesForPatients],
  ]
  return facts.filter((fact): fact is [string, string, string?] => Boolean(fact[1]))
}
