import { writeHours } from '../hours/write.ts'
import { canonical } from '../practice/canonical.ts'
import { withoutExtension } from '../practice/phones/dialled.ts'
import type { Service } from '../practice/service.ts'

/** What taking a service would do: add it, change fields of the one of the same id, or nothing. */
export interface ServiceChange {
  readonly service: Service
  readonly kind: 'new' | 'changed' | 'same'
  readonly before?: Service
  readonly fields: readonly (keyof Service)[]
  /** For a new one: the service held, or `above` it in the file, that it may well be, and by what. */
  readonly twin?: { readonly name: string; readonly why: Likeness; readonly above?: true }
}

/** By what two records are taken to be the same service. */
export type Likeness = 'ods' | 'phone' | 'name'

const POSTCODE = /\b[A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2}\b/i
/** Short numbers such as 111 and 999 belong to many. */
const SHORTEST_OWN = 9

/** What taking each service would do to those held, in the order of the file. */
export function compareServices(services: readonly Service[], held: readonly Service[]): ServiceChange[] {
  const byId = new Map(held.map((service) => [service.id, service]))
  const marks = new Map<string, Service>()
  const note = (service: Service) => {
    for (const [, mark] of marksOf(service)) if (!marks.has(mark)) marks.set(mark, service)
  }
  for (const service of held) note(service)
  return services.map((service) => {
    const before = byId.get(service.id)
    if (!before) {
      const twin = twinOf(service, marks, byId)
      note(service)
      return { service, kind: 'new', fields: [], ...(twin ? { twin } : {}) }
    }
    const fields = differing(before, service)
    return { service, before, kind: fields.length > 0 ? 'changed' : 'same', fields }
  })
}

function twinOf(
  service: Service,
  marks: ReadonlyMap<string, Service>,
  held: ReadonlyMap<string, Service>,
): ServiceChange['twin'] {
  for (const [why, mark] of marksOf(service)) {
    const other = marks.get(mark)
    const elsewhere = other && why === 'name' && areApart(service, other)
    if (other && !elsewhere)
      return { name: other.name, why, ...(!held.has(other.id) && { above: true as const }) }
  }
  return undefined
}

/** A name without capitals, accents and marks. */
export function plainName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

type Marked = Pick<Service, 'name' | 'ods' | 'phones' | 'address'>

/** Whether two records of one name are of one service: surely, by what else they share; undefined where their postcodes are apart. */
export function isOneService(one: Marked, other: Marked): 'sure' | 'perhaps' | undefined {
  const marks = new Set(marksOf(other).map(([, mark]) => mark))
  const shared = marksOf(one).filter(([why, mark]) => marks.has(mark) && why !== 'name')
  const postcode = postcodeOf(one.address)
  if (shared.length > 0 || (postcode && postcode === postcodeOf(other.address))) return 'sure'
  return areApart(one, other) ? undefined : 'perhaps'
}

/** What tells that two records are of one service, the surest first. */
function marksOf({ name, ods, phones, address }: Marked): [Likeness, string][] {
  const plain = plainName(name)
  const numbers = phones
    .map(({ number }) =>
      withoutExtension(number)
        .replace(/\D/g, '')
        .replace(/^(00)?44/, '0'),
    )
    .filter((number) => number.length >= SHORTEST_OWN)
  return [
    ...(ods ? [['ods', `ods ${ods.toUpperCase()}`] as [Likeness, string]] : []),
    ...numbers.map((number): [Likeness, string] => ['phone', `phone ${number}`]),
    ['name', `name ${plain} ${postcodeOf(address)}`],
    ['name', `name ${plain}`],
  ]
}

/** Two branches of one name have postcodes of their own. */
function areApart(one: Marked, other: Marked): boolean {
  const [here, there] = [postcodeOf(one.address), postcodeOf(other.address)]
  return here !== '' && there !== '' && here !== there
}

function postcodeOf(address = ''): string {
  return (POSTCODE.exec(address)?.[0] ?? '').replace(/\s/g, '').toUpperCase()
}

function differing(before: Service, after: Service): (keyof Service)[] {
  const keys = Object.keys({ ...before, ...after }) as (keyof Service)[]
  return keys.filter((key) => comparable(before, key) !== comparable(after, key))
}

/** A field as it is compared: hours of the same days and times are the same, however they are kept in lines. */
function comparable(service: Service, key: keyof Service): string | undefined {
  const hours = key === 'schedules' ? writeHours(service.schedules) : undefined
  return hours ?? canonical(service[key])
}
