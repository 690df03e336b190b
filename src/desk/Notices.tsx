import { t } from '#ui/language.ts'
import { CutOffLine } from './aside/CutOffLine.tsx'
import { LostCalls } from './aside/LostCalls.tsx'
import { JoinCard } from './current/JoinCard.tsx'
import { StateBanner } from './current/StateBanner.tsx'
import { BoardNotices } from './duty/BoardNotices.tsx'
import { Tellings } from './duty/Tellings.tsx'
import { besides } from './parts/besides.ts'
import { trainingRested } from './parts/training-rest.ts'

/** What stands above the step: what became of something said here, how the desk is, and whatever goes along with the work for a while. */
export function Notices() {
  return (
    <>
      <Tellings />
      <CutOffLine />
      <LostCalls />
      <BoardNotices />
      {trainingRested.value ? (
        <p class="banner" role="status">
          {t('training-rested')}
        </p>
      ) : null}
      <StateBanner />
      <JoinCard />
      {[...besides.value].map(([name, Beside]) => (
        <Beside key={name} />
      ))}
    </>
  )
}
