import { expect, it } from 'vitest'
import { letterOf } from '#core/measured/letter.ts'
import { busyHours } from '#lead/calls/busy.ts'
import { whereRows } from '#lead/calls/where.ts'
import { saidIll, sumOf, toldDuty, whereSections } from '#lead/calls/where-sections.ts'
import { content } from '../../content/sample.ts'
import { callsOver } from '../../core/measured/sample-calls.ts'

const counts = callsOver(30, (at) => ({
  't1/sore-throat/pf-sore-throat/accepted': at < 17 ? 1 : 2,
  't1/sore-throat/minor-illness/declined-gp': 1,
  't1/other/other/accepted': 1,
  't4/dietitian/absent/gp-routine': 1,
  't4/nurse/refused/gp-routine': 1,
  't3/mon/08': 4,
  't3/fri/10': 1,
}))
const groupOf = (topic: string) => (topic === 'sore-throat' ? 'ear-nose-throat' : 'other')

it('sums the last weeks beside as many before, and the week that runs in neither', () => {
  const [pharmacy] = whereRows(counts, 'destination', 13, groupOf)
  expect(pharmacy).toMatchObject({
    id: 'pf-sore-throat',
    now: { calls: 26, 'not-noted': 0, noted: 26, accepted: 26 },
    before: { calls: 13 },
  })
  expect(whereRows(counts, 'destination', 1, groupOf)[0]).toMatchObject({
    now: { calls: 2 },
    before: { calls: 2 },
  })
})

it('names help that could not be had though it was never offered, without what refused the caller', () => {
  const rows = whereRows(counts, 'destination', 13, groupOf)
  expect(rows.find(({ id }) => id === 'dietitian')?.now).toEqual({
    calls: 0,
    'not-noted': 0,
    noted: 0,
    accepted: 0,
    'wants-gp': 0,
    'not-had': 13,
  })
  expect(rows.find(({ id }) => id === 'nurse')).toBeUndefined()
})

it('goes by group and topic of what could not be had too, since desks count it', () => {
  const newer = callsOver(30, () => ({ 't1/sore-throat/gp-routine/accepted': 2, 't4t/sore-throat/nurse': 1 }))
  for (const by of ['group', 'topic'] as const)
    expect(whereRows(newer, by, 13, groupOf)[0]!.now['not-had']).toBe(13)
})

it('goes by group down to topic, where what could not be had was not counted', () => {
  const [group] = whereRows(counts, 'group', 13, groupOf)
  expect(group).toMatchObject({
    id: 'ear-nose-throat',
    now: { calls: 39, 'wants-gp': 13, 'not-had': undefined },
  })
  expect(whereRows(counts, 'topic', 13, groupOf).map(({ id }) => id)).toEqual(['sore-throat', 'other'])
})

it('finds the busiest hour, on average for each week', () => {
  const busy = busyHours(counts, 13)
  expect(busy).toMatchObject({
    weeks: 13,
    hours: ['08', '09', '10'],
    busiest: { day: 0, hour: '08', calls: 4 },
  })
  expect(busy.days.map(({ day, calls }) => [day, ...calls])).toEqual([
    [0, 4, 0, 0],
    [4, 0, 0, 1],
  ])
  expect(
    busyHours(
      callsOver(0, () => ({})),
      13,
    ).busiest,
  ).toBeUndefined()
})

const places = content.release.destinations
const week = callsOver(13, () => ({
  't1/sore-throat/pf-sore-throat/accepted': 3,
  't1/sore-throat/pf-sore-throat/declined-gp': 2,
  't1/sore-throat/pf-sore-throat/unrecorded': 4,
  't1/headache/gp-routine/accepted': 2,
  't1/headache/gp-soon/raised': 1,
  't1/repeat-prescription/presc-team/accepted': 5,
  't1/fit-note-extend/admin/left': 4,
  't1/chest-pain/call-999/accepted': 1,
  't1/chest-pain/duty-now/raised': 6,
  't1/cough/duty-today/accepted': 2,
  't1/other/other/accepted': 7,
  't4/physio/absent/gp-soon': 7,
  't4/podiatry/full/gp-soon': 2,
  't4/fcp/refused/gp-soon': 40,
  't12/gate/yes': 2,
  't12/gate/no': 9,
}))

it('adds up to every figure that This week tells, by whole sections and a line of totals', () => {
  const { sentences } = letterOf(week, places, (id) => id)!
  const told = Object.fromEntries(sentences.map(({ id, values }) => [id, values]))
  const rows = whereRows(week, 'destination', 1, groupOf)
  const all = sumOf('all', rows).now
  const [helpers, gp] = ['helpers', 'gp'].map(
    (wanted) => whereSections(rows, places).find(({ id }) => id === wanted)!.sum.now,
  )
  expect(told.calls!.n).toBe(37)
  expect(all.calls).toBe(37)
  expect([helpers!.accepted, helpers!.noted! + gp!.noted!]).toEqual([told.away!.n, told.away!.all])
  expect([told.away!.n, told.away!.all]).toEqual([3, 9])
  expect([all.accepted, all.noted, all['wants-gp']]).toEqual([
    told['take-up']!.n,
    told['take-up']!.all,
    told['take-up']!.gp,
  ])
  expect(all['not-had']).toBe(told['not-had']!.n)
  expect(all.calls).toBe(all.noted! + all['not-noted']!)
  const duty = toldDuty(week, places, 1)
  expect(duty.map(({ id }) => id)).toEqual(['duty-now', 'duty-today', 'call-999'])
  expect(duty.reduce((sum, { n }) => sum + n, 0)).toBe(told.duty!.n)
  expect(saidIll(week, 1)).toEqual({ ill: told.duty!.ill, all: told.duty!.asked })
})

it('parts kinds of help by whom callers are helped, each once, and what is kept together stands last', () => {
  const rows = whereRows(week, 'destination', 1, groupOf)
  const sections = whereSections(rows, places)
  expect(sections.map(({ id, rows: own }) => [id, own.map((row) => row.id).sort()])).toEqual([
    ['helpers', ['pf-sore-throat', 'podiatry']],
    ['gp', ['duty-today', 'gp-routine', 'gp-soon']],
    ['urgent', ['call-999', 'duty-now']],
    ['office', ['admin', 'presc-team']],
    ['other', ['other', 'physio']],
  ])
})

it('has no sum of what was not counted', () => {
  const rows = whereRows(counts, 'group', 13, groupOf)
  expect(sumOf('all', rows).now['not-had']).toBeUndefined()
})
