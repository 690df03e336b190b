import { useEffect, useRef } from 'preact/hooks'
import { t } from '#ui/language.ts'
import { practice } from '../link/lead-data.ts'
import { CALL_PAGES, type CallPage, callPage } from '../link/view.ts'
import { AboutPage } from './about/AboutPage.tsx'
import { BusyPage } from './BusyPage.tsx'
import { callCounts, callsRefused, loadCalls } from './calls-data.ts'
import { ComparePage } from './compare/ComparePage.tsx'
import { RefusedPage } from './RefusedPage.tsx'
import { ReleasedPage } from './released/ReleasedPage.tsx'
import { SharePage } from './share/SharePage.tsx'
import { SummaryPage } from './summary/SummaryPage.tsx'
import { TrialsPage } from './trials/TrialsPage.tsx'
import { UnsurePage } from './UnsurePage.tsx'
import { WherePage } from './WherePage.tsx'
import './calls.css'

const PAGES: Readonly<Record<CallPage, () => preact.JSX.Element | null>> = {
  summary: SummaryPage,
  where: WherePage,
  refused: RefusedPage,
  about: AboutPage,
  busy: BusyPage,
  unsure: UnsurePage,
  released: ReleasedPage,
  trials: TrialsPage,
  compare: ComparePage,
  share: SharePage,
}

/** The practice's counts as something to decide by: what is watched, where callers went, when they ring, what may be shared. */
export function CallsSection() {
  const isNetwork = practice.value?.kind === 'network'
  useEffect(() => {
    if (!isNetwork) void loadCalls()
  }, [isNetwork])
  const pages = useRef<HTMLElement>(null)
  const shown = callPage.value
  // On a phone the pages lie in one row: the one that is shown is brought to its middle.
  useEffect(() => {
    const row = pages.current
    const link = row?.querySelector('[aria-current]')
    if (!row || !link) return
    const [outer, inner] = [row.getBoundingClientRect(), link.getBoundingClientRect()]
    row.scrollLeft += inner.left - outer.left - (outer.width - inner.width) / 2
  }, [shown])
  // A network counts nothing itself.
  if (isNetwork)
    return (
      <section aria-labelledby="calls-title">
        <h2 id="calls-title">{t('calls-page-compare')}</h2>
        <ComparePage />
      </section>
    )
  const Page = PAGES[shown]
  const counts = callCounts.value
  return (
    <section aria-labelledby="calls-title">
      <h2 id="calls-title">{t('view-calls')}</h2>
      <nav ref={pages} class="calls-nav no-print" aria-label={t('view-calls')}>
        <ul>
          {CALL_PAGES.map((page) => (
            <li key={page}>
              <a
                href={page === 'summary' ? '#calls' : `#calls/${page}`}
                aria-current={page === shown ? 'page' : undefined}
              >
                {t(`calls-page-${page}`)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {counts?.sample && shown !== 'compare' ? <p class="calls-sample">{t('calls-sample')}</p> : null}
      {shown === 'share' || shown === 'compare' ? null : <p class="quiet-text">{t('calls-true')}</p>}
      {counts ? <Page /> : <p>{callsRefused.value || t('calls-loading')}</p>}
    </section>
  )
}
