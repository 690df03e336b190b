import { useLayoutEffect, useRef } from 'preact/hooks'
import { addMinutes } from '#core/clock/wall-clock.ts'
import { timeOfDay } from '#ui/dates.ts'
import { t } from '#ui/language.ts'
import { raising } from '../call/desk-state.ts'
import { board, dutyBoard } from '../duty/board.ts'
import { KeyButton } from '../parts/KeyButton.tsx'
import { onEsc } from '../parts/over-step.tsx'

/** For an angry caller: one calming sentence, what happens next, and how long people wait by today's board; nothing is promised that the board does not say. */
export function CalmPage({ onClose }: { readonly onClose: () => void }) {
  const box = useRef<HTMLDialogElement>(null)
  useLayoutEffect(() => {
    box.current?.showModal()
  }, [])
  const close = () => box.current?.close()
  return (
    <dialog
      ref={box}
      class="card stack"
      aria-labelledby="calm-title"
      onClose={onClose}
      onKeyDown={(event) => onEsc(event, close)}
    >
      <h1 id="calm-title" class="task" tabIndex={-1}>
        {t('calm')}
      </h1>
      <blockquote class="say">{t('calm-say')}</blockquote>
      <blockquote class="say">{t('calm-next')}</blockquote>
      <blockquote class="say">{waitingWords()}</blockquote>
      {board.value.whenFull ? <p>{t('when-full', { what: board.value.whenFull })}</p> : null}
      <p class="quiet-text">{t('calm-limits')}</p>
      <div class="row">
        <KeyButton
          letter="F8"
          kind="alarm"
          onClick={() => {
            close()
            raising.value = true
          }}
        >
          {t('this-worries-me')}
        </KeyButton>
        <KeyButton letter="Esc" kind="quiet" onClick={close}>
          {t('this-desk-close')}
        </KeyButton>
      </div>
    </dialog>
  )
}

/** How many wait for a ring-back by today's board, and by when the last of them is due. */
function waitingWords(): string {
  const due = dutyBoard.tellings.value
    .flatMap(({ at, minutes }) => (minutes ? [addMinutes(at, minutes)] : []))
    .sort()
  const last = due.at(-1)
  return last ? t('calm-waiting', { count: due.length, time: timeOfDay(last) }) : t('calm-nobody-waits')
}
