import { expect, it } from 'vitest'
import { blankWeek, type HeldWeek } from '#core/tally/held-week.ts'
import { weeksToSend } from '#core/tally/weeks-to-send.ts'

const MOMENT = { at: '2026-11-24T18:45', closed: true, leaving: false }
const answered = { epoch: 'first', run: 'r1', syncs: 7 }
/** A week of a practice under a key, changed twice and answered to. */
const held = (key: string, more: Partial<HeldWeek> = {}): HeldWeek => ({
  ...blankWeek({ practice: 'hill', week: '2026-W48', key, unchecked: false }),
  counts: { 't1/croup/ed/accepted': 2 },
  change: 2,
  answered: { ...answered, change: 2 },
  ...more,
})
const sent = (...weeks: HeldWeek[]) => weeksToSend(weeks, 'hill', 'first', MOMENT).map(({ key }) => key)
/** The key that a live copy went on under, once it was cut off "old". */
const cut = held('copy', {
  change: 5,
  line: [
    { live: 'old', change: 2 },
    { live: 'copy', change: 5 },
  ],
})

it('sends what the server has not answered to, and nothing else', () => {
  expect(sent(held('a'), held('b', { change: 3 }))).toEqual(['b'])
})

it('sends with a key that was cut off the whole of the one it was cut off, also where that was answered', () => {
  expect(sent(held('old'), held('other'), cut)).toEqual(['old', 'copy'])
})

it('leaves the other practice its own, and sends nothing twice', () => {
  expect(sent(held('old', { practice: 'mill' }), cut)).toEqual(['copy'])
  expect(sent(held('old', { change: 3 }), cut)).toEqual(['old', 'copy'])
})

it('sends no key with one that was cut off it once that is answered', () => {
  expect(sent(held('old'), { ...cut, answered: { ...answered, change: 5 } })).toEqual([])
})
