import { expect, it } from 'vitest'
import { ageBands, coverageOf } from '#core/check/coverage.ts'
import { partitionsOf } from '#core/check/partitions.ts'
import { spoilt } from './spoilt.ts'

const { enquiry } = spoilt('sore-throat')

it('a topic’s bands of age follow one another from birth on, and begin where its limits are', () => {
  const bands = ageBands(enquiry)
  expect(bands[0]!.from).toBe(0)
  expect(bands.at(-1)).not.toHaveProperty('to')
  for (const [at, { from }] of bands.entries()) if (at > 0) expect(bands[at - 1]!.to).toBe(from - 1)
  expect(bands.map(({ from }) => from)).toEqual(expect.arrayContaining([5 * 12, 16 * 12]))
})

it('one more danger sign means four times as many states, and no more partitions', () => {
  const more = spoilt('sore-throat', [
    ['sore-throat', '  ed:\n', '  ed:\n    hums: a hum on breathing out\n'],
  ]).enquiry
  const [before, after] = [enquiry, more].map((one) => coverageOf(one, partitionsOf(one)))
  expect(after!.states).toBe(before!.states * 4n)
  expect(after!.partitions).toBe(before!.partitions)
})

it('a service that may be there or not doubles the states; one that always is does not', () => {
  const states = (...faster: string[]) => {
    const line = ['croup', '[duty-today]', `[${[...faster, 'duty-today'].join(', ')}]`] as const
    const { enquiry: croup } = spoilt('croup', faster.length > 0 ? [line] : [])
    return coverageOf(croup, partitionsOf(enquiry)).states
  }
  expect(states('paramedic')).toBe(states() * 2n)
  expect(states('duty-now')).toBe(states())
})

it('the longest way to an answer asks no fewer facts than the shortest', () => {
  const { facts } = coverageOf(enquiry, partitionsOf(enquiry))
  expect([...facts].sort((a, b) => a - b)).toEqual(facts)
  expect(facts[2]).toBeGreaterThan(facts[0])
})
