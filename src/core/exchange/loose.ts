import { readTime } from '../clock/time-of-day.ts'
import { dateOfDay, isDate, MONTHS } from '../clock/wall-clock.ts'
import { holidaysSaid } from '../hours/holidays-said.ts'
import { changesSaid } from '../hours/said/changes-said.ts'
import { daysFirst } from '../hours/said/days-first.ts'
import { daysInEnglish } from '../hours/said/days-in-english.ts'

const YEAR_FIRST = /^(\d{4})[-/.](\d\d?)[-/.](\d\d?)$/
const DAY_FIRST = /^(\d\d?)[-/. ](\d\d?)[-/. ](\d{4}|\d\d)$/
const NAMED = /^(?:[a-z]{3,9},? )?(\d\d?)(?:st|nd|rd|th)?[-/ ]([a-z]{3,9})[-/ ,]+(\d{4}|\d\d)$/i
// "0.5" and "0.375" are parts of a day in a spreadsheet; "0.30" could be either that or half past midnight.
const PART_OF_DAY = /^0?\.(\d|\d{3,})$/
const TIME = String.raw`(?:(?:12\s*)?(?:noon|midday|midnight)\b|0?\.\d{3,}|\d{4}(?!\d)|\d\d?(?:[:.]\d\d(?:[:.]\d\d)?)?\s*(?:[ap]m\b)?)`
const SPAN = new RegExp(
  String.raw`(?<![\d.:/-])(${TIME})\s*(?:-|to|until|till?)\s*(${TIME})(?![\d:/-])`,
  'gi',
)
const DATE_IN_TEXT = /(?<![\d/.-])(?:\d\d?[/.]\d\d?[/.]\d{4}|\d\d?[- ][a-z]{3,9}[- ]\d{2,4})(?![\d/.-])/gi
const DAY = '(mon|tue|wed|thu|fri|sat|sun)[a-z]*'
const DAYS = `${DAY}(?:(?:\\s*[-,]\\s*|\\s+)${DAY})*`
const CLOCK = String.raw`\d[\d:.]*(?:\s*[ap]m\b)?`
const TIMES = String.raw`${CLOCK}\s*(?:-|to|until|till?)\s*${CLOCK}`
/** Times that stand before their days: "09:00-17:00 Mon-Fri", whatever is said of other days after them. */
const DAYS_LAST = new RegExp(
  `(^|[;\\n]\\s*)(${TIMES}(?:,\\s*${TIMES})*),?\\s+(${DAYS})(?=\\s*(?:[;\\n]|$|,\\s*${DAYS}\\s+\\d))`,
  'gi',
)
/** A day after the times of another: "9-6, Sat 9-1". */
const NEXT_DAY =
  /(\d(?:\d)?(?:[:.]?\d\d)?(?:\s*[ap]m)?),?\s+(?=(?:mon|tue|wed|thu|fri|sat|sun|last |\d(?:st|nd|rd|th) ))/gi
