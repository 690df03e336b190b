import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Practice } from '#core/practice/practice.ts'
import { applyChanges, changesBetween, deskPractice, digestText } from '#core/practice/practice-changes.ts'
import type { Service } from '#core/practice/service.ts'

const document = (revision: number, services: readonly Service[], name = 'Riverside'): Practice =>
  ({ id: 'one', name, revision, version: `v${revision}`, services }) as unknown as Practice
const service = (id: string, name = id) => ({ id, name }) as unknown as Service

describe('what changed between two revisions', () => {
  it('gives the later document from the earlier one, whatever was added, changed and removed', () => {
    const ids = 'abcdefgh'.split('')
    const names = fc.array(fc.option(fc.constantFrom('x', 'y', 'z'), { nil: undefined }), {
      minLength: 8,
      maxLength: 8,
    })
    // The server keeps each service at its place for good, so both lists are cut from one order.
    const list = (chosen: readonly (string | undefined)[]) =>
      ids.flatMap((id, at) => (chosen[at] === undefined ? [] : [service(id, chosen[at])]))
    fc.assert(
      fc.property(names, names, fc.boolean(), (one, other, renamed) => {
        const before = document(1, list(one))
        const after = document(2, list(other), renamed ? 'New name' : 'Riverside')
        expect(applyChanges(before, changesBetween(before, after))).toEqual(after)
      }),
      { seed: 3 },
    )
  })
  it('carries only what changed', () => {
    const many = Array.from({ length: 200 }, (_, at) => service(`service-${at}`))
    const before = document(1, many)
    const after = document(
      2,
      many.map((one) => (one.id === 'service-7' ? service('service-7', 'New') : one)),
    )
    const changes = changesBetween(before, after)
    expect(changes.changed).toEqual([{ service: service('service-7', 'New') }])
    expect(changes.removed).toEqual([])
    expect(JSON.stringify(changes).length).toBeLessThan(400)
  })
  it('is refused on any other document than the one it was made on', () => {
    const changes = changesBetween(document(1, []), document(2, [service('a')]))
    expect(applyChanges(document(3, []), changes)).toBeUndefined()
    expect(applyChanges({ ...document(1, []), version: 'other' }, changes)).toBeUndefined()
  })
})

it('signs all that a desk keeps, whatever the order of its fields, and nothing that only the lead needs', () => {
  const plain = document(1, [service('a')])
  const whole: Practice = {
    ...plain,
    shared: { feet: { use: 'hidden' } },
    notNeeded: ['gap:podiatry'],
    watched: [{ measure: 'away', beside: 'urgent' }],
  }
  const one = deskPractice(whole)
  expect(digestText(one)).toBe(digestText(plain))
  expect(digestText(Object.fromEntries(Object.entries(one).reverse()) as unknown as Practice)).toBe(
    digestText(one),
  )
  expect(digestText(document(1, [service('a', 'b')]))).not.toBe(digestText(one))
})
