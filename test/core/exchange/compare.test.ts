import { describe, expect, it } from 'vitest'
import { compareServices } from '#core/exchange/compare.ts'
import { blankService, type Service } from '#core/practice/service.ts'

const service = (id: string, more: Partial<Service> = {}): Service => ({
  ...blankService(id, { on: '2026-11-01', by: 'manager' }),
  ...{ name: id, serves: ['optom', 'nurse'], phones: [{ number: '111', label: 'Desk' }] },
  ...more,
})
const held = [service('a'), service('b', { area: 'Anytown' })]
const kinds = (services: readonly Service[]) => compareServices(services, held).map(({ kind }) => kind)

describe('what taking a service would do', () => {
  it('is to add it, to change fields of the one held, or nothing, in the order of the file', () => {
    expect(kinds([service('c'), service('b'), held[0]!])).toEqual(['new', 'changed', 'same'])
  })
  it('names each field that it would change, also one that it would empty', () => {
    const [change] = compareServices([service('b', { name: 'B', cost: 'Free' })], held)
    expect(change).toMatchObject({ before: held[1] })
    expect([...change!.fields].sort()).toEqual(['area', 'cost', 'name'])
  })
  it('is nothing for the same fields in another order, and something for a list in another order', () => {
    const turned = Object.fromEntries(Object.entries(held[0]!).reverse()) as unknown as Service
    expect(kinds([{ ...turned, phones: [{ label: 'Desk', number: '111' }] }])).toEqual(['same'])
    expect(kinds([service('a', { serves: ['nurse', 'optom'] })])).toEqual(['changed'])
  })
  const here = service('a', {
    ...{ name: 'Mill Pharmacy', ods: 'FA123', phones: [{ number: '01632 960201' }] },
    address: '3 Mill Lane, Anytown AN1 2AB',
  })
  const other = { phones: [{ number: '01632 960999' }], address: '9 Road, Anytown AN9 9ZZ' }
  const twin = (more: Partial<Service>) =>
    compareServices([service('x', { ...other, ...more })], [here])[0]!.twin
  it.each([
    ['ods', { ods: 'fa123' }],
    ['phone', { phones: [{ number: '+44 1632 960201' }] }],
    ['name', { name: 'MILL  pharmacy', address: '3 Mill Lane an12ab' }],
    ['name', { name: 'Mill Pharmacy', address: 'Mill Lane' }],
  ] as const)('is perhaps to add what is here already: the same %s', (why, more) => {
    expect(twin(more)).toEqual({ name: 'Mill Pharmacy', why })
  })
  it('is to add another branch, and one that shares a short number', () => {
    expect(twin({ name: 'Mill Pharmacy' })).toBeUndefined()
    const crisis = service('c', { phones: [{ number: '111' }], address: 'A' })
    expect(compareServices([{ ...crisis, id: 'd', name: 'D' }], [crisis])[0]!.twin).toBeUndefined()
  })
  it('is perhaps to add the same thing twice where the file holds it twice', () => {
    const [one, two] = compareServices([service('x', here), { ...here, id: 'y' }], [])
    expect([one!.twin, two!.twin]).toEqual([undefined, { name: 'Mill Pharmacy', why: 'ods', above: true }])
  })
  it('is nothing of the kind for the service itself', () => {
    const [change] = compareServices([{ ...here, cost: 'Free' }], [here])
    expect(change).toMatchObject({ kind: 'changed' })
    expect(change).not.toHaveProperty('twin')
  })
  it('is nothing at all for an empty file, and leaves alone what the file does not name', () => {
    expect(compareServices([], held)).toEqual([])
  })
})
