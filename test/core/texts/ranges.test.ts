import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readFact } from '#core/call/answers.ts'
import type { Fact } from '#core/pathway/pathway.ts'
import { rangesOf, rangeWords } from '#core/texts/ranges.ts'

const days = { id: 'days', kind: 'days', ask: 'How many days' } as Fact
const age = { id: 'age', kind: 'age', ask: 'How old' } as Fact

it('keeps "more than 21 days" as that, not as 22', () => {
  const last = rangesOf('days', [8, 22]).at(-1)!
  expect(last).toBe('22..')
  expect(readFact(days, last)).toEqual({ from: 22, to: Number.MAX_SAFE_INTEGER })
  expect(rangeWords(days, last)).toMatchObject({ kind: 'more', from: '21' })
})

it('keeps an age that begins in the middle of a year, such as two and a half', () => {
  const ranges = rangesOf('age', [30, 192])
  expect(ranges).toEqual(['0m..29m', '30m..191m', '192m..'])
  expect(ranges.map((range) => rangeWords(age, range))).toMatchObject([
    { kind: 'under', to: '30m' },
    { kind: 'between', from: '30m', to: '15' },
    { kind: 'from', from: '16' },
  ])
})

it('leaves no number out and takes none twice, whatever the cuts', () => {
  const cuts = fc.uniqueArray(fc.integer({ min: 0, max: 1400 }), { maxLength: 6 })
  fc.assert(
    fc.property(fc.constantFrom(days, age), cuts, (fact, some) => {
      const ranges = rangesOf(
        fact.kind,
        some.toSorted((a, b) => a - b),
      ).map((range) => readFact(fact, range))
      if (ranges.length === 0) return
      let next = 0
      for (const range of ranges) {
        if ('values' in range) throw new Error('not a range')
        expect(range.from).toBe(next)
        next = range.to + 1
      }
    }),
  )
})
