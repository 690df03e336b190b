import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  differences,
  followNetwork,
  hideShared,
  leaveNetwork,
  settleShared,
  sharedServices,
  showShared,
  takeShared,
  tidyShared,
} from '#core/practice/network.ts'
import type { Practice } from '#core/practice/practice.ts'
import type { Service } from '#core/practice/service.ts'
import { footClinic } from '../../content/foot-clinic.ts'

const service = (id: string, more: Partial<Service> = {}): Service => ({
  ...footClinic,
  id,
  name: id,
  ...more,
})
const practice = (...services: Service[]) => ({ id: 'one', network: 'net', services }) as unknown as Practice
const feet = service('feet')
const own = (document: Practice, id = 'feet') => document.services.find((one) => one.id === id)
const adapt = (document: Practice, change: Partial<Service>): Practice => ({
  ...document,
  services: document.services.map((one) => (one.id === 'feet' ? { ...one, ...change } : one)),
})
const stateOf = (document: Practice, network: readonly Service[]) =>
  sharedServices(document, network).map(({ state }) => state)

describe('a service of the network', () => {
  it('is new, then used as it is, changed here, or hidden', () => {
    const taken = takeShared(practice(), [feet])
    expect(stateOf(practice(), [feet])).toEqual(['new'])
    expect(stateOf(taken, [feet])).toEqual(['same'])
    expect(own(taken)).toEqual(feet)
    const adapted = adapt(taken, { cost: 'Free' })
    expect(sharedServices(adapted, [feet])[0]).toMatchObject({ state: 'adapted', differs: ['cost'] })
    const hidden = hideShared(adapted, ['feet'])
    expect(stateOf(hidden, [feet])).toEqual(['hidden'])
    expect(own(hidden)).toBeUndefined()
    expect(stateOf(showShared(hidden, ['feet']), [feet])).toEqual(['new'])
  })
  it('comes back with what this practice had changed, when it is hidden, shown and used again', () => {
    const phones = [{ number: '01632 960111' }]
    const ours = adapt(takeShared(practice(), [feet]), { phones, notesForStaff: 'Ask for Ann.' })
    const shown = showShared(hideShared(ours, ['feet']), ['feet'])
    expect(stateOf(shown, [feet])).toEqual(['new'])
    expect(own(shown)).toBeUndefined()
    const again = takeShared(showShared(hideShared(shown, ['feet']), ['feet']), [feet])
    expect(own(again)).toEqual({ ...feet, phones, notesForStaff: 'Ask for Ann.' })
    expect(sharedServices(again, [feet])[0]).toMatchObject({ state: 'adapted', clashes: [] })
    const moved = { ...feet, name: 'Feet', phones: [{ number: '01632 960999' }] }
    const caughtUp = takeShared(followNetwork(shown, [feet], [moved]), [moved])
    expect(own(caughtUp)).toEqual({ ...moved, phones, notesForStaff: 'Ask for Ann.' })
    expect(sharedServices(caughtUp, [moved])[0]?.clashes).toEqual(['phones'])
    expect(own(takeShared(again, [feet]))).toEqual(feet)
  })
  it('never takes the id of a service that the practice has already', () => {
    const mine = service('feet', { name: 'My own' })
    const taken = takeShared(practice(mine), [feet])
    expect(own(taken)).toEqual(mine)
    expect(own(taken, 'feet-2')?.name).toBe('feet')
    expect(stateOf(taken, [feet])).toEqual(['same'])
  })
  it('does not count a check made here as a change', () => {
    const checked = adapt(takeShared(practice(), [feet]), { checked: { on: '2026-11-20', by: 'clinician' } })
    expect(stateOf(checked, [feet])).toEqual(['same'])
    const next = { ...feet, name: 'Feet', checked: { on: '2026-11-10', by: 'network' } }
    expect(own(followNetwork(checked, [feet], [next]))?.checked.on).toBe('2026-11-20')
  })
})

