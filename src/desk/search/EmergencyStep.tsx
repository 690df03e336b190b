import { t } from '#ui/language.ts'
import { withEnglish } from '#ui/WithEnglish.tsx'
import { Copies } from '../answer/CopyTexts.tsx'
import { copiedFor } from '../answer/copy-note.ts'
import { endedWords } from '../answer/ended-words.ts'
import { StaffCare } from '../answer/StaffCare.tsx'
import { ClosingLine } from '../call/ClosingLine.tsx'
import type { Emergency } from '../call/cleared.ts'
import { newEnquiry } from '../call/desk-state.ts'
import { dutyNow } from '../duty/duty-now.ts'
import { RealAfterAll } from '../duty/RealAfterAll.tsx'
import { release } from '../link/content-store.ts'
import { KeyButton } from '../parts/KeyButton.tsx'
import { Screen } from '../parts/Screen.tsx'
import { NextPatient } from '../plan/NextPatient.tsx'
import { AskedMeanwhile, RING_BACK } from '../ring-back/AskedMeanwhile.tsx'
import { actOnCard, noteOf, wordsSaid } from './act-on-card.ts'
import { CardWords, cardTitle, LevelNow } from './DangerCard.tsx'
import { find } from './find.ts'

/** The step of an emergency card: what to say, where the patient is, the number in case the call is cut off. One key counts it and ends it; what to say stays, and nothing more is asked. */
export function EmergencyStep({ emergency: step }: { readonly emergency: Emergency }) {
  const { card, open } = step
  const destination = release.value?.destinations[card]
  const found = find(wordsSaid(step))
  const asked = found.topics.find(({ first }) => first)?.first
  const title = release.value?.pathways[asked ?? '']?.title
  const note = noteOf(step)
  return (
    <Screen
      id={`card ${card} ${open ? 'open' : 'closed'}`}
      heading={<span lang={destination ? 'en' : undefined}>{cardTitle(card)}</span>}
      focus={open === true}
      guard={open ? 'A' : undefined}
      typesInto={open ? { id: RING_BACK, anywhere: true } : undefined}
      actions={
        open ? (
          <div class="row answers">
            <KeyButton ends letter="A" kind="alarm" onClick={actOnCard}>
              {t(dutyNow().nobody ? 'danger-done-alone' : 'danger-done')}
            </KeyButton>
            <RealAfterAll onReal={actOnCard} />
          </div>
        ) : (
          <div class="row answers">
            <ClosingLine>
              {endedWords('accepted')}
              {copiedFor.value === step.acted ? ` ${t('copied-note')}` : ''}
            </ClosingLine>
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
        {title ? <p class="tag first-request">{withEnglish(t('first-after', { title }), title)}</p> : null}
        <NextPatient words={found.next} />
        {destination ? (
          <AskedMeanwhile
            destination={destination}
            self={(step.over?.about ?? found.said.about) === 'self'}
          />
        ) : null}
        <StaffCare hard={!open && destination?.heavy === true} />
        {note ? <Copies key={note} note={() => note} /> : null}
      </div>
    </Screen>
  )
}
