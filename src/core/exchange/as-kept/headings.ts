import { keyOf } from '../table.ts'
import { namesDays } from './day-columns.ts'
import type { Use } from './uses.ts'

/** What people write above a column, by what it is used as; capitals, spaces and marks do not count. */
const CALLED: Readonly<Partial<Record<Use, string>>> = {
  name: 'name, service, service name, name of service, name of the service, provider, service provider, provider name, name of provider, organisation, organization, organisation name, name of organisation, service organisation, who, place, title, company, business, business name, agency, facility, practice name, pharmacy name, shop, venue name, enw, enw r gwasanaeth',
  kinds:
    'serves, what for, what, what sort, sort, sort of service, type, types, type of service, service type, type of help, type of provider, category, categories, kind, kinds, kind of help, kind of service, what kind, what they do, what it does, what do they do, what is it, what is it for, what it is for, what it s for, used for, helps with, group, purpose, specialty, speciality, sector, services offered, services provided, offers, provides, math, math o wasanaeth',
  phones:
    'phones, phone, telephone, tel, tel no, tel nos, tel number, telephone no, telephone nos, phone no, phone nos, number, contact number, contact no, contact tel, contact telephone, contact phone, phone number, phone numbers, telephone number, telephone numbers, mobile, mobile no, mobile number, mob, landline, main number, main phone, switchboard, direct line, direct dial, bypass, bypass number, number to ring, number to call, ring, call, helpline, freephone, out of hours number, other number, ffon, rhif ffon',
  address:
    'address, full address, addresses, postal address, site address, address line 1, address line 2, address line 3, address line 4, address line 5, address 1, address 2, address 3, address 4, address 5, addr, addr 1, addr 2, street, street address, road, building, premises, town, city, town city, village, county, locality, where, where is it, location, site, venue, cyfeiriad',
  postcode: 'postcode, post code, postal code, pcode, p code, pc, zip, zip code, cod post',
  hours:
    'hours, hrs, opening hours, opening hrs, open hours, hours open, hours of opening, opening times, open times, times open, opening days and times, days and times, days times, days and hours, business hours, working hours, operating hours, when open, open when, when, when are they open, when is it open, opening, openings, availability, available, clinic times, session times, oriau, oriau agor',
  days: 'days, day, day s, days open, open days, opening days, which days, clinic days, days of week, days of the week, diwrnod, dyddiau',
  times: 'times, time, time s, amser, amseroedd',
  opens:
    'opens, open, opens at, open at, open from, opening time, time open, time opens, from, from time, time from, start, starts, start time',
  closes:
    'shuts, closes, close, closes at, shuts at, closing, closing time, close time, time closes, time to, to, to time, till, until, open until, finish, finishes, finish time, end, ends, end time',
  steps:
    'steps, how to refer, how do we refer, how to access, how to contact, how to book, booking, access, access route, route, referral, referrals, referral route, referral method, referral process, referral pathway, referral info, refer, how, what to do, what we do, action, process, instructions',
  notesForStaff:
    'comments, comment, notes, note, note to staff, notes for staff, other, other info, other information, other notes, anything else, any other info, any other information, info, information, additional info, additional information, additional notes, further info, further information, extra info, details, description, remarks, misc, nodiadau',
  email: 'email, e mail, email address, e mail address, emails, mail, nhs mail, nhsmail, ebost',
  checkedOn:
    'checked on, last checked, last check, checked, date checked, date last checked, date of check, updated, last updated, date updated, verified, last verified, date verified, reviewed, last reviewed, date reviewed, last rang, date',
  cost: 'cost, costs, price, fee, fees, charge, charges, cost to patient',
  area: 'area, areas, catchment, catchment area, area served, area covered, areas covered, covers, where covered, coverage, postcodes covered',
  bookingLink:
    'booking page, booking link, online booking, website, web site, website address, web, web address, web page, webpage, url, link, links, homepage, home page',
  ods: 'ods, ods code, ods no, ods number, nacs code, org code, organisation code',
}
const USE_OF = new Map(
  Object.entries(CALLED).flatMap(([use, names]) =>
    names.split(', ').map((name) => [keyOf(name), use as Use]),
  ),
)
/** What the lower line of two lines of headings says of when a place opens. */
const OF_TIMES: ReadonlySet<Use | undefined> = new Set(['opens', 'closes', 'times', 'hours'])
const HALF = /^(?:am|pm|a\.m\.|p\.m\.|morning|afternoon|evening)$/i

/** What a column with this heading is used as, where people write it so. */
export function usedAs(heading: string): Use | undefined {
  return namesDays(heading) ? 'byDay' : USE_OF.get(keyOf(heading))
}

/** Uses that a part of a heading tells; times and days are told by what stands below them. */
const BY_PART: ReadonlySet<Use | undefined> = new Set([
  'kinds',
  'phones',
  'address',
  'steps',
  'notesForStaff',
])

/** What a column is used as by a part of its heading: "What they do / when to use". */
export function usedByPart(heading: string): Use | undefined {
  const parts = heading.split(/[/,;&(]|\s[-–—]\s|\bor\b|\band\b/i).map((part) => USE_OF.get(keyOf(part)))
  return parts.find((use) => BY_PART.has(use))
}

/** How many different things the cells of a line are headings of. */
export function headingsIn(cells: readonly string[]): number {
  return new Set(cells.flatMap((cell) => (namesDays(cell) ? `day ${cell}` : (USE_OF.get(keyOf(cell)) ?? []))))
    .size
}

/** Whether a line holds nothing but days, or words for when a place opens: the lower of two lines of headings. */
export function isLowerHead(cells: readonly string[]): boolean {
  const filled = cells.map((cell) => cell.trim()).filter(Boolean)
  return filled.length > 1 && filled.every((cell) => isOfTimes(cell))
}

/** Whether a line holds nothing but headings, two or more, and none where `upper` names the services: a title of several columns, "Contact details", stands above them there. */
export function isUnderTitles(cells: readonly string[], upper: readonly string[]): boolean {
  const filled = cells.flatMap((cell) => cell.trim() || [])
  const nameAt = upper.findIndex((cell) => USE_OF.get(keyOf(cell)) === 'name')
  return (
    filled.length > 1 &&
    !cells[nameAt]?.trim() &&
    nameAt >= 0 &&
    filled.every((cell) => USE_OF.has(keyOf(cell)))
  )
}

/** Two lines of headings as one: a heading of days that was merged over several cells goes with what stands below each of them. */
export function oneHead(upper: readonly string[], lower: readonly string[]): string[] {
  let over = ''
  return Array.from({ length: Math.max(upper.length, lower.length) }, (_, at) => {
    const [above, below] = [upper[at]?.trim() ?? '', lower[at]?.trim() ?? '']
    // A merged cell holds its text in its first place alone.
    over = above || (isOfTimes(below) ? over : '')
    if (namesDays(below) || !below) return below || above
    return namesDays(`${over} ${below}`) ? `${over} ${below}` : isOfTimes(below) && above ? above : below
  })
}

/** Whether days stand in a line that is the upper of two lines of headings. */
export function hasDays(cells: readonly string[]): boolean {
  return cells.filter((cell) => namesDays(cell)).length > 1
}

function isOfTimes(cell: string): boolean {
  return namesDays(cell) || HALF.test(cell) || OF_TIMES.has(USE_OF.get(keyOf(cell)))
}
