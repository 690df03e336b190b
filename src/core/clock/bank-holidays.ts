/** The parts of the kingdom, as gov.uk names them, each with bank holidays of its own. */
export const DIVISIONS = ['england-and-wales', 'scotland', 'northern-ireland'] as const
/** One part of the kingdom, by its name on gov.uk. */
export type BankHolidayDivision = (typeof DIVISIONS)[number]

/** The bank holidays of one division from a newer list: every date from the first to the last is known. */
export interface BankHolidayList {
  readonly division: BankHolidayDivision
  readonly from: string
  readonly until: string
  readonly dates: readonly string[]
}

// From the list on gov.uk/bank-holidays as of 25 February 2026 (Open Government Licence v3.0). Days are added between
// editions (funerals, jubilees, the Scottish World Cup day), which no rule foretells, so the dates are written out.
const published: Record<Exclude<BankHolidayDivision, 'northern-ireland'>, Record<string, string>> = {
  'england-and-wales': {
    2019: '01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26',
    2020: '01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28',
    2021: '01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28',
    2022: '01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27',
    2023: '01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26',
    2024: '01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26',
    2025: '01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26',
    2026: '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28',
    2027: '01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28',
    2028: '01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26',
  },
  scotland: {
    2019: '01-01 01-02 04-19 05-06 05-27 08-05 12-02 12-25 12-26',
    2020: '01-01 01-02 04-10 05-08 05-25 08-03 11-30 12-25 12-28',
    2021: '01-01 01-04 04-02 05-03 05-31 08-02 11-30 12-27 12-28',
    2022: '01-03 01-04 04-15 05-02 06-02 06-03 08-01 09-19 11-30 12-26 12-27',
    2023: '01-02 01-03 04-07 05-01 05-08 05-29 08-07 11-30 12-25 12-26',
    2024: '01-01 01-02 03-29 05-06 05-27 08-05 12-02 12-25 12-26',
    2025: '01-01 01-02 04-18 05-05 05-26 08-04 12-01 12-25 12-26',
    2026: '01-01 01-02 04-03 05-04 05-25 06-15 08-03 11-30 12-25 12-28',
    2027: '01-01 01-04 03-26 05-03 05-31 08-02 11-30 12-27 12-28',
    2028: '01-03 01-04 04-14 05-01 05-29 08-07 11-30 12-25 12-26',
  },
}
/** Northern Ireland keeps those of England and Wales, and these two where they fall on other days than 17 March and 12 July. */
const patrickAndTwelfth: Record<string, string> = {
  2019: '03-18 07-12',
  2020: '03-17 07-13',
  2024: '03-18 07-12',
  2025: '03-17 07-14',
  2026: '03-17 07-13',
}

const pinned: Record<BankHolidayDivision, ReadonlySet<string>> = {
  'england-and-wales': datesOf(published['england-and-wales']),
  scotland: datesOf(published.scotland),
  'northern-ireland': datesOf(published['england-and-wales'], patrickAndTwelfth),
}

const knownFrom = '2019-01-01'

/** Of every division alike. */
const knownUntil = '2028-12-26'

/** Whose bank holidays: the pinned list of a division, or a newer one that a practice brought in. */
export type Holidays = BankHolidayDivision | BankHolidayList

/** The bank holidays that a practice goes by: its own newer list where it reaches further than the pinned one. */
export function holidaysOf({
  division,
  bankHolidays,
}: {
  readonly division: BankHolidayDivision
  readonly bankHolidays?: BankHolidayList
}): Holidays {
  return bankHolidays?.division === division && bankHolidays.until >= knownUntil ? bankHolidays : division
}

/** Whether a date is a bank holiday; a newer list holds for the dates it covers, the pinned one for those before; unknown before 2019 and after the last published holiday. */
export function isBankHoliday(date: string, holidays: Holidays): 'yes' | 'no' | 'unknown' {
  if (typeof holidays !== 'string') {
    if (date > holidays.until) return 'unknown'
    if (date >= holidays.from) return holidays.dates.includes(date) ? 'yes' : 'no'
  }
  const division = typeof holidays === 'string' ? holidays : holidays.division
  if (date < knownFrom || date > knownUntil) return 'unknown'
  return pinned[division].has(date) ? 'yes' : 'no'
}

/** The last date for which bank holidays are known, "2028-12-26". */
export function bankHolidaysKnownUntil(holidays: Holidays): string {
  return typeof holidays === 'string' ? knownUntil : holidays.until
}

function datesOf(years: Record<string, string>, more?: Record<string, string>): ReadonlySet<string> {
  const all = Object.entries(years).map(([year, days]) => [
    year,
    more ? `${days} ${more[year] ?? '03-17 07-12'}` : days,
  ])
  return new Set(all.flatMap(([year, days]) => days!.split(' ').map((day) => `${year}-${day}`)))
}