const NTH_SAID: Readonly<Record<string, string>> = {
  first: '1st',
  second: '2nd',
  third: '3rd',
  fourth: '4th',
}
/** "of the month" after the day that it is said of. */
const EACH_MONTH = new RegExp(
  String.raw`(?<=\b${DAY})(?:\s+(?:of|in) (?:the |each |every |a )?months?|\s+(?:each|every|a) month)\b`,
  'gi',
)
const HOURS = [
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
]
const HOUR = HOURS.join('|')
const SPOKEN = new RegExp(
  String.raw`\b(half(?: past)?|quarter past|quarter to)\s+(${HOUR}|\d\d?)\b(?![:.]\d)`,
  'gi',
)
const HOUR_SAID = new RegExp(
  String.raw`\b(?:${HOUR})\b(?=\s*(?:-|to\b|until|till?\b|[ap]m\b|o['’]?\s*clock))|(?<=(?:-|to|until|till?)\s*)\b(?:${HOUR})\b`,
  'gi',
)
/** A day of which only the end is said: "Fri til 4". */
const END_ALONE = new RegExp(String.raw`^(${DAYS})\s+(?:until|till?|to)\s+(?=\d)`, 'i')
/** Days after others that are said to be closed: "9-5, closed Tue" or "(closed on Tuesdays)". */
const CLOSED_DAYS = new RegExp(
  String.raw`[\s,;(]*\b((?:closed|shut)\s+(?:on\s+)?${DAYS}|${DAYS}\s+(?:closed|shut))(?:\s*\))?(?=\s*(?:;|$))`,
  'gi',
)
const BARE_WEB_ADDRESS = /^www\.(?:[a-z\d-]+\.)+[a-z]{2,}(?:[/?#]\S*)?$/i
const EXCEL_ZERO = 25_569
const EXCEL_DAYS = [36_526, 73_050] as const

/** A date as spreadsheets in England show or store it ("24/11/2026", "24-Nov-26", "46350") in the form "2026-11-24"; undefined when it is none. */
export function looseDate(text: string): string | undefined {
  const plain = text.trim().replace(/[T ]00:00(:00)?$/, '')
  const serial = /^\d{5}(\.0+)?$/.test(plain) ? Number(plain) : 0
  if (serial >= EXCEL_DAYS[0] && serial <= EXCEL_DAYS[1]) return dateOfDay(serial - EXCEL_ZERO)
  const [, year, month, day] = YEAR_FIRST.exec(plain) ?? []
  if (year) return dateFrom(year, month!, day!)
  const [, first, second, last] = DAY_FIRST.exec(plain) ?? []
  if (first) return dateFrom(last!, second!, first)
  const [, on, name, then] = NAMED.exec(plain) ?? []
  const at = MONTHS.indexOf((name ?? '').slice(0, 3).toLowerCase()) + 1
  return on && at > 0 ? dateFrom(then!, `${at}`, on) : undefined
}

/** A time of day as people and spreadsheets write it ("9am", "9.00", "9:00:00", "0.375", "noon") in the form "09:00"; undefined when it is none or could be two. */
export function looseTime(text: string): string | undefined {
  const plain = text.trim().toLowerCase()
  if (PART_OF_DAY.test(plain)) return clockOf(Math.round(Number(plain) * 1440))
  if (/^0?\.\d\d$/.test(plain)) return undefined
  // A bare "9" is morning or evening; a form may ask back, a file cannot.
  return /^\d\d?$/.test(plain) ? undefined : readTime(plain.replace(/^(\d\d?[:.]\d\d)[:.]\d\d/, '$1'))
}

/** A time on a date, "24/11/2026 9.30" or "46350.77", in the form "2026-11-24T09:30"; a date alone lasts to its end; undefined when it is none. */
export function looseMoment(text: string): string | undefined {
  const [, serial, part] = /^(\d{5})(\.\d+)$/.exec(text.trim()) ?? []
  const [, date, time] = serial
    ? ['', serial, clockOf(Math.round(Number(part) * 1440) % 1440)]
    : (/^(.+?)(?:T|,?\s+)(\d\d?(?:[:.]\d\d){0,2}\s*(?:[ap]m)?)$/i.exec(text.trim()) ?? [])
  const day = looseDate(date ?? text)
  if (date !== undefined && day !== undefined) {
    const clock = looseTime(time ?? '')
    return clock && `${day}T${clock}`
  }
  const alone = looseDate(text)
  return alone && `${alone}T23:59`
}

/** A web address as people write it, "www.example.nhs.uk", in the form "https://www.example.nhs.uk"; all else as it stands, to be checked. */
export function looseWebAddress(text: string): string {
  const plain = text.trim()
  return BARE_WEB_ADDRESS.test(plain) ? `https://${plain}` : text
}

/** Hours as people write them ("Monday to Friday 9am to 5.30pm, Sat 9.00-13.00, Sun closed") in the form that `readHours` reads; what could mean two things stays as it is, to be reported. */
export function looseHours(text: string): string {
  const { text: times, bankHolidays } = holidaysSaid(daysInEnglish(text))
  const { text: usual, changes } = changesSaid(withDays(looseSpans(daysFirst(withTimes(times)))))
  const plain = usual
    .replace(/^\s*(?:24 ?\/ ?7|24 ?hrs?|24 hours a day|open 24 hours)\s*$/i, '24 hours')
    .replace(/([a-z])\s*:\s*/gi, '$1 ')
    .replace(/(\d)\s+(?:and|&|\+)\s+(?=\d)/gi, '$1, ')
    .replace(DAYS_LAST, '$1$3 $2')
    .replace(/\b(first|second|third|fourth)\b/gi, (said) => NTH_SAID[said.toLowerCase()]!)
    .replace(EACH_MONTH, '')
    .replace(NEXT_DAY, '$1; ')
    .replace(CLOSED_DAYS, '; $1')
  const parts = plain
    .split(';')
    .map((part) => part.trim())
    .filter(Boolean)
  const ends = parts.map((part, at) => part.replace(END_ALONE, `$1 ${opensAt(parts[at - 1])}-`))
  const whole = [...ends, ...changes.map(withStrictTimes)].join('; ')
  return bankHolidays ? `${whole}; ${bankHolidays} bank holidays` : whole
}

/** Days as they are written, "weekdays", "Mon to Fri", "Sat & Sun", in the one form that is read on. */
function withDays(text: string): string {
  return text
    .replace(/[\r\n]+/g, '; ')
    .replace(/\bm\s*-\s*f\b/gi, 'Mon-Fri')
    .replace(/\bweek ?days?\b/gi, 'Mon-Fri')
    .replace(/\bweek ?ends?\b/gi, 'Sat, Sun')
    .replace(/\b(?:daily|every ?day|7 days(?: a week)?)\b/gi, 'Mon-Sun')
    .replace(new RegExp(String.raw`\b${DAY}\s*(?:-|to|until)\s*${DAY}`, 'gi'), '$1-$2')
    .replace(new RegExp(String.raw`\b${DAY}\s*(?:&|\+|/|and)\s*(?=${DAY})`, 'gi'), '$1, ')
}

/** Times in words, "half six", "quarter to one", "eight til six", in figures; morning or afternoon stays as open as it was. */
function withTimes(text: string): string {
  return (
    text
      .replace(SPOKEN, (_, part: string, hour: string) => {
        const [at, said] = [hourOf(hour), part.toLowerCase()]
        if (said.startsWith('half')) return `${at}:30`
        return said.endsWith('to') ? `${at === 1 ? 12 : at - 1}:45` : `${at}:15`
      })
      .replace(HOUR_SAID, (hour: string) => `${hourOf(hour)}`)
      .replace(/(\d)\s*o['’]?\s*clock\b/gi, '$1')
      // "1630hrs" is a time; "24 hrs" is a day.
      .replace(/(\d[:.]?\d\d)\s*h(?:ou)?rs?\b/gi, '$1')
      .replace(/(\d(?:\s*[ap]m)?)\s*\(\s*half[- ]?day\s*\)/gi, '$1')
  )
}

function hourOf(text: string): number {
  return Number(text) || HOURS.indexOf(text.toLowerCase()) + 1
}

/** A change of a day with its times as they are read, where it is sure which they are. */
function withStrictTimes(change: string): string {
  return change.replaceAll(/\d\d?(?:[:.]?\d\d)?(?:\s*[ap]m)?/gi, (time) =>
    // "1.30" of a lunch break is hardly ever in the night.
    /^\d[:.]?\d\d$/.test(time) ? time : (looseTime(time) ?? time),
  )
}

/** When a part of hours opens, as it is written there: a day of which only the end is said opens as the day before it. */
function opensAt(part = ''): string {
  return /\s(\d[\d:.]*)\s*-/.exec(part)?.[1] ?? ''
}

/** Special days as people write them ("24/12/2026 9am to noon") in the form that `readSpecialDays` reads. */
export function looseSpecialDays(text: string): string {
  return looseSpans(text.replace(DATE_IN_TEXT, (date) => looseDate(date) ?? date)).replace(/[\r\n]+/g, '; ')
}

function looseSpans(text: string): string {
  return text.replace(/[‐‑–—−]/g, '-').replace(SPAN, (whole, from: string, to: string) => {
    const closes = looseTime(to)
    // "8-18:30" can only be the morning: whoever writes 18 counts to 24. So can "9 to noon".
    const noon = /noon|midday/i.test(to)
    const late = closes !== undefined && closes >= '13:00' && !/m\b/i.test(to)
    const bare = (late || noon) && /^\d\d?\s*$/.test(from)
    const opens = bare ? looseTime(`${from.trim()}:00`) : looseTime(from)
    if (!opens || !closes) return whole
    // "9:00-5:30" is hardly ever a night.
    const vague = /^\d[:.]\d\d([:.]\d\d)?\s*$/.test(to) && closes !== '00:00' && closes <= opens
    return vague ? whole : `${opens}-${closes}${/\s$/.test(whole) ? ' ' : ''}`
  })
}

function dateFrom(year: string, month: string, day: string): string | undefined {
  const full = year.length === 2 ? `20${year}` : year
  const date = `${full}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isDate(date) ? date : undefined
}

function clockOf(minutes: number): string | undefined {
  if (minutes >= 1440) return undefined
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}
