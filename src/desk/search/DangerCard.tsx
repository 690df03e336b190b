import { useEffect } from 'preact/hooks'
import { t } from '#ui/language.ts'
import { guide } from '../call/guide.ts'
import { dutyNow } from '../duty/duty-now.ts'
import { release } from '../link/content-store.ts'
import { KeyButton } from '../parts/KeyButton.tsx'
import { onceDrawn } from '../parts/keys.ts'

interface Props {
  readonly card: string
  /** Enter in the search box opens it. */
  readonly chosen: boolean
  /** Its step is opened; never by a key that was pressed before the card was drawn. */
  readonly onOpen: () => void
}

/** The card that was drawn last, so that a key can tell whether it was pressed before. */
let drawn: string | undefined

/** Whether a card has been on screen. */
export function isDrawn(card: string): boolean {
  return drawn === card
}

/** What was typed sounds like an emergency: the card stands above every result and says that the duty clinician is being told too. */
export function DangerCard({ card, chosen, onOpen }: Props) {
  useEffect(() => {
    const stop = onceDrawn(() => {
      drawn = card
    })
    return () => {
      stop()
      drawn = undefined
    }
  }, [card])
  return (
    <section class="card danger" role="alert">
      <LevelNow />
      <h2 lang={release.value ? 'en' : undefined}>{cardTitle(card)}</h2>
      <CardWords card={card} />
      <KeyButton kind="alarm" onClick={onOpen} {...(chosen ? { letter: 'Enter' } : {})}>
        {t('danger-open')}
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
  const { words: today, nobody } = dutyNow()
  return (
    <>
      {destination && guide.value ? (
        <blockquote class="say" lang="en">
          {guide.value.saidOfThem(destination.say)}
        </blockquote>
      ) : null}
      {nobody ? null : <p>{t('danger-duty', { name: today.clinician || t('the-duty-clinician') })}</p>}
    </>
  )
}
