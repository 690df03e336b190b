import { render } from 'preact'
import { useLayoutEffect } from 'preact/hooks'
import type { Call } from '../call/call.ts'
import type { Part } from '../plan/plan.ts'
import { Slip } from './Slip.tsx'

/** While an answer is on screen, whatever prints the page prints its slip and nothing else, or an empty page where a slip could harm; the slip exists only while it is printed. */
export function useSlip(call: Call, plan: readonly Part[], safe: boolean): void {
  useLayoutEffect(() => {
    const page = document.createElement('main')
    page.id = 'slip'
    const fill = () => {
      document.body.append(page)
      if (safe) render(<Slip plan={plan} />, page)
    }
    const empty = () => {
      render(null, page)
      page.remove()
    }
    addEventListener('beforeprint', fill)
    addEventListener('afterprint', empty)
    return () => {
      removeEventListener('beforeprint', fill)
      removeEventListener('afterprint', empty)
      empty()
    }
  }, [call, plan.map(({ disposition }) => disposition.destination).join(), safe])
}
