import { expect, it } from 'vitest'
import { loggedTextFault } from '#core/practice/calls/logged-text.ts'
import { type Trial, trialFault, weeksTried, withEnd, withTrial } from '#core/practice/calls/trials.ts'

const plan = {
  measure: 'away',
  aim: 'More backs see the physio first.',
  change: 'We keep four slots a day.',
  predict: 'The share rises by a few in 100.',
  from: '2026-W48',
  weeks: 2,
  by: 'practice manager',
} as const
const end = {
  as: 'adopt',
  learned: 'Callers like it, slots are used.',
  on: '2026-12-08',
  by: plan.by,
} as const

it('takes texts that may be shared: a few plain words, and no number of a patient', () => {
  expect(loggedTextFault(plan.aim)).toBeUndefined()
  expect(loggedTextFault('Up by 15 in 100 over 13 weeks.')).toBeUndefined()
  expect(loggedTextFault('   short  ')).toContain('few words more')
  expect(loggedTextFault('One line\nand one more.')).toContain('one line')
  for (const number of ['943 476 5919', '07700 900123', '943-476-5919'])
    expect(loggedTextFault(`Asked the patient ${number} today.`), number).toContain('long number')
})

it('begins a trial of a few weeks, three at most at once', () => {
  expect(trialFault(plan, [])).toBeUndefined()
  expect(trialFault({ ...plan, weeks: 14 }, [])).toContain('1 to 13')
  expect(trialFault({ ...plan, weeks: Number.NaN }, [])).toContain('1 to 13')
  const three = [1, 2, 3].reduce<Trial[]>((held) => withTrial(held, plan), [])
  expect(three.map(({ id }) => id)).toEqual(['trial-1', 'trial-2', 'trial-3'])
  expect(trialFault(plan, three)).toContain('End one first')
  expect(trialFault(plan, withEnd(three, 'trial-2', end)!)).toBeUndefined()
})

it('ends each trial once, with what was learned', () => {
  const ended = withEnd(withTrial([], plan), 'trial-1', end)!
  expect(ended[0]!.end).toEqual(end)
  expect(withEnd(ended, 'trial-1', { ...end, as: 'drop' })).toBeUndefined()
  expect(withEnd(ended, 'trial-7', end)).toBeUndefined()
})

it('counts the whole weeks that a trial has run, and no more than it was planned for', () => {
  const trial = { from: '2026-W52', weeks: 3 }
  expect(
    ['2026-W52', '2026-W53', '2027-W01', '2027-W02', '2027-W20'].map((week) => weeksTried(trial, week)),
  ).toEqual([0, 1, 2, 3, 3])
})
