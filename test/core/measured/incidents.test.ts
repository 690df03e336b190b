import { expect, it } from 'vitest'
import { incidentsLately } from '#core/measured/incidents.ts'
import { content } from '../../content/sample.ts'
import { callsOver } from './sample-calls.ts'

const { destinations } = content.release
const missed = 't6/sore-throat/pf-sore-throat/missed-999'
const unsafe = 't6/headache/gp-routine/unsafe'
const counted = (at: number) => callsOver(8, (week) => (week === at ? { [missed]: 1, [unsafe]: 2 } : {}))

it('incidents of the week that runs and of the one before it are before the lead, and older ones are not', () => {
  expect(incidentsLately(counted(7), destinations)).toBe(3)
  expect(incidentsLately(counted(6), destinations)).toBe(0)
})
it('a return that harmed nobody is none, nor are those of a sample', () => {
  const fine = callsOver(8, () => ({ 't6/sore-throat/pf-sore-throat/sooner': 4 }))
  expect(incidentsLately(fine, destinations)).toBe(0)
  expect(incidentsLately({ ...counted(7), sample: true }, destinations)).toBe(0)
  expect(incidentsLately(undefined, destinations)).toBe(0)
})
