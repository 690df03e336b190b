import {
  array,
  type BaseIssue,
  type BaseSchema,
  check,
  custom,
  integer,
  maxLength,
  minValue,
  nonEmpty,
  number,
  object,
  optional,
  pipe,
  record,
  regex,
  string,
  transform,
  trim,
} from 'valibot'
import { nameFault } from '#core/practice/words/name-fault.ts'
import { textFault } from '#core/practice/words/plain-text.ts'
import { tidyName } from '../store/people/person-name.ts'

/** A text of at most so many characters. */
export function textWithin(most: number) {
  return pipe(string(), maxLength(most, `at most ${most} characters`))
}

/** A few plain words on one line that must be there. */
function words(missing: string) {
  return pipe(
    textWithin(60),
    trim(),
    nonEmpty(missing),
    check((text) => textFault(text, 'one line') === undefined, 'plain words on one line'),
  )
}

/** Plain words on one line, of at most so many characters. */
export function lineWithin(most: number) {
  return pipe(
    textWithin(most),
    check((text) => textFault(text, 'one line') === undefined, 'plain words on one line'),
  )
}

/** The role that a change is kept under. */
export const by = words('say which role does it')

/** A name whose letters are what they look like. */
export const isPlainName = check<string, (issue: { readonly input: string }) => string>(
  (name) => nameFault(name) === undefined,
  ({ input }) => nameFault(input) ?? '',
)

/** What a person is called. */
export const personName = pipe(
  words('say what the person is called'),
  isPlainName,
  transform(tidyName),
  nonEmpty('say what the person is called'),
)

/** Names that every object has. Looking one up in a list by name would find what nobody sent, so no list that is sent may hold one. */
const EVERY_OBJECTS = Object.getOwnPropertyNames(Object.prototype)

/** A list by name, with names of at most so many characters; none is one that every object has. */
export function byName<Schema extends BaseSchema<unknown, unknown, BaseIssue<unknown>>>(
  most: number,
  value: Schema,
) {
  return pipe(
    custom<Record<string, unknown>>(
      (sent) =>
        typeof sent === 'object' && sent !== null && !EVERY_OBJECTS.some((name) => Object.hasOwn(sent, name)),
      'names of ours',
    ),
    record(textWithin(most), value),
  )
}

/** The number of a revision. */
export const revision = pipe(number(), integer('a whole number'), minValue(0, 'not below 0'))

/** The code by which a desk or a practice joins. */
export const joinCode = pipe(
  string(),
  maxLength(40, 'at most 40 characters'),
  transform((code) => code.replaceAll(/[\s-]/g, '').toUpperCase()),
  regex(/^([A-Z0-9]{8}|[A-Z0-9]{20})$/, 'a code is eight letters and digits, a lasting one twenty'),
)

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
