import type { Service } from '../service.ts'
import { placeNamed } from './place-named.ts'

/** What in own words the card says, and may say otherwise: which place, or when. */
export interface AgainstCard {
  readonly kind: 'place' | 'time'
  readonly found: string
}

/** Names of firms with many branches. */
const FIRMS =
  /\b(?:Boots|Superdrug|Lloyds ?Pharmacy|Rowlands|Well Pharmacy|Day Lewis|Tesco|Asda|Morrisons|Sainsbury['’]?s|Jhoots|Cohens|Weldricks|Kamsons|Paydens|Pharmacy2U|Specsavers|Vision Express|Scrivens|Bupa|mydentist)\b/i
/** A name before what a place is, as in "Zeta Chemist" and "Mill Lane". */
const NAME_OF_PLACE =
  /(?<![\p{L}{])(?!(?:The|Our|Your|Their|A|An|NHS|Any|Each|Every|This|That|GP|Community|Local|Please)\b)\p{Lu}[\p{L}'’]+ (?:Pharmacy(?! First)|Chemist|Dental|Dentists?|Opticians?|Eyecare|Surgery|Clinic|Hospital|Health Centre|Medical Centre|House|Street|St|Road|Rd|Lane|Square|Avenue|Close)\b/u
/** Where one place is. */
const WHERE =
  /\b(?:next door|(?:across|over|up|down) the (?:road|street)|(?:a)?round the corner|opposite (?:us|the)|beside us)\b/i
const WEEKDAY = '(?:mon|tues|wednes|thurs|fri|satur|sun)days?'
const TIME = new RegExp(
  [
    '\\b(?:today|tonight|tomorrow|this (?:morning|afternoon|evening)|at weekends?|all day|same day|next day)\\b',
    `\\b${WEEKDAY}\\b`,
    "\\b\\d{1,2}(?:[:.]\\d\\d)? ?(?:am|pm)\\b|\\b\\d{1,2}:\\d\\d\\b|\\b(?:noon|midday|midnight)\\b|\\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\\d{1,2}) o['’]?clock\\b",
    '\\b(?:with)?in (?:an?|one|two|three|four|five|six|ten|\\d+|a few|the next) ?(?:minutes?|hours?|days?|weeks?)\\b',
    '\\b(?:24|twenty[- ]four) hours\\b',
  ].join('|'),
  'i',
)

/**
 * What in own words could contradict the card of the service that the desk chose: a named place, or a time. What the release says
 * there itself may stand. `services` are those of the practice.
 */
export function againstCard(
  say: string,
  line: string,
  services: readonly Pick<Service, 'name'>[],
): AgainstCard | undefined {
  const known = line.toLowerCase()
  const inRelease = (found: string | undefined) =>
    found && !known.includes(found.toLowerCase()) ? found : undefined
  const place =
    placeNamed(say, services) ??
    inRelease(FIRMS.exec(say)?.[0]) ??
    inRelease(NAME_OF_PLACE.exec(say)?.[0]) ??
    inRelease(WHERE.exec(say)?.[0])
  if (place) return { kind: 'place', found: place }
  const time = inRelease(TIME.exec(say)?.[0])
  return time ? { kind: 'time', found: time } : undefined
}

/** The same as a sentence that says what to do; undefined where nothing is wrong. */
export function againstCardFault(
  say: string,
  line: string,
  services: readonly Pick<Service, 'name'>[],
): string | undefined {
  const against = againstCard(say, line, services)
  if (!against) return undefined
  return against.kind === 'place'
    ? `"${against.found}" names one place. The desk chooses a place that is open and names it: write {service}, or no place.`
    : `"${against.found}" says when. The desk knows when the place is open: write {by} instead.`
}
