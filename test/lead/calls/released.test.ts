import { expect, it } from 'vitest'
import { causesBeside, releasedIn } from '#lead/calls/released/released.ts'
import { content } from '../../content/sample.ts'
import { callsOver } from '../../core/measured/sample-calls.ts'

const places = content.release.destinations
const counts = callsOver(20, (at) => ({
  't1/sore-throat/pf-sore-throat/accepted': 10,
  't1/sore-throat/pf-sore-throat/declined-gp': 5,
  't1/headache/gp-routine/accepted': 7,
  't1/chest-pain/call-999/accepted': 3,
  't6/sore-throat/pf-sore-throat/wrong-place': at === 15 ? 9 : 0,
  't6/sore-throat/pf-sore-throat/fine': at === 15 ? 50 : 0,
  't6/headache/gp-routine/sooner': at === 15 ? 50 : 0,
  // The work of the office spares nobody an appointment, so that nobody who came back from it is taken off.
  't1/repeat-prescription/presc-team/accepted': 6,
  't6/repeat-prescription/presc-team/wrong-place': at === 15 ? 4 : 0,
  't7/pharmacy': 1,
  't7/wellbeing': 1,
  't7/hospital-booking': at === 15 ? 2 : 0,
}))

it('estimates appointments as a range: helped by others, times what is assumed, minus those who came back', () => {
  const { helped, back, appointments, hours } = releasedIn(counts, places, 13, { from: 20, to: 50 })
  expect({ helped, back, appointments }).toEqual({ helped: 130, back: 9, appointments: [17, 56] })
  expect(hours[0]).toBeCloseTo((17 * 7.7) / 60)
  expect(hours[1]).toBeCloseTo((56 * 10) / 60)
  expect(releasedIn(counts, places, 13, { from: 0, to: 5 }).appointments).toEqual([0, 0])
})

it('counts causes as an audit of 2015 put them together, out of all calls', () => {
  const { all, rows } = causesBeside(counts, 13)
  expect(all).toBe(13 * 31)
  expect(rows.map(({ id, n, share }) => [id, n, share])).toEqual([
    ['team', 26, 16],
    ['normal-result', 0, 1],
    ['no-plan', 0, 1],
    ['hospital-booking', 2, 2.5],
    ['hospital-prescribing', 0, 2],
  ])
})
