import type { Service } from '#core/service.ts'
import { t } from '#ui/language.ts'

/** Services of the practice's network that fit a screen of the guide: one tap takes it, and the network keeps it right from then on. */
export function SetUpOffers({
  offers,
  onUse,
}: {
  readonly offers: readonly Service[]
  readonly onUse: (service: Service) => void
}) {
  if (offers.length === 0) return null
  return (
    <div class="offers">
      <p>{t('setup-offers')}</p>
      <ul class="check-list">
        {offers.map((offer) => (
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
    </div>
  )
}
