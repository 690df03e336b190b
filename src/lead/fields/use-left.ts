import { useEffect, useRef, useState } from 'preact/hooks'

/** Long enough for the press that left the field to reach its button before anything moves. */
const PRESS = 250

/** Whether a field was left, a moment after it was: what is then said below it does not push a button away from under a press. */
export function useLeft(start: 'left' | 'untouched' = 'untouched'): {
  readonly left: boolean
  readonly enter: () => void
  readonly leave: () => void
} {
  const [left, setLeft] = useState(start === 'left')
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  return {
    left,
    enter: () => {
      clearTimeout(timer.current)
      setLeft(false)
    },
    leave: () => {
      clearTimeout(timer.current)
      timer.current = setTimeout(() => setLeft(true), PRESS)
    },
  }
}
