import { useEffect } from 'preact/hooks'
import { londonNow } from '#core/clock/wall-clock.ts'
import { worksOn } from '#core/hours/core-hours.ts'
import { incidentsLately } from '#core/measured/incidents.ts'
import type { Practice } from '#core/practice/practice.ts'
import { refusedToday } from '#core/practice/upkeep/refused-today.ts'
import { t } from '#ui/language.ts'
import { callCounts, loadCalls } from '../calls/calls-data.ts'
import { NetworkNotes } from '../guidance/own/NetworkNotes.tsx'
import { ownToLookAt } from '../guidance/own/to-look-at.ts'
import { desks, practice, release } from '../link/lead-data.ts'
import { NetworkCard } from '../network/NetworkCard.tsx'
import { notesToLookAt, shared, sharedNews } from '../network/network-store.ts'
import { board, loadBoard } from '../practice/practice-store.ts'
import { CheckCard } from '../services/CheckCard.tsx'
import { live } from '../services/service-store.ts'
import { SetUpCard } from '../set-up/SetUpCard.tsx'
import { hasDetails } from '../set-up/set-up-progress.ts'
import { openSuggestions } from '../suggestions/suggestion-store.ts'
import { ChristmasCard } from './ChristmasCard.tsx'
import { christmasUnset } from './christmas.ts'
import { GapCard } from './GapCard.tsx'
import { LetterCard } from './LetterCard.tsx'
import { NetworkChanges } from './NetworkChanges.tsx'
import { needsOf } from './needs.ts'
import { addressTold, lookAtAddress } from './own-address.ts'
import { RefusedCard } from './RefusedCard.tsx'
import { ReportsCard } from './ReportsCard.tsx'
import { StandingCard } from './StandingCard.tsx'
import { SuggestionsCard } from './SuggestionsCard.tsx'
import { WeekMailCard } from './WeekMailCard.tsx'
import './week.css'
import { countsThere, waitForWeek, weekThere } from './week-there.ts'

/** What the page opens with: whether all is well, last week in five sentences, and what needs a minute of the lead's time. */
export function WeekSection() {
  const own = practice.value
  const hasDesks = own !== undefined && own.kind !== 'network'
  useEffect(waitForWeek, [])
  useEffect(() => {
    if (!own) return
    // A network has no desks of its own.
    void Promise.all(hasDesks ? [loadBoard(), loadCalls(), lookAtAddress()] : []).then(() => {
      countsThere.value = true
    })
  }, [own === undefined, hasDesks])
  if (!own) return <h2>{t('view-home')}</h2>
  const today = londonNow(Date.now()).slice(0, 10)
  return (
    <section class="week" aria-labelledby="home-title">
      <div class="card-head">
        <h2 id="home-title">{t('view-home')}</h2>
        <button type="button" class="button quiet" onClick={() => print()}>
          {t('week-print')}
        </button>
      </div>
      <p class="only-print quiet-text">{t('week-paper')}</p>
      {weekThere.value ? <Cards own={own} today={today} /> : null}
    </section>
  )
}

/** The cards of the week, each where there is something to say. */
function Cards({ own, today }: { readonly own: Practice; readonly today: string }) {
  const hasDesks = own.kind !== 'network'
  const kept = new Set(
    shared.value.flatMap(({ state, own: ours }) => (ours && state === 'same' ? [ours.id] : [])),
  )
  const refused = refusedToday(own, board.value)
  const needs = needsOf({
    own,
    today,
    desks: desks.value,
    boardSet: board.value?.setOn ?? null,
    incidents: incidentsLately(callCounts.value, release.value?.destinations ?? {}),
    reports: live.value.reports.filter(({ outcome }) => outcome === '').length,
    suggestions: openSuggestions.value.length,
    news: sharedNews.value.length,
    elsewhere: addressTold.value !== undefined,
    refused: refused.length,
    notes: notesToLookAt.value.length,
    guidance: ownToLookAt(release.value, own).length,
    kept,
  })
  const started = own.services.length > 0 && desks.value.some(({ revoked }) => !revoked)
  return (
    <>
      {hasDesks && board.value ? (
        <StandingCard
          needs={needs}
          started={started}
          today={today}
          works={hasDetails(own) ? worksOn(own, today) : undefined}
        />
      ) : null}
      <NetworkNotes />
      <RefusedCard refused={refused} />
      <ReportsCard />
      <SuggestionsCard />
      <SetUpCard />
      {hasDesks ? <LetterCard /> : null}
      {hasDesks ? <WeekMailCard /> : null}
      {hasDesks ? <GapCard /> : null}
      <NetworkChanges today={today} />
      <NetworkCard />
      <ChristmasCard
        services={christmasUnset(
          own.services.filter(({ id }) => !kept.has(id)),
          today,
        )}
        today={today}
      />
      <CheckCard kept={kept} />
    </>
  )
}
