import { useEffect } from 'preact/hooks'
import { londonNow } from '#core/clock/wall-clock.ts'
import { t } from '#ui/language.ts'
import { leadContent, liveDesks, lookForDesks, practice } from '../link/lead-data.ts'
import { notLookedAt } from '../network/network-store.ts'
import { mayChange } from '../people/sign-in.ts'
import { board, loadBoard } from '../practice/practice-store.ts'
import { progress } from './set-up-progress.ts'

/** How far the practice is with its set-up, while it is not finished. */
export function SetUpCard() {
  useEffect(() => void loadBoard(), [])
  useEffect(() => void lookForDesks(), [])
  const own = practice.value
  // A network has no callers of its own.
  if (!own || own.kind === 'network' || !board.value || !mayChange.value) return null
  const { steps, done, minutes } = progress(leadContent.value.guide, own, {
    boardSet: board.value.setOn !== null,
    desks: liveDesks.value.length,
    today: londonNow(Date.now()).slice(0, 10),
    offered: notLookedAt().length,
  })
  if (done === steps.length) return null
  return (
    <div class="card card-head">
      <p>
        <strong>{t('setup-card', { done, all: steps.length, count: minutes })}</strong>
      </p>
      <a class="button main" href="#setup">
        {t('setup-go-on')}
      </a>
    </div>
  )
}
