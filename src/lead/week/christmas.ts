import type { Service } from '#core/practice/service.ts'

const FROM = '-11-01'
const DAY = '-12-25'

/** Services of which nobody has said what they do at Christmas, from November to the day itself: desks cannot say whether they are open. `today` is a London date. */
export function christmasUnset(services: readonly Service[], today: string): Service[] {
  const year = today.slice(0, 4)
  const christmas = `${year}${DAY}`
  if (today < `${year}${FROM}` || today > christmas) return []
  return services.filter(
    ({ schedules, bankHolidays, specialDays = [] }) =>
      schedules.length > 0 &&
      bankHolidays === 'unknown' &&
      !specialDays.some(({ from, to }) => from <= christmas && christmas <= to),
  )
}
