import { signal } from '@preact/signals'

/** Rows of signs and facts that have been on screen whole, in the step that is there now. */
const seen = new WeakSet<Element>()

/** How many rows below, or covered, have not been on screen yet. */
export const unseenRows = signal(0)

/** Notes which rows are on screen whole now: the first and the last line of each, under nothing else. */
export function lookAtRows(): void {
  for (const row of rowsIn('main')) if (!seen.has(row) && isInView(row)) seen.add(row)
  const asked = rowsIn('main .breath.now')
  unseenRows.value = (asked.length > 0 ? asked : rowsIn('main')).filter((row) => !seen.has(row)).length
}

/** Goes on looking as the page moves. Gives back how to stop. */
export function watchRows(): () => void {
  const look = () => {
    if (unseenRows.value > 0) lookAtRows()
  }
  addEventListener('scroll', look, { capture: true, passive: true })
  addEventListener('resize', look)
  return () => {
    removeEventListener('scroll', look, { capture: true })
    removeEventListener('resize', look)
  }
}

/** Whether every row that a button answers has been on screen. */
export function allSeen(button: Element): boolean {
  return answeredBy(button).every((row) => seen.has(row))
}

/** Brings the first row that has not been on screen into view. */
export function showUnseen(button: Element): void {
  answeredBy(button)
    .find((row) => !seen.has(row))
    ?.scrollIntoView({ block: 'center' })
  lookAtRows()
}

/** The rows that a button answers together: those of its breath, or of the whole step. */
function answeredBy(button: Element): Element[] {
  const rows = button.getAttribute('data-answers')
  return rows ? rowsIn(rows === 'breath' ? 'main .breath.now' : 'main') : []
}

function rowsIn(part: string): Element[] {
  return [...document.querySelectorAll(`${part} .ticks li`)]
}

/** A row that was cut in two by the end of a column has its lines in both. */
function isInView(row: Element): boolean {
  const pieces = [...row.getClientRects()]
  return (
    pieces.length > 0 &&
    pieces.every(({ left, top, bottom, width }) => {
      const x = left + Math.min(16, width / 2)
      const edge = Math.min(4, (bottom - top) / 2)
      return [top + edge, bottom - edge].every((y) => row.contains(document.elementFromPoint(x, y)))
    })
  )
}