describe('when the network moves on', () => {
  const newer = { ...feet, phones: [{ number: '01632 960999' }], cost: 'Free' }
  it('follows where nothing was changed here', () => {
    const next = followNetwork(takeShared(practice(), [feet]), [feet], [newer])
    expect(own(next)).toEqual(newer)
    expect(stateOf(next, [newer])).toEqual(['same'])
  })
  it('keeps a change made here, and takes the rest', () => {
    const adapted = adapt(takeShared(practice(), [feet]), { name: 'Our feet' })
    const next = followNetwork(adapted, [feet], [newer])
    expect(own(next)).toEqual({ ...newer, name: 'Our feet' })
    expect(sharedServices(next, [newer])[0]).toMatchObject({
      state: 'adapted',
      differs: ['name'],
      clashes: [],
    })
  })
  it('points out what both changed, until it is settled', () => {
    const adapted = adapt(takeShared(practice(), [feet]), { phones: [{ number: '01632 960111' }] })
    const next = followNetwork(adapted, [feet], [newer])
    expect(own(next)?.phones).toEqual([{ number: '01632 960111' }])
    expect(sharedServices(next, [newer])[0]).toMatchObject({ differs: ['phones'], clashes: ['phones'] })
    const again = followNetwork(next, [newer], [{ ...newer, name: 'New name' }])
    expect(sharedServices(again, [{ ...newer, name: 'New name' }])[0]?.clashes).toEqual(['phones'])
    expect(sharedServices(settleShared(next, [newer]), [newer])[0]?.clashes).toEqual([])
  })
  it('keeps a field that was emptied here empty', () => {
    const priced = { ...feet, cost: 'Free' }
    const taken = takeShared(practice(), [priced])
    const { cost: _, ...without } = own(taken)!
    const next = followNetwork(
      { ...taken, services: [without] },
      [priced],
      [{ ...priced, cost: '£5', name: 'Feet' }],
    )
    expect(own(next)).toEqual({ ...without, name: 'Feet' })
  })
  it('leaves alone what this save did not touch, such as a version gone back to', () => {
    const back = takeShared(practice(), [feet])
    expect(stateOf(back, [newer])).toEqual(['behind'])
    const other = service('other')
    expect(followNetwork(back, [newer, other], [newer, { ...other, name: 'Other' }])).toEqual(back)
    expect(own(settleShared(back, [newer]))).toEqual(newer)
  })
  it('lets an unchanged copy go with it, and keeps a changed one as the practice’s own', () => {
    const taken = takeShared(practice(), [feet])
    expect(followNetwork(taken, [feet], []).services).toEqual([])
    const adapted = adapt(taken, { cost: '£5' })
    const kept = followNetwork(adapted, [feet], [])
    expect(own(kept)?.cost).toBe('£5')
    expect(kept.shared).toEqual({})
  })
})

it('takes a service removed here as one that is not wanted', () => {
  const removed = { ...takeShared(practice(), [feet]), services: [] }
  expect(stateOf(tidyShared(removed), [feet])).toEqual(['hidden'])
})
it('leaves every service with a practice that leaves its network', () => {
  const left = leaveNetwork(takeShared(practice(), [feet]))
  expect(left.services).toEqual([feet])
  expect(left.network).toBeUndefined()
  expect(left.shared).toBeUndefined()
})
it('never loses a change made here, whatever the network does in whatever order', () => {
  const name = fc.constantFrom('a', 'b', 'c')
  const text = fc.option(fc.constantFrom('x', 'y', 'z'), { nil: undefined })
  const step = fc.record({
    who: fc.constantFrom('here', 'network'),
    field: fc.constantFrom('name', 'cost', 'access'),
    text,
    name,
  })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      let network: Service = feet
      let document = takeShared(practice(), [feet])
      const mine = new Map<string, unknown>()
      for (const { who, field, text: value, name: called } of steps) {
        const next = field === 'name' ? called : value
        const change = (one: Service): Service => {
          const { [field as 'cost']: _, ...rest } = one
          return (next === undefined ? rest : { ...rest, [field]: next }) as Service
        }
        if (who === 'here') {
          document = { ...document, services: document.services.map(change) }
          mine.set(field, next)
        } else {
          const after = change(network)
          document = followNetwork(document, [network], [after])
          network = after
        }
        for (const [changed, wanted] of mine) {
          const has = own(document)?.[changed as keyof Service]
          // A change that came to the same as the network's has nothing left of its own.
          if (has !== wanted) expect(differences(own(document)!, network)).not.toContain(changed)
        }
        for (const other of ['name', 'cost', 'access'] as const)
          if (!mine.has(other)) expect(own(document)?.[other]).toBe(network[other])
      }
    }),
    { seed: 7 },
  )
})
