import { useEffect, useRef } from 'preact/hooks'
import { t } from '#ui/language.ts'

/** Asked once when changes would be lost: go on with them, or let them go. */
export function LeaveQuestion({
  onStay,
  onLeave,
}: {
  readonly onStay: () => void
  readonly onLeave: () => void
}) {
  const stay = useRef<HTMLButtonElement>(null)
  useEffect(() => stay.current?.focus(), [])
  return (
    <div class="problems" role="alertdialog" aria-labelledby="leave-question">
      <p id="leave-question">
        <strong>{t('leave-question')}</strong>
      </p>
      <div class="row">
        <button type="button" class="button main" ref={stay} onClick={onStay}>
          {t('leave-stay')}
        </button>
        <button type="button" class="button" onClick={onLeave}>
          {t('leave-go')}
        </button>
      </div>
    </div>
  )
}
