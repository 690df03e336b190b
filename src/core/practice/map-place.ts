import type { Place } from './service.ts'

/** Why a map position cannot be taken: no two numbers in it, a short link that hides them, the numbers the wrong way round, or a place outside the United Kingdom. */
export type PlaceFault = 'unreadable' | 'short-link' | 'swapped' | 'outside'

const N = String.raw`(-?\d{1,3}(?:\.\d+)?)`
/** Where map addresses keep their two numbers: the marked place before the middle of the map. */
const LINKS = [
  new RegExp(`!3d${N}!4d${N}`),
  new RegExp(`[?&]mlat=${N}&mlon=${N}`),
  new RegExp(`[?&](?:q|query|ll|sll|center|daddr|destination|coordinate)=(?:loc:)?${N},\\s?${N}`),
  new RegExp(`[?&]cp=${N}~${N}`),
  new RegExp(`@${N},${N}`),
  new RegExp(`/(?:place|search|dir)/+${N},\\s?${N}`),
  new RegExp(`#map=[\\d.]+/${N}/${N}`),
  new RegExp(`^geo:${N},${N}`),
]
const SHORT = /^(https?:\/\/)?(maps\.app\.goo\.gl|goo\.gl|osm\.org\/go|g\.co|bit\.ly)\b/
const PAIR = /^(-?\d{1,3}(?:\.\d+)?)\s*°?\s*([ns])?\s*[,;\s]\s*(-?\d{1,3}(?:\.\d+)?)\s*°?\s*([ew])?$/

/** Reads a map position from two numbers, "51.5014, -0.1419", or from a pasted address of a map. */
export function readPlace(text: string): { readonly place: Place } | { readonly fault: PlaceFault } {
  const plain = text
    .trim()
    .toLowerCase()
    .replaceAll('%2c', ',')
    .replaceAll('%20', ' ')
    .replaceAll('−', '-')
    .replace(/^\((.*)\)$/, '$1')
  if (SHORT.test(plain)) return { fault: 'short-link' }
  const found = pairIn(plain)
  if (!found) return { fault: 'unreadable' }
  const [latitude, longitude] = found
  if (isInKingdom({ latitude, longitude })) return { place: { latitude, longitude } }
  return { fault: isInKingdom({ latitude: longitude, longitude: latitude }) ? 'swapped' : 'outside' }
}

/** A map position as it is shown and typed. */
export function writePlace({ latitude, longitude }: Place): string {
  return `${latitude}, ${longitude}`
}

/** Whether a place lies in the box around the United Kingdom. */
export function isInKingdom({ latitude, longitude }: Place): boolean {
  return latitude >= 49 && latitude <= 61 && longitude >= -9 && longitude <= 2
}

function pairIn(text: string): [number, number] | undefined {
  const pair = PAIR.exec(text)
  if (pair)
    return [rounded(pair[1]!) * (pair[2] === 's' ? -1 : 1), rounded(pair[3]!) * (pair[4] === 'w' ? -1 : 1)]
  for (const pattern of LINKS) {
    const match = pattern.exec(text)
    if (match) return [rounded(match[1]!), rounded(match[2]!)]
  }
  return undefined
}

/** Six decimal places are a hand's width on the ground. */
function rounded(number: string): number {
  return Math.round(Number(number) * 1e6) / 1e6
}

// The six outward shapes of the Royal Mail, each with the letters that never occur at its places left out.
const POSTCODE =
  /^([A-PR-UWYZ](?:\d\d?|\d[A-HJKPSTUW]|[A-HK-Y]\d\d?|[A-HK-Y]\d[ABEHMNPRVWXY]))(\d[ABD-HJLNP-UW-Z]{2})$/i

/** The normal form "SW1A 1AA" of a UK postcode that can exist, with case and spaces forgiven; undefined for anything else, and for GIR 0AA. */
export function readPostcode(text: string): string | undefined {
  const parts = POSTCODE.exec(text.replaceAll(/\s/g, ''))
  return parts ? `${parts[1]} ${parts[2]}`.toUpperCase() : undefined
}
