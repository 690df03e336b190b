/** Says whether a value from outside (the server, the browser's store, a file) has the shape that the code counts on. */
export type Shape<T> = (value: unknown) => value is T

/** Any text. */
export const text: Shape<string> = (value) => typeof value === 'string'
/** Any finite number. */
export const number: Shape<number> = (value): value is number => Number.isFinite(value)
/** True or false. */
export const yesNo: Shape<boolean> = (value) => typeof value === 'boolean'

/** No body at all, as with status 204. */
export const nothing: Shape<undefined> = (value) => value === undefined

/** One of a few words. */
export function oneOf<const T extends string>(...words: readonly T[]): Shape<T> {
  return (value): value is T => words.includes(value as T)
}

/** A text that passes a rule, such as a wall-clock time. */
export function textThat(holds: (value: string) => boolean): Shape<string> {
  return (value): value is string => text(value) && holds(value)
}

/** Either of two shapes. */
export function either<A, B>(one: Shape<A>, other: Shape<B>): Shape<A | B> {
  return (value): value is A | B => one(value) || other(value)
}

/** A field that may be absent. */
export function optional<T>(of: Shape<T>): Shape<T> {
  return (value): value is T => value === undefined || of(value)
}

/** A list whose every element has the shape. */
export function list<T>(of: Shape<T>): Shape<readonly T[]> {
  return (value): value is readonly T[] => Array.isArray(value) && value.every((one) => of(one))
}

/** An object with any keys, whose every value has the shape. */
export function mapOf<T>(of: Shape<T>): Shape<Readonly<Record<string, T>>> {
  return (value): value is Readonly<Record<string, T>> => isObject(value) && Object.values(value).every(of)
}

/**
 * An object with these fields; others may be there too, as a newer server may say more.
 * @example record<Told>({ id: text, at: text, answered: optional(yesNo) })
 */
export function record<T extends object>(fields: { readonly [K in keyof T]-?: Shape<T[K]> }): Shape<T> {
  const checks = Object.entries(fields) as [string, Shape<unknown>][]
  return (value): value is T => isObject(value) && checks.every(([name, of]) => of(value[name]))
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
