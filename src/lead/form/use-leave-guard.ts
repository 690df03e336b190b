import { useEffect, useState } from 'preact/hooks'
import { askBeforeLeaving, goTo, type View } from '../link/view.ts'

/** Asks once before changes that are not saved are left behind: by another page of the lead page, or by closing the window. */
export function useLeaveGuard(dirty: boolean): {
  /** The page that the lead wants to go to; undefined when nobody asked to leave. */
  readonly wanted: View | 'list' | undefined
  readonly ask: (wanted: View | 'list') => void
  readonly stay: () => void
  readonly leave: (wanted: View) => void
} {
  const [wanted, setWanted] = useState<View | 'list' | undefined>(undefined)
  useEffect(() => {
    if (!dirty) return
    askBeforeLeaving.value = setWanted
    const closing = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', closing)
    return () => {
      askBeforeLeaving.value = undefined
      removeEventListener('beforeunload', closing)
    }
  }, [dirty])
  return {
    wanted,
    ask: setWanted,
    stay: () => setWanted(undefined),
    leave: (view) => {
      askBeforeLeaving.value = undefined
      goTo(view)
    },
  }
}
