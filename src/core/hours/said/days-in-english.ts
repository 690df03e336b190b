const DAYS: Readonly<Record<string, string>> = {
  llun: 'Mon',
  mawrth: 'Tue',
  mercher: 'Wed',
  iau: 'Thu',
  gwener: 'Fri',
  sadwrn: 'Sat',
  sul: 'Sun',
}
const DAY = String.raw`\b(?:dydd(?:iau)?\s+)?(${Object.keys(DAYS).join('|')})\b`
const TO = new RegExp(String.raw`${DAY}\s+i\s+(?=${DAY})`, 'gi')
const AND = new RegExp(String.raw`${DAY}\s+ac?\s+(?=${DAY})`, 'gi')
const ONE = new RegExp(DAY, 'gi')

/**
 * Hours with the days that are written in Welsh in English; all else as it stands.
 * @example daysInEnglish('Llun i Gwener 9am-5pm, Sul ar gau') // 'Mon to Fri 9am-5pm, Sun closed'
 */
export function daysInEnglish(text: string): string {
  return text
    .replace(/\bbob dydd\b/gi, 'daily')
    .replace(/\bar gau\b/gi, 'closed')
    .replace(TO, '$1 to ')
    .replace(AND, '$1 and ')
    .replace(ONE, (_, day: string) => DAYS[day.toLowerCase()]!)
}
