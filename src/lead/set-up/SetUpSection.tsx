import { useEffect, useState } from 'preact/hooks'
import { londonNow } from '#core/clock/wall-clock.ts'
import { type GuidePart, isService } from '#core/practice/guide.ts'
import type { Service } from '#core/practice/service.ts'
import { t } from '#ui/language.ts'
import { leadContent, liveDesks, lookForDesks, practice } from '../link/lead-data.ts'
import { leaveFor } from '../link/view.ts'
import { notLookedAt } from '../network/network-store.ts'
import { board, loadBoard } from '../practice/practice-store.ts'
import { SetUpBoard } from './SetUpBoard.tsx'
import { SetUpDesk } from './SetUpDesk.tsx'
import { SetUpDetails } from './SetUpDetails.tsx'
import { SetUpEnd } from './SetUpEnd.tsx'
import { SetUpNetwork } from './SetUpNetwork.tsx'
import { SetUpService } from './SetUpService.tsx'
import { SetUpSteps } from './SetUpSteps.tsx'
import { SetUpTeam } from './SetUpTeam.tsx'
import { nextPart, partAfter, partState, progress } from './set-up-progress.ts'
import './set-up.css'

/** The guide that makes an empty practice a working one: one short screen after another, left and taken up again anywhere. `offers` are services that the practice's network keeps and that it has not taken. */
export function SetUpSection({ offers = notLookedAt() }: { readonly offers?: readonly Service[] } = {}) {
  const [at, setAt] = useState<string | undefined>(undefined)
  const [passed, setPassed] = useState<ReadonlySet<string>>(new Set())
  /** Whoever chose a screen from the list goes on along the list, over what is done too, while anything is to do. */
  const [alongList, setAlongList] = useState(false)
  useEffect(() => void loadBoard(), [])
  useEffect(() => void lookForDesks(), [])
  const own = practice.value
  const { guide } = leadContent.value
  const dayNow = () => ({
    boardSet: board.value?.setOn != null,
    desks: liveDesks.value.length,
    today: londonNow(Date.now()).slice(0, 10),
    offered: notLookedAt().length,
  })
  const day = dayNow()
  const ready = own !== undefined && board.value !== undefined && guide.length > 0
  useEffect(() => {
    // It goes on where it was left.
    if (ready) setAt(nextPart(guide, undefined, own, day, passed)?.id ?? 'end')
  }, [ready])
  if (!ready || at === undefined) return null
  const { steps, done, minutes } = progress(guide, own, day)
  const part = guide.flatMap(({ parts }) => parts).find(({ id }) => id === at)
  const goOn = (from: GuidePart, skipped: ReadonlySet<string>) => {
    const toDo = nextPart(guide, from.id, practice.value ?? own, dayNow(), skipped)
    const next = (toDo && alongList ? partAfter(guide, from.id) : undefined) ?? toDo
    setAt(next?.id ?? 'end')
  }
  const skip = (from: GuidePart) => {
    const skipped = new Set([...passed, from.id])
    setPassed(skipped)
    goOn(from, skipped)
  }
  const open = ({ id }: GuidePart) => {
    setPassed(new Set([...passed].filter((one) => one !== id)))
    setAlongList(true)
    setAt(id)
  }
  const ways = part && {
    onDone: () => goOn(part, passed),
    onSkip: () => skip(part),
    practice: own,
    notHere: partState(part, own, day) === 'not-here',
  }
  return (
    <section aria-labelledby="setup-title">
      <h2 id="setup-title">{t('view-setup')}</h2>
      <div class="setup">
        <div class="stack">
          <div>
            <p role="status">
              {done === steps.length
                ? t('setup-all-done', { all: steps.length })
                : t('setup-progress', { done, all: steps.length, count: minutes })}
            </p>
            <progress aria-label={t('view-setup')} value={done} max={steps.length} />
          </div>
          {!part || !ways ? (
            <SetUpEnd left={steps.length - done} />
          ) : isService(part) ? (
            <SetUpService key={part.id} part={part} offers={offers} {...ways} />
          ) : part.roles ? (
            <SetUpTeam key={part.id} part={part} roles={part.roles} offers={offers} {...ways} />
          ) : part.id === 'network' ? (
            <SetUpNetwork key={part.id} part={part} {...ways} />
          ) : part.id === 'board' ? (
            <SetUpBoard key={part.id} part={part} {...ways} />
          ) : part.id === 'desk' ? (
            <SetUpDesk key={part.id} part={part} {...ways} />
          ) : (
            <SetUpDetails key={part.id} part={part} {...ways} />
          )}
        </div>
        <SetUpSteps
          steps={steps}
          at={at}
          stateOf={(one) => partState(one, own, day)}
          onOpen={(one) => leaveFor(() => open(one))}
        />
      </div>
    </section>
  )
}
