import { expect, it } from 'vitest'
import { busyHours } from '#lead/calls/busy.ts'
import { helpedIn, whereRows } from '#lead/calls/where.ts'
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
    now: { offered: 26, accepted: 26 },
    before: { offered: 13 },
  })
  expect(whereRows(counts, 'destination', 1, groupOf)[0]).toMatchObject({
    now: { offered: 2 },
    before: { offered: 2 },
  })
})

it('names help that could not be had though it was never offered, without what refused the caller', () => {
  const rows = whereRows(counts, 'destination', 13, groupOf)
  expect(rows.find(({ id }) => id === 'dietitian')?.now).toEqual({
    offered: 0,
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
    now: { offered: 39, 'wants-gp': 13, 'not-had': undefined },
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

it('says what is in the share that was helped by others: no work of the office, which is named beside it', () => {
  const some = callsOver(13, () => ({
    't1/sore-throat/pf-sore-throat/accepted': 3,
    't1/headache/gp-routine/accepted': 2,
    't1/repeat-prescription/presc-team/accepted': 5,
    't1/fit-note-extend/admin/accepted': 4,
    't1/chest-pain/call-999/accepted': 1,
    't1/other/other/accepted': 7,
  }))
  expect(helpedIn(some, content.release.destinations, 1)).toEqual({
    n: 3,
    of: 5,
    office: [
      { id: 'presc-team', n: 5 },
      { id: 'admin', n: 4 },
    ],
  })
})
