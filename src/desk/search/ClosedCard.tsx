import { t } from '#ui/language.ts'
import { endedWords } from '../answer/ended-words.ts'
import { ClosingLine } from '../call/ClosingLine.tsx'
import type { Emergency } from '../call/cleared.ts'
import { newEnquiry } from '../call/desk-state.ts'
import { KeyButton } from '../parts/KeyButton.tsx'
import { Screen } from '../parts/Screen.tsx'
import { CardWords, cardTitle, LevelNow } from './DangerCard.tsx'

/** After an emergency card was acted on: what to say stays, nothing more is asked, and the next caller is one key away. */
export function ClosedCard({ emergency: { card } }: { readonly emergency: Emergency }) {
  return (
    <Screen
      id={`card ${card}`}
      heading={cardTitle(card)}
      focus={false}
      actions={
        <div class="row answers">
          <ClosingLine>{endedWords('accepted')}</ClosingLine>
          <KeyButton letter="Enter" kind="main" onClick={newEnquiry}>
            {t('next-caller')}
          </KeyButton>
        </div>
      }
    >
      <div class="card danger">
        <LevelNow />
        <CardWords card={card} />
      </div>
    </Screen>
  )
}
