import type { Place } from './service.ts'

/** Reads a map position as maps give it, "51.5010, -0.1210"; undefined when it is not two numbers that a map can have. */
export function readPlace(text: string): Place | undefined {
  const match = /^\s*(-?\d{1,2}(?:\.\d+)?)\s*[,;\s]\s*(-?\d{1,3}(?:\.\d+)?)\s*$/.exec(text)
  if (!match) return undefined
  const place = { latitude: Number(match[1]), longitude: Number(match[2]) }
  return Math.abs(place.latitude) <= 90 && Math.abs(place.longitude) <= 180 ? place : undefined
}

/** A map position in the form that maps take. */
export function writePlace({ latitude, longitude }: Place): string {
  return `${latitude}, ${longitude}`
}
