import { expect, it } from 'vitest'
import { type GuidePart, isService } from '#core/practice/guide.ts'
import { content } from '../../content/sample.ts'

const usual = {
  id: 'pharmacy',
  minutes: 2,
  at: 0,
  asks: [],
  way: 'walk-in',
  bankHolidays: 'unknown',
} as const

it('a screen that makes a service is told from one about the practice itself', () => {
  expect(isService({ ...usual, serves: ['pf-uti'] })).toBe(true)
  expect(isService({ id: 'hours', minutes: 2 })).toBe(false)
})
it('a number for the directory alone, which gives no kind of help, is a service too', () => {
  expect(isService({ ...usual, serves: [] })).toBe(true)
})
it('the real guide has screens of both kinds, and those of services say how they are reached', () => {
  const parts: readonly GuidePart[] = content.lead.guide.flatMap((step) => step.parts)
  const services = parts.filter(isService)
  expect(services.length).toBeGreaterThan(0)
  expect(services.length).toBeLessThan(parts.length)
  for (const { way, asks } of services) expect([typeof way, Array.isArray(asks)]).toEqual(['string', true])
})
