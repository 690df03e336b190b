import { useEffect, useRef } from 'preact/hooks'
import { GoneNotice } from '#ui/GoneNotice.tsx'
import { t } from '#ui/language.ts'
import { CallsSection } from './calls/CallsSection.tsx'
import { DesksSection } from './desks/DesksSection.tsx'
import { ExchangeSection } from './exchange/ExchangeSection.tsx'
import { GapsSection } from './gaps/GapsSection.tsx'
import { GuidanceSection } from './guidance/GuidanceSection.tsx'
import { HistorySection } from './history/HistorySection.tsx'
import { keepFocusIn } from './link/keep-focus.ts'
import { practice, refused } from './link/lead-data.ts'
import { signedOut } from './link/lead-server.ts'
import { isOpenTo, part, type View, view } from './link/view.ts'
import { LeadNav } from './nav/LeadNav.tsx'
import { LeadTop } from './nav/LeadTop.tsx'
import { NetworkSection } from './network/NetworkSection.tsx'
import { PasskeyOffer } from './people/PasskeyOffer.tsx'
import { PeopleSection } from './people/PeopleSection.tsx'
import { SignIn } from './people/SignIn.tsx'
import { SignInAgain } from './people/SignInAgain.tsx'
import { linkOpened, mayChange, me } from './people/sign-in.ts'
import { WaysMade } from './people/WaysMade.tsx'
import { DutySection } from './practice/DutySection.tsx'
import { PracticeSection } from './practice/PracticeSection.tsx'
import { ServicesSection } from './ServicesSection.tsx'
import { SetUpSection } from './set-up/SetUpSection.tsx'
import { SuggestionsSection } from './suggestions/SuggestionsSection.tsx'
import { WeekSection } from './week/WeekSection.tsx'

const SECTIONS: Readonly<Record<View, () => preact.JSX.Element | null>> = {
  home: WeekSection,
  services: ServicesSection,
  network: NetworkSection,
  gaps: GapsSection,
  setup: SetUpSection,
  history: HistorySection,
  exchange: ExchangeSection,
  calls: CallsSection,
  guidance: GuidanceSection,
  duty: DutySection,
  desks: DesksSection,
  suggestions: SuggestionsSection,
  people: PeopleSection,
  practice: PracticeSection,
}

/** The practice lead's page: five places, and one of their pages at a time. */
export function LeadApp() {
  const main = useRef<HTMLElement>(null)
  const shown = isOpenTo(view.value, practice.value?.kind, mayChange.value) ? view.value : 'home'
  const before = useRef(`${shown}/${part.value}`)
  useEffect(() => {
    const now = `${shown}/${part.value}`
    if (before.current !== now) {
      // A link that is still there keeps the focus: arrows and Tab go on from it.
      if (before.current.split('/')[0] !== shown || document.activeElement === document.body) {
        main.current?.focus({ preventScroll: true })
        scrollTo(0, 0)
      }
    }
    before.current = now
  }, [shown, part.value])
  const out = linkOpened.value !== '' || (signedOut.value && !practice.value) ? 'sign-in' : refused.value
  useEffect(() => (out || !main.current ? undefined : keepFocusIn(main.current)), [out])
  if (out)
    return (
      <main class="lead">
        <h1>{t('lead-title')}</h1>
        {out === 'sign-in' ? null : <p class="card">{out}</p>}
        {out === 'sign-in' || signedOut.value ? <SignIn onDone={() => location.reload()} /> : null}
      </main>
    )
  const Section = SECTIONS[shown]
  return (
    <div class="lead">
      <LeadTop />
      <LeadNav shown={shown} />
      <GoneNotice mayLoad />
      <SignInAgain />
      {me.value?.role === 'read-only' ? <p class="card">{t('people-reading')}</p> : null}
      <main ref={main} tabIndex={-1}>
        {(shown === 'home' || shown === 'people') && me.value ? <WaysMade /> : null}
        {shown === 'home' && me.value ? <PasskeyOffer /> : null}
        {shown !== view.value && practice.value && me.value ? (
          <p class="card" role="status">
            {t('view-not-open', { page: t(`view-${view.value}`) })}
          </p>
        ) : null}
        <Section />
      </main>
    </div>
  )
}
