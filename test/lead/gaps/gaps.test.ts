import { expect, it } from 'vitest'
import { emptyPractice } from '#core/practice/empty-practice.ts'
import { gapMark, gapsOf, outOfUse } from '#lead/gaps/gaps.ts'
import { content } from '../../content/sample.ts'
import { callsOver } from '../../core/measured/sample-calls.ts'

const practice = content.demo('2026-11-24')
const AT = '2026-11-24T10:15'
const without = (kind: string) => ({
  ...practice,
  services: practice.services.filter(({ serves }) => !serves.includes(kind)),
})
const counts = (cells: Record<string, number>) => callsOver(20, (at) => (at === 19 ? cells : {}))

it('names what is lacking, most missed first, and what callers got instead', () => {
  const gaps = gapsOf(
    content.release,
    without('podiatry'),
    counts({
      't4/podiatry/absent/gp-routine': 5,
      't4/podiatry/absent/nurse': 2,
      't4/podiatry/closed/nurse': 9,
      't4/dietitian/absent/gp-routine': 3,
    }),
  )
  expect(gaps[0]).toMatchObject({
    destination: 'podiatry',
    times: 7,
    counted: true,
    instead: [
      { destination: 'gp-routine', times: 5 },
      { destination: 'nurse', times: 2 },
    ],
  })
  expect(gaps.find(({ destination }) => destination === 'dietitian')?.times).toBe(3)
  expect(gaps.some(({ destination }) => destination === 'duty-today')).toBe(false)
})

it('says what callers would get where nothing has been counted yet', () => {
  const gap = gapsOf(content.release, without('podiatry'), undefined).find(
    ({ destination }) => destination === 'podiatry',
  )!
  expect(gap).toMatchObject({ times: 0, counted: false })
  expect(gap.topics).toBeGreaterThan(0)
  expect(gap.instead.length).toBeGreaterThan(0)
  const served = new Set(without('podiatry').services.flatMap(({ serves }) => serves))
  for (const { destination } of gap.instead)
    expect(content.release.destinations[destination]!.always || served.has(destination)).toBe(true)
})

it('sorts an empty practice by the topics that point to each, and keeps apart what is not here', () => {
  const empty = { ...emptyPractice('hill', 'Hill'), notNeeded: [gapMark('pharm-mi')] }
  const gaps = gapsOf(content.release, empty, undefined)
  const topics = gaps.map((gap) => gap.topics)
  expect(topics).toEqual([...topics].sort((a, b) => b - a))
  expect(gaps.filter(({ notHere }) => notHere).map(({ destination }) => destination)).toEqual(['pharm-mi'])
})

it('names kinds of help whose every service is out, and why', () => {
  const one = practice.services.find(({ serves }) => serves.includes('podiatry'))!
  const only = (change: object) => ({ ...practice, services: [{ ...one, serves: ['podiatry'], ...change }] })
  const reason = (change: object, full: Record<string, string> = {}) =>
    outOfUse(content.release, only(change), full, AT)[0]?.services[0]?.reason
  expect(reason({ checked: { on: '2026-11-20', by: 'x' } })).toBeUndefined()
  expect(reason({ checked: { on: '2024-01-01', by: 'x' } })).toBe('stale')
  const fresh = { checked: { on: '2026-11-20', by: 'x' } }
  expect(reason(fresh, { [one.id]: '2026-11-24T18:00' })).toBe('full')
  expect(reason(fresh, { [one.id]: '2026-11-24T10:00' })).toBeUndefined()
  expect(reason({ ...fresh, specialDays: [{ from: '2026-11-01', to: '2027-02-01', times: [] }] })).toBe(
    'closed',
  )
  const two = {
    ...practice,
    services: [
      { ...one, serves: ['podiatry'], checked: { on: '2024-01-01', by: 'x' } },
      { ...one, id: 'other', serves: ['podiatry'], ...fresh },
    ],
  }
  expect(outOfUse(content.release, two, {}, AT)).toEqual([])
})
