import { expect, it } from 'vitest'
import { manyServices } from '#commands/many-services.ts'
import { checkService, serviceNames } from '#core/practice/service-check.ts'
import { content } from '../content/sample.ts'

const TODAY = '2026-11-24'
const { services } = content.network(TODAY)
const names = serviceNames(content.release)

it('makes full, sound and different records of a few, the same ones each time', () => {
  const many = manyServices(services, 2000, TODAY)
  expect(many.flatMap((service) => checkService(service, names, TODAY))).toEqual([])
  expect(new Set(many.map(({ id }) => id)).size).toBe(2000)
  expect(new Set(many.map(({ name }) => name)).size).toBeGreaterThan(1900)
  const whole = (list: typeof services) =>
    list.reduce((sum, service) => sum + JSON.stringify(service).length, 0) / list.length
  expect(whole(many)).toBeGreaterThan(whole(services) * 0.95)
  expect(manyServices(services, 2000, TODAY)).toEqual(many)
})
