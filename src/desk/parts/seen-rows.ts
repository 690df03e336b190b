import { signal } from '@preact/signals'
import { LONGEST_READ_MS, WORD_MS } from '../typing/reading-times.ts'
import { steadyMs } from './clock.ts'

/** When the rows of signs and facts of the step that is there now came on screen whole. */
const seen = new WeakMap<Element, number>()

/** What a button is called that was pressed and may not answer its rows yet. */
export const unread = signal<string | undefined>(undefined)

/** How many rows below, or covered, have not been on screen yet. */
export const unseenRows = signal(0)

/** What covers the step for a while: nothing is to be scrolled there. */
const OVER = '.drawer, dialog[open]'

/** Notes which rows are on screen whole now: the first and the last line of each, under nothing else. */
export function lookAtRows(): void {
  for (const row of rowsIn('main')) if (!seen.has(row) && isInView(row)) seen.set(row, steadyMs())
  const asked = rowsIn('main .breath.now')
  unseenRows.value = document.querySelector(OVER)
    ? 0
    : (asked.length > 0 ? asked : rowsIn('main')).filter((row) => !seen.has(row)).length
}

/** Goes on looking as the page moves. Gives back how to stop. */
export function watchRows(): () => void {
  // What covered rows gives the focus back as it goes.
  const kinds = ['scroll', 'resize', 'focusin']
  for (const kind of kinds) addEventListener(kind, lookAtRows, { capture: true, passive: true })
  return () => {
    for (const kind of kinds) removeEventListener(kind, lookAtRows, true)
  }
}

/** Whether a button may answer now: each of its rows has been on screen, and breaths that one key answers together long enough for their words. If not, it says so and brings what was not on screen into view. */
export function mayPress(button: Element, name: string): boolean {
  const rows = answeredBy(button)
  const last = Math.max(...rows.map((row) => seen.get(row) ?? steadyMs()))
  const left = rows.length > 0 ? last + readingMs(rows) - steadyMs() : 0
  const hidden = rows.find((row) => !seen.has(row))
  if (!hidden && left <= 0) return true
  hidden?.scrollIntoView({ block: 'center' })
  lookAtRows()
  unread.value = name
  return false
}

/** How long rows must have been on screen: several breaths by their words, those of one only drawn. */
function readingMs(rows: readonly Element[]): number {
  if (!rows.some((row) => row.closest('.breath.later'))) return 0
  const words = rows.flatMap((row) => row.querySelector('.words')!.textContent!.split(' '))
  return Math.min(LONGEST_READ_MS, WORD_MS * words.length)
}

/** The rows that a button answers together: those of its breath, or of the whole step. */
function answeredBy(button: Element): Element[] {
  const rows = button.getAttribute('data-answers')
  return rows ? rowsIn(rows === 'breath' ? 'main .breath.now' : 'main') : []
}

function rowsIn(part: string): Element[] {
  return [...document.querySelectorAll(`${part} .ticks li`)]
}

function isInView(row: Element): boolean {
  const { left, top, bottom, width, height } = row.getBoundingClientRect()
  const x = left + Math.min(16, width / 2)
  const edge = Math.min(4, height / 2)
  return height > 0 && [top + edge, bottom - edge].every((y) => row.contains(document.elementFromPoint(x, y)))
}
