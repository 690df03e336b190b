import type { Service } from '#core/practice/service.ts'
import { hoursInWords } from './hours-words.ts'

/** What there is to check on one line: numbers, hours, how to refer. */
export function checkLine({ phones, schedules, refer }: Service): string {
  return [phones.map(({ number }) => number).join(', '), hoursInWords(schedules), refer.steps]
    .filter(Boolean)
    .join(' · ')
}
