import { array, maxLength, number, object, optional, pipe, regex, string } from 'valibot'

/** A text of at most so many characters. */
export function textWithin(most: number) {
  return pipe(string(), maxLength(most, `at most ${most} characters`))
}

/** The role that a change is kept under, never a name. */
export const by = textWithin(60)

/** The code by which a desk or a practice joins. */
export const joinCode = pipe(string(), regex(/^[A-Z0-9]{8}$/, 'a code is eight letters and digits'))

/** A position on the map. */
export const place = object({ latitude: number(), longitude: number() })

const time = textWithin(40)

/** Dates with hours of their own. */
export const specialDays = optional(
  pipe(
    array(
      object({
        from: time,
        to: time,
        times: pipe(array(object({ opens_at: time, closes_at: time })), maxLength(6, 'at most 6')),
      }),
    ),
    maxLength(200, 'at most 200'),
  ),
)
