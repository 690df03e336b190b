import { useEffect, useState } from 'preact/hooks'
import { askBeforeLeaving } from '../link/view.ts'

/** How each part with something unsaved asks, the latest last: one of them asks for all. */
const asking: ((go: () => void) => void)[] = []

/** Whether somebody wants to leave what is not saved, and the two ways on. */
export interface LeaveGuard {
  readonly asked: boolean
  readonly stay: () => void
  readonly leave: () => void
}

/** Asks once before changes that are not saved are left behind: by another page of the lead page, by another part of this one, or by closing the window. */
export function useLeaveGuard(dirty: boolean): LeaveGuard {
  const [wanted, setWanted] = useState<{ readonly go: () => void } | undefined>(undefined)
  useEffect(() => {
    if (!dirty) {
      setWanted(undefined)
      return
    }
    const ask = (go: () => void) => setWanted({ go })
    asking.push(ask)
    askBeforeLeaving.value = ask
    const closing = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', closing)
    return () => {
      asking.splice(asking.indexOf(ask), 1)
      askBeforeLeaving.value = asking.at(-1)
      removeEventListener('beforeunload', closing)
    }
  }, [dirty])
  return {
    asked: wanted !== undefined,
    stay: () => setWanted(undefined),
    leave: () => {
      askBeforeLeaving.value = undefined
      setWanted(undefined)
      wanted?.go()
    },
  }
}
