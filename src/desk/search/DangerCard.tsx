import { t } from '#ui/language.ts'
import { board } from '../duty/board.ts'
import { release } from '../link/content-store.ts'
import { KeyButton } from '../parts/KeyButton.tsx'

/** What was typed sounds like an emergency: the card stands above every result and says that the duty clinician is being told too. */
export function DangerCard({ card, onOpen }: { readonly card: string; readonly onOpen: () => void }) {
  const destination = release.value?.destinations[card]
  return (
    <section class="card answer now danger" role="alert">
      <p class="tag level now">
        <span aria-hidden="true">▲</span> {t('level-now')}
      </p>
      <h2>{destination?.label ?? t('danger-999')}</h2>
      {destination ? <blockquote class="say">{destination.say}</blockquote> : null}
      <p>{t('danger-duty', { name: board.value.clinician || t('the-duty-clinician') })}</p>
      <KeyButton kind="alarm" onClick={onOpen}>
        {t('danger-done')}
      </KeyButton>
    </section>
  )
}
