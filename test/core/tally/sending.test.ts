import { expect, it } from 'vitest'
import { blankWeek, countedWeek, type HeldWeek } from '#core/tally/held-week.ts'
import { type Family, familyOf, isDue, type SendMoment } from '#core/tally/sending.ts'

const at = (time: string, more: Partial<SendMoment> = {}): SendMoment => ({
  at: time.length > 5 ? time : `2026-11-24T${time}`,
  closed: false,
  leaving: false,
  ...more,
})
/** A week in which so many calls were counted at a time, spread over so many topics. */
const week = (family: Family, time: string, calls: number, topics = 6): HeldWeek => {
  let held = blankWeek({ practice: 'hill', week: '2026-W48', key: 'k', unchecked: false, family })
  for (let n = 0; n < calls; n++) {
    const cell =
      family === 'topics' ? 't1/croup/ed/accepted' : `t3/tue/${String(9 + (n % 6)).padStart(2, '0')}`
    held = countedWeek(held, [cell], 'live', at(time).at, [`topic-${n % topics}`])
  }
  return held
}
const answered = (held: HeldWeek, moment: SendMoment): HeldWeek => {
  const { counts, undone, change } = held
  const stretch = `${moment.at.slice(0, 10)} past noon closed`
  return { ...held, answered: { epoch: 'e', run: 'r', syncs: 1, counts, undone, change, stretch } }
}

it('keeps the hour and the age apart from all the rest', () => {
  expect(['t1/a/b/accepted', 't3/tue/09', 't3g/chest/morning', 't5/16-64/3', 't9u/x'].map(familyOf)).toEqual([
    'topics',
    'times',
    'topics',
    'times',
    'topics',
  ])
})

it('sends topics once the half day is over, after closing, or the next day, and never call by call', () => {
  const morning = week('topics', '09:00', 12)
  const due = (moment: SendMoment) => isDue(morning, moment)
  expect([due(at('09:05')), due(at('11:59')), due(at('12:04')), due(at('2026-11-25T08:00'))]).toEqual([
    false,
    false,
    true,
    true,
  ])
  expect(isDue(week('topics', '09:00', 3), at('12:04'))).toBe(false)
  const evening = week('topics', '17:00', 3)
  expect([isDue(evening, at('18:00')), isDue(evening, at('18:31', { closed: true }))]).toEqual([false, true])
  // What is counted after that waits for the next day.
  const late = countedWeek(answered(evening, at('18:31')), ['t1/croup/ed/accepted'], 'live', at('18:40').at)
  expect([isDue(late, at('18:45', { closed: true })), isDue(late, at('2026-11-25T08:00'))]).toEqual([
    false,
    true,
  ])
})

it('sends hours and ages after closing or the next day, where the calls were many', () => {
  const many = week('times', '09:00', 24)
  expect([isDue(many, at('12:04')), isDue(many, at('18:31', { closed: true }))]).toEqual([false, true])
  expect(isDue(many, at('2026-11-25T08:00'))).toBe(true)
})

it('keeps hours and ages of few calls, few topics or few hours until the week is over', () => {
  const closed = at('18:31', { closed: true })
  const few = [week('times', '09:00', 19), week('times', '09:00', 24, 4)]
  expect(few.map((held) => isDue(held, closed))).toEqual([false, false])
  expect(few.map((held) => isDue(held, at('18:31', { closed: true, leaving: true })))).toEqual([false, false])
  expect(few.map((held) => isDue(held, at('2026-11-30T08:00')))).toEqual([true, true])
})

it('sends nothing because a clock went back: to an earlier half-day, day or week', () => {
  const [topics, times] = [week('topics', '14:00', 12), week('times', '14:00', 3)]
  for (const back of ['09:00', '2026-11-21T10:00', '2025-11-24T10:00'])
    expect([isDue(topics, at(back)), isDue(times, at(back))]).toEqual([false, false])
})

it('sends all topics as the page is left on a desk that forgets', () => {
  expect(isDue(week('topics', '09:00', 1), at('09:05', { leaving: true }))).toBe(true)
})

it('sends at once what an older version counted, and what a sample counts', () => {
  const { family: _, ...older } = week('topics', '09:00', 1)
  expect(isDue(older, at('09:05'))).toBe(true)
  expect(isDue(week('times', '09:00', 1), at('09:05', { sample: true }))).toBe(true)
})
