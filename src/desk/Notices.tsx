import { JoinCard } from './current/JoinCard.tsx'
import { StateBanner } from './current/StateBanner.tsx'
import { BoardNotices } from './duty/BoardNotices.tsx'
import { besides } from './parts/besides.ts'

/** What stands above the step: what became of something said here, how the desk is, and whatever goes along with the work for a while. */
export function Notices() {
  return (
    <>
      <BoardNotices />
      <StateBanner />
      <JoinCard />
      {[...besides.value].map(([name, Beside]) => (
        <Beside key={name} />
      ))}
    </>
  )
}
