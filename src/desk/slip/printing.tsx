import { render } from 'preact'
import { useLayoutEffect } from 'preact/hooks'
import type { Disposition } from '#core/call/disposition.ts'
import type { Call } from '../call/call.ts'
import { Slip } from './Slip.tsx'

/** While an answer is on screen, whatever prints the page prints its slip and nothing else, or an empty page where a slip could harm; the slip exists only while it is printed. */
export function useSlip(call: Call, disposition: Disposition, safe: boolean): void {
  useLayoutEffect(() => {
    const page = document.createElement('div')
    page.id = 'slip'
    const fill = () => {
      document.body.append(page)
      if (safe) render(<Slip call={call} disposition={disposition} />, page)
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
  }, [call, disposition, safe])
}
