import { describe, expect, it } from 'vitest'
import type { Answers } from '#core/call/answers.ts'
import { feedbackOn } from '#core/practise/feedback.ts'
import type { CallEnd } from '#core/practise/place.ts'
import { desk, sore } from './a-scenario.ts'

const drools = sore({
  lines: { drool: { say: 'I have to spit it out.', means: 'yes' }, jaw: { say: 'No.', means: 'no' } },
  least: 'call-999',
  most: 'call-999',
})
const at = (destination: string): CallEnd => ({
  destination,
  rank: desk.release.destinations[destination]!.high,
  also: [],
})
const feedback = (answers: Answers, place: string, scenario = drools, best = 'call-999') =>
  feedbackOn(desk.release.destinations, scenario, { place: at(place), answers, best: at(best) })

describe('feedback on a practise call', () => {
  it('has nothing to add where all that was said was taken down', () => {
    expect(feedback({ drool: 'yes' }, 'call-999')).toEqual({
      place: 'right',
      missed: [],
      unheard: [],
      added: [],
    })
  })
  it('names what was said and not marked', () => {
    expect(feedback({ drool: 'no', jaw: 'no' }, 'pf-sore-throat')).toMatchObject({
      place: 'too-little',
      missed: ['drool'],
      unheard: [],
    })
  })
  it('names what was never asked', () => {
    expect(feedback({ 'chest-now': 'no' }, 'pf-sore-throat')).toMatchObject({
      missed: [],
      unheard: ['drool'],
    })
  })
  it('does not mind what was not asked where the end is right', () => {
    expect(feedback({ 'breathing-now': 'yes' }, 'call-999').unheard).toEqual([])
  })
  it('names what was marked though the caller said no', () => {
    expect(feedback({ drool: 'yes', jaw: 'yes', gate: 'yes' }, 'call-999').added).toEqual(['jaw'])
  })
  it('takes the end that this very practice gives as right', () => {
    const scenario = sore({ least: 'pf-sore-throat', most: 'pf-sore-throat' })
    expect(feedback({}, 'duty-now', scenario, 'duty-now').place).toBe('right')
    expect(feedback({}, 'duty-now', scenario, 'pf-sore-throat').place).toBe('too-much')
  })
})
