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
  it('is nothing at all for an empty file, and leaves alone what the file does not name', () => {
    expect(compareServices([], held)).toEqual([])
  })
})
