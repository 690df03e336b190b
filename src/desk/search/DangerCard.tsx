import { inVoice } from '#core/pathway/voice.ts'
import { t } from '#ui/language.ts'
import { dutyNow } from '../duty/duty-now.ts'
import { release } from '../link/content-store.ts'
import { KeyButton } from '../parts/KeyButton.tsx'

/** What was typed sounds like an emergency: the card stands above every result and says that the duty clinician is being told too. */
export function DangerCard({ card, onAct }: { readonly card: string; readonly onAct: () => void }) {
  return (
    <section class="card danger" role="alert">
      <LevelNow />
      <h2>{cardTitle(card)}</h2>
      <CardWords card={card} />
      <KeyButton kind="alarm" onClick={onAct}>
        {t('danger-done')}
      </KeyButton>
    </section>
  )
}

/** Where an emergency card sends the caller. */
export function cardTitle(card: string): string {
  return release.value?.destinations[card]?.label ?? t('danger-999')
}

/** The mark of what cannot wait. */
export function LevelNow() {
  return (
    <p class="tag level now">
      <span aria-hidden="true">▲</span> {t('level-now')}
    </p>
  )
}

/** What to say on an emergency card, and who is told. */
export function CardWords({ card }: { readonly card: string }) {
  const destination = release.value?.destinations[card]
  return (
    <>
      {destination ? <blockquote class="say">{inVoice(destination.say, 'they')}</blockquote> : null}
      <p>{t('danger-duty', { name: dutyNow().words.clinician || t('the-duty-clinician') })}</p>
    </>
  )
}
