const SHOWN = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  dateStyle: 'short',
  timeStyle: 'short',
})
const DAY_MS = 86_400_000

/** What a clock in London shows, by the platform's own rules: "2026-11-24T18:30". The truth does not take the product's word for it. */
export function clockInLondon(ms: number): string {
  const [date = '', time = ''] = SHOWN.format(ms).split(', ')
  return `${date.split('/').reverse().join('-')}T${time}`
}

/** The ISO week of a date: that of its Thursday. */
export function weekOf(at: string): string {
  const day = Date.parse(`${at.slice(0, 10)}T00:00Z`)
  const thursday = day + (3 - ((new Date(day).getUTCDay() + 6) % 7)) * DAY_MS
  const year = new Date(thursday).getUTCFullYear()
  const week = 1 + Math.floor((thursday - Date.UTC(year, 0, 1)) / (7 * DAY_MS))
  return `${year}-W${String(week).padStart(2, '0')}`
}
