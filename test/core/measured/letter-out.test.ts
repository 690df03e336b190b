import fc from 'fast-check'
import { expect, it } from 'vitest'
import { letterOf } from '#core/measured/letter.ts'
import { letterOut } from '#core/measured/letter-out.ts'
import type { Speech } from '#core/measured/letter-words.ts'
import { content } from '../../content/sample.ts'
import { callsOver } from './sample-calls.ts'

const places = content.release.destinations
const speech: Speech = {
  say: (key, { from, to } = {}) => (key === 'letter-from-to' ? `${from} to ${to}` : 'few'),
  decimal: (n, digits) => n.toFixed(digits),
}
const out = (week: Readonly<Record<string, number>>) =>
  letterOut(
    letterOf(
      callsOver(5, () => week),
      places,
      (id) => id,
    )!,
    speech,
  )
const taken = 't1/sore-throat/pf-sore-throat/accepted'
const wanted = 't1/sore-throat/pf-sore-throat/declined-gp'

it('hides counts of 1 to 7 and takes the rest to the nearest five, averages and plurals with them', () => {
  const { sentences, few } = out({
    [taken]: 62,
    [wanted]: 3,
    't1/headache/duty-now/raised': 2,
    't4/physio/absent/gp-soon': 1,
    't12/gate/yes': 3,
    't12/gate/no': 30,
  })
  expect(few).toBe(false)
  const [calls, away, took, duty, missed] = sentences
  expect(calls!.values).toEqual({ n: 65, a: '13.0' })
  expect(away!.values).toMatchObject({ n: 60 })
  expect(took!.values).toMatchObject({ n: 60, gp: 'few' })
  expect(duty!.values).toMatchObject({ n: 'few', a: '0.1 to 0.7', ill: 'few' })
  expect(missed!.values).toEqual({ n: 'few', place: '', times: 0 })
  // One time and two times would be other words in the plural.
  expect(missed!.count).toBe(7)
})
it('says of no hidden count that it is unusual: where it lies among others would narrow it down', () => {
  const away = 't4/physio/absent/gp-soon'
  const letter = (last: number) =>
    letterOf(
      callsOver(20, (at) => ({ [taken]: 100, [away]: at < 19 ? at % 2 : last })),
      places,
      (id) => id,
    )!
  const missed = (last: number) => letter(last).sentences.find(({ id }) => id === 'not-had')!
  expect(missed(7).signal).toBeDefined()
  const told = (last: number) => letterOut(letter(last), speech).sentences.find(({ id }) => id === 'not-had')!
  expect(told(7).signal).toBeUndefined()
  expect(told(20).signal).toBeDefined()
})
it('tells nothing of a week of fewer than 25 calls', () => {
  expect(out({ [taken]: 24 })).toMatchObject({ few: true, sentences: [] })
  expect(out({ [taken]: 25 }).sentences).toHaveLength(5)
})
it('never lets a number through that the rule would not show', () => {
  const n = fc.integer({ min: 0, max: 90 })
  fc.assert(
    fc.property(n, n, n, n, n, n, (took, gp, raised, absent, yes, no) => {
      const { sentences } = out({
        [taken]: took,
        [wanted]: gp,
        't1/headache/duty-now/raised': raised,
        't4/physio/absent/gp-soon': absent,
        't12/gate/yes': yes,
        't12/gate/no': no,
      })
      for (const { values, count } of sentences)
        for (const value of [...Object.values(values), count!])
          if (typeof value === 'number')
            expect([0, 7].includes(value) || (value >= 10 && value % 5 === 0), `${value}`).toBe(true)
    }),
  )
})
