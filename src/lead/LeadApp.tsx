import { useEffect, useRef } from 'preact/hooks'
import { GoneNotice } from '#ui/GoneNotice.tsx'
import { t } from '#ui/language.ts'
import { CallsSection } from './calls/CallsSection.tsx'
import { DesksSection } from './desks/DesksSection.tsx'
import { ExchangeSection } from './exchange/ExchangeSection.tsx'
import { GapsSection } from './gaps/GapsSection.tsx'
import { HomeSection } from './HomeSection.tsx'
import { HistorySection } from './history/HistorySection.tsx'
import { practice, refused } from './link/lead-data.ts'
import { type View, view } from './link/view.ts'
import { NetworkSection } from './network/NetworkSection.tsx'
import { PracticeSection } from './practice/PracticeSection.tsx'
import { ServicesSection } from './ServicesSection.tsx'
import { SetUpSection } from './set-up/SetUpSection.tsx'

const SECTIONS: Partial<Record<View, () => preact.JSX.Element | null>> = {
  home: HomeSection,
  services: ServicesSection,
  network: NetworkSection,
  gaps: GapsSection,
  setup: SetUpSection,
  history: HistorySection,
  exchange: ExchangeSection,
  calls: CallsSection,
  desks: DesksSection,
  practice: PracticeSection,
}

/** What a network, which has no desks of its own, has a page for. */
const OF_A_NETWORK: readonly View[] = ['home', 'services', 'network', 'history', 'exchange']

/** The practice lead's page: what needs a minute comes first, all else is a quiet list of links. */
export function LeadApp() {
  const main = useRef<HTMLElement>(null)
  const shown = view.value
  const before = useRef(shown)
  useEffect(() => {
    if (before.current !== shown) {
      main.current?.focus({ preventScroll: true })
      scrollTo(0, 0)
    }
    before.current = shown
  }, [shown])
  if (refused.value)
    return (
      <main class="lead">
        <h1>{t('lead-title')}</h1>
        <p class="card">
          {new URLSearchParams(location.search).has('link') ? t('lead-link-used') : refused.value}
        </p>
        <p>{t('lead-sign-in-help')}</p>
      </main>
    )
  const views = (Object.keys(SECTIONS) as View[]).filter(
    (one) => practice.value?.kind !== 'network' || OF_A_NETWORK.includes(one),
  )
  const Section = (views.includes(shown) && SECTIONS[shown]) || HomeSection
  return (
    <div class="lead">
      <header class="lead-top">
        <h1>{practice.value?.name ?? t('practice-loading')}</h1>
        {practice.value?.sample ? <span class="tag">{t('sample')}</span> : null}
        {practice.value?.kind === 'network' ? null : (
          <a href="/" class="no-print">
            {t('lead-to-desk')}
          </a>
        )}
      </header>
      <nav class="lead-nav no-print" aria-label={t('lead-pages')}>
        <ul>
          {views.map((one) => (
            <li key={one}>
              <a href={`#${one}`} aria-current={one === shown ? 'page' : undefined}>
                {t(`view-${one}`)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <GoneNotice mayLoad />
      <main ref={main} tabIndex={-1}>
        <Section />
      </main>
    </div>
  )
}
