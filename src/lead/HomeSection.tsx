import { t } from '#ui/language.ts'
import { CheckCard } from './CheckCard.tsx'
import { NetworkCard } from './NetworkCard.tsx'
import { ReportsCard } from './ReportsCard.tsx'
import { SetUpCard } from './SetUpCard.tsx'

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
