import { addMinutes } from '#core/clock/wall-clock.ts'
import { timeOfDay } from '#ui/dates.ts'
import { t } from '#ui/language.ts'
import { board, dutyBoard } from '../duty/board.ts'
import { OverPage } from '../parts/OverPage.tsx'
import { TellNow } from './TellNow.tsx'

/** For an angry caller: one calming sentence, what happens next, and how long people wait by today's board; nothing is promised that the board does not say. */
export function CalmPage({ onClose }: { readonly onClose: () => void }) {
  const waits = waitingWords()
  return (
    <OverPage
      id="calm"
      heading={t('calm')}
      headingClass="task"
      onClose={onClose}
      actions={(close) => <TellNow close={close} />}
    >
      {() => (
        <>
          <blockquote class="say">{t('calm-say')}</blockquote>
          <blockquote class="say">{t('calm-next')}</blockquote>
          {waits ? <blockquote class="say">{waits}</blockquote> : null}
          {board.value.whenFull ? <p>{t('when-full', { what: board.value.whenFull })}</p> : null}
          <p class="quiet-text">{t('calm-limits')}</p>
        </>
      )}
    </OverPage>
  )
}

/** How many wait for a ring-back by today's board, and by when the last of them is due. What was told without a time may be an ambulance's, which waits for nobody; where the board knows of no ring-back nothing is said, since others than this desk may ring back. */
function waitingWords(): string | undefined {
  const due = dutyBoard.tellings.value
    .flatMap(({ at, minutes }) => (minutes ? [addMinutes(at, minutes)] : []))
    .sort()
  const last = due.at(-1)
  return last && t('calm-waiting', { count: due.length, time: timeOfDay(last) })
}
