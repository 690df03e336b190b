import { t } from '#ui/language.ts'
import type { Call } from '../../call/call.ts'
import { call } from '../../call/desk-state.ts'
import { CUT_OFF, KeyButton } from '../../parts/KeyButton.tsx'
import { cardTitle } from '../DangerCard.tsx'
import { changeToCard } from './change-topic.ts'

/** Above every step of a call: the emergency that was said in the middle of it, its card one key away, or that it was acted on. */
export function AlsoSaid({ said: { card, words, acted } }: { readonly said: NonNullable<Call['alsoSaid']> }) {
  return (
    <div class="first-note row also-said" role="status">
      <strong>{t(acted ? 'also-acted' : 'also-said', { words })}</strong>
      {acted ? null : (
        <KeyButton letter={CUT_OFF} kind="alarm" onClick={openAlsoSaid}>
          {cardTitle(card)}
        </KeyButton>
      )}
    </div>
  )
}

/** Opens the card of what was also said; the call waits behind it. */
export function openAlsoSaid(): void {
  const { alsoSaid } = call.value ?? {}
  if (alsoSaid) changeToCard({ danger: alsoSaid.card, said: {} }, alsoSaid.words)
}
