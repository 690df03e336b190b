import { t } from '#ui/language.ts'
import { network, sharedNews } from './network-store.ts'

/** What the network has that wants a look: new services, and changes that meet our own. */
export function NetworkCard() {
  const news = sharedNews.value
  const ours = network.value.network
  if (!ours || news.length === 0) return null
  const fresh = news.filter(({ state }) => state === 'new').length
  const moved = news.length - fresh
  return (
    <section class="card" aria-labelledby="network-news">
      <div class="card-head">
        <div>
          <h3 id="network-news">{ours.name}</h3>
          <p>
            {[
              fresh > 0 ? t('network-news-new', { count: fresh }) : '',
              moved > 0 ? t('network-news-moved', { count: moved }) : '',
            ]
              .filter(Boolean)
              .join(' ')}
          </p>
        </div>
        <a class="button" href="#network">
          {t('network-look')}
        </a>
      </div>
    </section>
  )
}
