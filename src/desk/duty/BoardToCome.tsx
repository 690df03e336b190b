import { londonNow } from '#core/clock/wall-clock.ts'
import { timeOfDay } from '#ui/dates.ts'
import { t } from '#ui/language.ts'
import { deskState } from '../link/desk-health.ts'
import { BoardLine } from './BoardLine.tsx'
import { notYetSaid } from './tell-duty.ts'

/** What stands in the place of the board and of how things are, until these have come: who is on duty, who was told meanwhile, and that the desk is not whole. */
export function BoardToCome() {
  return (
    <>
      <section class="board" aria-label={t('board')}>
        <div class="row">
          <BoardLine />
        </div>
        {notYetSaid.value.map(({ id, at }) => (
          <p key={id} class="unsent" role="status">
            {t('told-at', { time: timeOfDay(londonNow(at)) })} {t('told-not-sent')}
          </p>
        ))}
      </section>
      {deskState.value.contentMissing ? (
        <p class="banner" role="status">
          {t('banner-content')}
        </p>
      ) : null}
    </>
  )
}
