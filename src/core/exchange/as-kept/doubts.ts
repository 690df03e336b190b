import { milesBetween } from '../../practice/nearest.ts'
import type { Place, Service } from '../../practice/service.ts'
import { clip } from '../csv.ts'
import type { Doubt } from '../imported.ts'
import { isFax } from './phones/among-words.ts'

/** Where a practice is and what it says of it: what lies far from there and from all it keeps is not for its callers. */
export interface Here {
  readonly address: string
  readonly place?: Place
}

/** Miles beyond which callers are hardly sent. */
const FAR_MILES = 30
/** The share of a file's postcodes up to which those of other letters are few. */
const FEW = 1 / 4
const AREA = /\b([A-Z]{1,2})\d[A-Z\d]?\s*\d[A-Z]{2}\b/i

/** What people write of a place that is no more. */
const GONE =
  /\bclosed(?: down)? (?:since|for good|permanently)\b|\bclosed down\b|^\s*(?:now )?closed\s*$|\bshut (?:down|for good)\b|\bdo not use\b|\bno longer (?:open|there|exists|running)\b|\bceased trading\b|\bwedi cau\b/im
/** What follows "closed" where it is said of a day or an hour and not of the place. */
const SOME_TIME = String.raw`(?!.*(?:\b(?:mon|tue|wed|thu|fri|sat|sun|llun|mawrth|mercher|iau|gwener|sadwrn)[a-z]*\b|\b(?:bank|holidays?|hols?|week ?ends?|lunch|days?|hours?|evenings?|mornings?|afternoons?|christmas|easter|til|till|until|between|at)\b|\d\s*(?:[ap]m|:|\.\d|-|–|to)))`
/** "Well Pharmacy (CLOSED Mar 25)", and a note that begins with "closed – use Boots". */
const GONE_IN_NAME = new RegExp(String.raw`(?<=\S\W{1,4})closed\b${SOME_TIME}`, 'i')
const GONE_AT_FRONT = new RegExp(String.raw`^\s*(?:now |has )?closed\s*[-–—,.;:(]${SOME_TIME}`, 'im')

/** Headings that only a list of staff, pay or patients has. */
const OF_PEOPLE =
  /\b(?:salar(?:y|ies)|wages?|payroll|hourly rate|bradford|sick(?:ness)? (?:days|leave)|annual leave|national insurance|ni (?:no|number)|date of birth|dob|nhs (?:no|number)|next of kin|employees?)\b/i
/** Headings that such a list has, and a list of services hardly two of. */
const MAYBE_OF_PEOPLE =
  /^\s*(?:staff(?: names?| members?| id| no)?|patients?(?: names?| id| no| number)?|surname|forenames?|first name|last name|job title|start date|grade|band|gender|sex|ethnicity|age)\s*$/i

/** Services of a file of which its own words say that they are no more. */
export function saidClosed(services: readonly Service[]): Readonly<Record<string, Doubt>> {
  return Object.fromEntries(
    services
      .filter(
        ({ name, notesForStaff = '', refer }) =>
          GONE_IN_NAME.test(name) ||
          [name, notesForStaff, refer.steps].some((text) => GONE.test(text) || GONE_AT_FRONT.test(text)),
      )
      .map(({ id }): [string, Doubt] => [id, { why: 'closed', said: '' }]),
  )
}

/** Services of a file that nobody can ring, find or book: a name alone, or a name with notes that were put in the place of steps. */
export function unreached(services: readonly Service[]): Readonly<Record<string, Doubt>> {
  return Object.fromEntries(
    services
      .filter(({ phones, address, bookingLink, refer: { steps }, notesForStaff = '' }) => {
        const own = steps.trim() !== '' && steps !== notesForStaff
        return phones.every(isFax) && !address && !bookingLink && !own
      })
      .map(({ id }): [string, Doubt] => [id, { why: 'empty' }]),
  )
}

/** Services out of a table whose headings are those of a list of staff, pay or patients: no line of it is a service unless somebody says so. */
export function amongPeople(
  services: readonly Service[],
  headings: readonly string[],
): Readonly<Record<string, Doubt>> {
  const sure = headings.filter((heading) => OF_PEOPLE.test(heading))
  const maybe = headings.filter((heading) => MAYBE_OF_PEOPLE.test(heading))
  if (sure.length === 0 && maybe.length < 2) return {}
  const said = [...new Set([...sure, ...maybe])].map(clip).join(', ')
  return Object.fromEntries(services.map(({ id }): [string, Doubt] => [id, { why: 'other', headings: said }]))
}

/** Services of a file that lie far from the practice: by map where both have a place, else by the letters that their postcodes begin with, where none of what is held has those. Where nobody knows the letters of the practice, a few lines lie far from most of the file. */
export function farAway(
  services: readonly Service[],
  held: readonly Service[],
  here: Here | undefined,
): Readonly<Record<string, Doubt>> {
  const areas = [
    ...new Set([here?.address ?? '', ...held.map(({ address = '' }) => address)].flatMap(areaOf)),
  ]
  const most = areas.length === 0 ? mostlyIn(services) : undefined
  return Object.fromEntries(
    services.flatMap((service): [string, Doubt][] => {
      const miles = service.place && here?.place ? milesBetween(service.place, here.place) : undefined
      if (miles !== undefined)
        return miles > FAR_MILES
          ? [[service.id, { why: 'far', there: `${Math.round(miles)}`, here: '' }]]
          : []
      const [there] = areaOf(service.address ?? '')
      if (there && most?.few.has(there))
        return [[service.id, { why: 'far', there, here: most.area, ofFile: true }]]
      return there && areas.length > 0 && !areas.includes(there)
        ? [[service.id, { why: 'far', there, here: areas.sort().join(', ') }]]
        : []
    }),
  )
}

/** The letters that most postcodes of a file begin with, and those that few do; undefined where no letters are those of most. */
function mostlyIn(
  services: readonly Service[],
): { readonly area: string; readonly few: ReadonlySet<string> } | undefined {
  const all = services.flatMap(({ address = '' }) => areaOf(address))
  const counts = [...Map.groupBy(all, (area) => area)].map(([area, { length }]) => ({ area, length }))
  const most = counts.find(({ length }) => length > all.length / 2)
  const few = counts.filter(({ length }) => length <= all.length * FEW)
  return most && { area: most.area, few: new Set(few.map(({ area }) => area)) }
}

function areaOf(address: string): string[] {
  const area = AREA.exec(address)?.[1]
  return area ? [area.toUpperCase()] : []
}
