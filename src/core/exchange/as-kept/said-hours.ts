import { mendedHours } from '../../hours/mended.ts'
import { DAY_NAMES } from '../../hours/schedule.ts'
import { readHours } from '../../hours/text.ts'
import { writeHours } from '../../hours/write.ts'
import { looseHours } from '../loose.ts'

const SHORT_DAYS = DAY_NAMES.map((name) => name.slice(0, 3).toLowerCase())
const BEFORE_TIMES =
  /(?:^|[;,]\s*)([a-z]+days?)\s+(?=\d{1,2}(?:[:.]\d\d)?\s*(?:[ap]m\s*)?(?:-|to|until|till?))/gi

/**
 * Hours that name no day, as they are on working days: what whoever wrote them probably meant. Undefined where a day is named, or they cannot be read so.
 * @example onWorkingDays('9 till 5') // 'Mon-Fri 09:00-17:00'
 */
export function onWorkingDays(text: string): string | undefined {
  const times = looseHours(text)
  if (!/^\d/.test(times)) return undefined
  const read = readHours(`Mon-Fri ${times}`)
  if ('fault' in read) return read.meant
  // Times that would be asked about again are offered as they were meant.
  return writeHours(mendedHours(read.schedules) ?? read.schedules)
}

/**
 * A word that stands where the day of some hours should be and ends like one, but is no day of the week; undefined where there is none.
 * @example noDayIn('Blursday 9-5') // 'Blursday'
 */
export function noDayIn(text: string): string | undefined {
  const words = [...looseHours(text).matchAll(BEFORE_TIMES)].map(([, word = '']) => word)
  return words.find((word) => !SHORT_DAYS.includes(word.slice(0, 3).toLowerCase()))
}
