import { expect, it } from 'vitest'
import { quarterOf, quartersOver } from '#core/disclosure/periods.ts'

it('puts every week into one quarter, the 53rd into the last', () => {
  expect(quarterOf('2026-W13')).toEqual({ id: '2026-Q1', from: '2026-W01', to: '2026-W13' })
  expect(quarterOf('2026-W14').id).toBe('2026-Q2')
  expect(quarterOf('2026-W53')).toEqual({ id: '2026-Q4', from: '2026-W40', to: '2026-W53' })
  expect(quarterOf('2027-W40').to).toBe('2027-W52')
})

it('lets only quarters go that are over', () => {
  const weeks = ['2026-W20', '2026-W39', '2026-W40']
  expect(quartersOver(weeks, '2026-W48').map(({ id }) => id)).toEqual(['2026-Q3', '2026-Q2'])
  expect(quartersOver(weeks, '2026-W39').map(({ id }) => id)).toEqual(['2026-Q2'])
})
