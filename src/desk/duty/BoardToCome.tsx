import { londonNow } from '#core/clock/wall-clock.ts'
import { timeOfDay } from '#ui/dates.ts'
import { t } from '#ui/language.ts'
import { BoardLine } from './BoardLine.tsx'
import { notYetSaid } from './tell-duty.ts'

/** What stands in the place of the board until it has come: who is on duty, and who was told meanwhile. */
export function BoardToCome() {
  return (
    <section class="board" aria-label={t('board')}>
      <BoardLine />
      {notYetSaid.value.map(({ id, at }) => (
        <p key={id} class="unsent" role="status">
          {t('told-at', { time: timeOfDay(londonNow(at)) })} {t('told-not-sent')}
        </p>
      ))}
    </section>
  )
}
