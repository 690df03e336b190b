import { canonical } from '../practice/canonical.ts'
import type { Service } from '../practice/service.ts'

/** What taking a service would do: add it, change fields of the one of the same id, or nothing. */
export interface ServiceChange {
  readonly service: Service
  readonly kind: 'new' | 'changed' | 'same'
  readonly before?: Service
  readonly fields: readonly (keyof Service)[]
}

/** What taking each service would do to those held, in the order of the file. */
export function compareServices(services: readonly Service[], held: readonly Service[]): ServiceChange[] {
  const byId = new Map(held.map((service) => [service.id, service]))
  return services.map((service) => {
    const before = byId.get(service.id)
    if (!before) return { service, kind: 'new', fields: [] }
    const fields = differing(before, service)
    return { service, before, kind: fields.length > 0 ? 'changed' : 'same', fields }
  })
}

function differing(before: Service, after: Service): (keyof Service)[] {
  const keys = Object.keys({ ...before, ...after }) as (keyof Service)[]
  return keys.filter((key) => canonical(before[key]) !== canonical(after[key]))
}
