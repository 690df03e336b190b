import { useEffect, useRef } from 'preact/hooks'
import { t } from '#ui/language.ts'
import type { Changes } from '../services/service-store.ts'
import { ChangesShown } from './ChangesShown.tsx'

/** Asks before an earlier state is had back, and shows all that this would change. */
export function BackQuestion({
  revision,
  back,
  onYes,
  onNo,
}: {
  readonly revision: number
  readonly back: Changes
  readonly onYes: () => void
  readonly onNo: () => void
}) {
  const no = useRef<HTMLButtonElement>(null)
  useEffect(() => no.current?.focus(), [])
  return (
    <div class="problems" role="alertdialog" aria-label={t('history-back-sure', { revision })}>
      <p>
        <strong>{t('history-back-sure', { revision })}</strong>
      </p>
      <ChangesShown changes={back} />
      <div class="row">
        <button type="button" class="button alarm" onClick={onYes}>
          {t('history-back-yes')}
        </button>
        <button type="button" class="button" ref={no} onClick={onNo}>
          {t('history-back-no')}
        </button>
      </div>
    </div>
  )
}
