import { ableFor, type Service } from '../practice/service.ts'
import { COLUMNS, textsByColumn, writeServicesCsv } from './services-csv.ts'
import { readServicesCsv } from './services-csv-read.ts'

/** For each service id, the columns in which a table does not give back what the service holds, found by reading it back. */
export function lostInCsv(
  services: readonly Service[],
): readonly { readonly service: string; readonly fields: readonly string[] }[] {
  const known = new Set(services.map(({ id }) => id))
  const destinations = new Set(services.flatMap((service) => [...service.serves, ...ableFor(service)]))
  const options = { names: { destinations, conditions: 'any' } as const, known, today: '9999-12-31' }
  const read = (some: readonly Service[]) => readServicesCsv(writeServicesCsv(some), options)
  const back = new Map(read(services).services.map((service) => [service.id, service]))
  return services.map((service) => {
    const again = back.get(service.id)
    if (again) return { service: service.id, fields: differing(service, again) }
    const faults = read([service]).problems.flatMap(({ column, warning }) => (warning ? [] : column))
    return { service: service.id, fields: [...new Set(faults)] }
  })
}

function differing(one: Service, other: Service): string[] {
  const texts = textsByColumn(other)
  return textsByColumn(one).flatMap(({ text }, at) => (text === texts[at]!.text ? [] : COLUMNS[at]!.label))
}
