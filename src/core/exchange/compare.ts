import type { Service } from '../service.ts'
import { type ColumnId, textsByColumn } from './services-csv.ts'

/** What taking a service would do: add it, change the one of the same id, or nothing. */
export interface Change {
  readonly service: Service
  readonly kind: 'new' | 'changed' | 'same'
  readonly fields: readonly FieldChange[]
}

/** A field that would change, as it reads now and as it would read. */
export interface FieldChange {
  readonly field: ColumnId
  readonly before: string
  readonly after: string
}

/** What taking each service would do to those held, in the order of the file. */
export function compareServices(services: readonly Service[], held: readonly Service[]): Change[] {
  const byId = new Map(held.map((service) => [service.id, service]))
  return services.map((service) => {
    const before = byId.get(service.id)
    if (!before) return { service, kind: 'new', fields: [] }
    if (inOneOrder(before) === inOneOrder(service)) return { service, kind: 'same', fields: [] }
    return { service, kind: 'changed', fields: changes(before, service) }
  })
}

function changes(before: Service, after: Service): FieldChange[] {
  const now = textsByColumn(after)
  const fields = textsByColumn(before).map(({ id, text }, at) => ({
    field: id,
    before: text,
    after: now[at]!.text,
  }))
  const differing = fields.filter((one) => one.before !== one.after)
  const dated = fields.filter(({ field }) => field === 'hours')
  // Hours with dates read the same in a cell whatever the dates are.
  return JSON.stringify(before.schedules) === JSON.stringify(after.schedules) ||
    differing.some(({ field }) => field === 'hours')
    ? differing
    : [...differing, ...dated]
}

/** A record as text that does not mind the order of its fields. */
function inOneOrder(service: Service): string {
  return JSON.stringify(service, (_, part) =>
    part && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  )
}
