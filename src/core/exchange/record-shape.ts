import { type Fields, fieldsOf, partsOf, quote } from './plain-text.ts'

const LISTS = [
  ...['phones', 'schedules', 'languages', 'contacts', 'service_areas', 'cost_options'],
  ...['service_at_locations', 'attributes', 'accessibility', 'addresses'],
]
const NUMBERS = ['minimum_age', 'maximum_age']

/** What in a record, or in the places it holds, is no list where there must be one: the field, and what to do; nothing is taken for an empty list unsaid. */
export function listFaults(record: Fields): { readonly column: string; readonly what: string }[] {
  const sites = partsOf(record.service_at_locations)
  const near = [record, ...sites, ...sites.map(({ location }) => fieldsOf(location))]
  return near.flatMap((part) =>
    LISTS.flatMap((column) => {
      const value = part[column]
      if (value === undefined || value === null || value === '' || Array.isArray(value)) return []
      const held = typeof value === 'object' ? 'one record' : quote(value)
      const what = `has ${held} as its ${column}, where a list is wanted, so that is left out; put it right.`
      return [{ column, what }]
    }),
  )
}

/** What in a record is no number where there must be one. */
export function numberFaults(record: Fields): { readonly column: string; readonly what: string }[] {
  return NUMBERS.flatMap((column) => {
    const value = record[column]
    return value === undefined || value === null || typeof value === 'number'
      ? []
      : [{ column, what: `has ${quote(value)} as its ${column}, which is no number; put it right.` }]
  })
}
