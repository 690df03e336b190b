import { t } from '#ui/language.ts'
import { NetworkCard } from './network/NetworkCard.tsx'
import { CheckCard } from './services/CheckCard.tsx'
import { ReportsCard } from './services/ReportsCard.tsx'
import { SetUpCard } from './set-up/SetUpCard.tsx'

/** What the page opens with: what needs a minute of the lead's time, and nothing else. */
export function HomeSection() {
  return (
    <section aria-labelledby="home">
      <h2 id="home">{t('view-home')}</h2>
      <SetUpCard />
      <CheckCard />
      <ReportsCard />
      <NetworkCard />
    </section>
  )
}
