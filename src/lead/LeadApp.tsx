import { t } from '#ui/language.ts'
import { CountsSection } from './CountsSection.tsx'
import { DesksSection } from './DesksSection.tsx'
import { ExchangeSection } from './ExchangeSection.tsx'
import { GapsSection } from './GapsSection.tsx'
import { HistorySection } from './HistorySection.tsx'
import { practice, refused } from './lead-data.ts'
import { ServicesSection } from './ServicesSection.tsx'

/** The practice lead's page, first form: the practice's own counts, its services, its desks. */
export function LeadApp() {
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
  return (
    <main class="lead">
      <header class="row">
        <h1>{practice.value?.name ?? t('practice-loading')}</h1>
        {practice.value?.sample ? <span class="tag">{t('sample')}</span> : null}
        <a href="/" class="no-print">
          {t('lead-to-desk')}
        </a>
      </header>
      <CountsSection />
      <ServicesSection />
      <GapsSection />
      <HistorySection />
      <ExchangeSection />
      <DesksSection />
    </main>
  )
}
