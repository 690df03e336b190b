import { t } from '#ui/language.ts'
import { endedWords } from '../answer/ended-words.ts'
import { StaffCare } from '../answer/StaffCare.tsx'
import { ClosingLine } from '../call/ClosingLine.tsx'
import type { Emergency } from '../call/cleared.ts'
import { newEnquiry } from '../call/desk-state.ts'
import { release } from '../link/content-store.ts'
import { KeyButton } from '../parts/KeyButton.tsx'
import { ReadFirst } from '../parts/ReadFirst.tsx'
import { Screen } from '../parts/Screen.tsx'
import { actOnCard } from './act-on-card.ts'
import { CardWords, cardTitle, LevelNow } from './DangerCard.tsx'

/** The step of an emergency card: what to say, where the patient is, the number in case the call is cut off. One key counts it and ends it; what to say stays, and nothing more is asked. */
export function EmergencyStep({ emergency: { card, open } }: { readonly emergency: Emergency }) {
  return (
    <Screen
      id={`card ${card} ${open ? 'open' : 'closed'}`}
      heading={cardTitle(card)}
      focus={open === true}
      guard={open ? 'A' : undefined}
      actions={
        open ? (
          <div class="row answers">
            <KeyButton letter="A" kind="alarm" onClick={actOnCard}>
              {t('danger-done')}
            </KeyButton>
            <ReadFirst />
          </div>
        ) : (
          <div class="row answers">
            <ClosingLine>{endedWords('accepted')}</ClosingLine>
            <KeyButton letter="Enter" kind="main" onClick={newEnquiry}>
              {t('next-caller')}
            </KeyButton>
          </div>
        )
      }
    >
      <div class="card danger">
        <LevelNow />
        <CardWords card={card} />
        {askedOn(card).map((words) => (
          <blockquote class="say" key={words}>
            {t(words)}
          </blockquote>
        ))}
        <p class="quiet-text">{t('emergency-cut-off')}</p>
        <StaffCare hard={!open && release.value?.destinations[card]?.heavy === true} />
      </div>
    </Screen>
  )
}

/** What is asked while help is sent: where the patient is, how to ring back, and who rings for an ambulance. */
function askedOn(card: string): string[] {
  const rings = release.value?.destinations[card]?.high === 6
  return ['emergency-where', 'emergency-number', ...(rings ? ['emergency-who'] : [])]
}
