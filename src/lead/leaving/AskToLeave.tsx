import type { RefObject } from 'preact'
import { LeaveQuestion } from './LeaveQuestion.tsx'
import { useLeaveGuard } from './use-leave-guard.ts'

/** Asks once before what is half written here is left; `back` has the focus again for whoever stays. */
export function AskToLeave({
  dirty,
  back,
}: {
  readonly dirty: boolean
  readonly back: RefObject<HTMLElement | null>
}) {
  return <LeaveQuestion guard={useLeaveGuard(dirty)} back={back} />
}
