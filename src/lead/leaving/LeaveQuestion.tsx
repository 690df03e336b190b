import type { RefObject } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { t } from '#ui/language.ts'
import type { LeaveGuard } from './use-leave-guard.ts'

interface Props {
  readonly guard: LeaveGuard
  /** What has the focus again for whoever stays. */
  readonly back: RefObject<HTMLElement | null>
}

/** Asked once when changes would be lost: go on with them, or let them go. Nothing while nobody wants to leave. */
export function LeaveQuestion({ guard, back }: Props) {
  const stay = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (guard.asked) stay.current?.focus()
  }, [guard.asked])
  if (!guard.asked) return null
  return (
    <div class="problems" role="alertdialog" aria-labelledby="leave-question">
      <p id="leave-question">
        <strong>{t('leave-question')}</strong>
      </p>
      <div class="row">
        <button
          type="button"
          class="button main"
          ref={stay}
          onClick={() => {
            guard.stay()
            back.current?.focus()
          }}
        >
          {t('leave-stay')}
        </button>
        <button type="button" class="button" onClick={guard.leave}>
          {t('leave-go')}
        </button>
      </div>
    </div>
  )
}
