import { expect, it } from 'vitest'
import { gapsOf, setUp } from '#lead/gaps.ts'
import { content } from '../content/sample.ts'

const practice = content.demo('2026-11-24')
const counts = (cells: Record<string, number>) => ({
  weeks: [],
  totals: Object.entries(cells).map(([cell, n]) => ({ week: '2026-W48', cell, n })),
})

it('names what is lacking, most missed first, and what callers got instead', () => {
  const gaps = gapsOf(
    content.release,
    { ...practice, services: practice.services.filter(({ serves }) => !serves.includes('podiatry')) },
    counts({
      't4/podiatry/absent/gp-routine': 5,
      't4/podiatry/absent/nurse': 2,
      't4/podiatry/closed/nurse': 9,
      't4/dietitian/absent/gp-routine': 3,
    }),
  )
  expect(gaps[0]).toEqual({
    destination: 'podiatry',
    times: 7,
    instead: [
      { destination: 'gp-routine', times: 5 },
      { destination: 'nurse', times: 2 },
    ],
  })
  expect(gaps.find(({ destination }) => destination === 'dietitian')?.times).toBe(3)
  expect(gaps.some(({ destination }) => destination === 'duty-today')).toBe(false)
})

it('follows the set-up of an empty practice to its end', () => {
  expect(setUp({ ...practice, services: [] }).every(({ done }) => !done)).toBe(true)
  expect(setUp(practice).filter(({ done }) => !done)).toEqual([])
  const one = practice.services.filter(({ id }) => id === 'riverside-pharmacy')
  expect(setUp({ ...practice, services: one }).filter(({ done }) => done)).toEqual([])
})
