import { addDays } from '../clock/wall-clock.ts'
import type { SpecialDays } from './schedule.ts'

const DATES = 9

/** The dates from 24 December to 1 January of the winter that is on or next to come, without those past. */
export function christmasDates(today: string): string[] {
  const year = Number(today.slice(0, 4)) - (today.endsWith('-01-01') ? 1 : 0)
  const eve = `${year}-12-24`
  return Array.from({ length: DATES }, (_, at) => addDays(eve, at)).filter((date) => date >= today)
}

/** The same special days with Christmas closed on every date that has no hours of its own yet. */
export function withChristmas(special: readonly SpecialDays[], today: string): SpecialDays[] {
  const free = christmasDates(today).filter(
    (date) => !special.some(({ from, to }) => from <= date && date <= to),
  )
  return [...special, ...free.map((date) => ({ from: date, to: date, times: [] }))]
}
