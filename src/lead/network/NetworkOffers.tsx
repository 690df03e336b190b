import { nearestFirst } from '#core/practice/nearest.ts'
import type { Place, Service } from '#core/practice/service.ts'
import { t } from '#ui/language.ts'

const SHOWN = 4

/** Services of the practice's network that fit what is wanted, nearest first: one tap takes it, and the network keeps it right from then on. */
export function NetworkOffers({
  offers,
  from,
  onUse,
}: {
  readonly offers: readonly Service[]
  /** Where the practice is. */
  readonly from: Place | undefined
  readonly onUse: (service: Service) => void
}) {
  if (offers.length === 0) return null
  const near = nearestFirst(offers, from, ({ place }) => place)
  const more = near.slice(SHOWN)
  const list = (those: readonly Service[]) => (
    <ul class="check-list">
      {those.map((offer) => (
        <li key={offer.id}>
          <span>
            {offer.name} {offer.phones[0]?.number}
          </span>
          <button
            type="button"
            class="button"
            aria-label={t('setup-use-one', { name: offer.name })}
            onClick={() => onUse(offer)}
          >
            {t('setup-use')}
          </button>
        </li>
      ))}
    </ul>
  )
  return (
    <div class="offers">
      <p>{t('setup-offers')}</p>
      {list(near.slice(0, SHOWN))}
      {more.length > 0 ? (
        <details>
          <summary>{t('show-more', { count: more.length })}</summary>
          {list(more)}
        </details>
      ) : null}
    </div>
  )
}
