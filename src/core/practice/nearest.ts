import type { Place } from './service.ts'

const EARTH_MILES = 3958.8

/** The distance between two places over the ground, as the crow flies, in miles (haversine formula). */
export function milesBetween(one: Place, other: Place): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180
  const half = (from: number, to: number) => Math.sin(radians(to - from) / 2) ** 2
  const across =
    half(one.latitude, other.latitude) +
    Math.cos(radians(one.latitude)) * Math.cos(radians(other.latitude)) * half(one.longitude, other.longitude)
  return 2 * EARTH_MILES * Math.asin(Math.min(1, Math.sqrt(across)))
}

/** The same list nearest first; what has no known place keeps its order after those that have. */
export function nearestFirst<T>(
  list: readonly T[],
  from: Place | undefined,
  placeOf: (one: T) => Place | undefined,
): T[] {
  if (!from) return [...list]
  const miles = (one: T) => {
    const place = placeOf(one)
    return place ? milesBetween(from, place) : Number.POSITIVE_INFINITY
  }
  return list
    .map((one, at) => ({ one, at, miles: miles(one) }))
    .sort((a, b) => (a.miles === b.miles ? a.at - b.at : a.miles - b.miles))
    .map(({ one }) => one)
}
