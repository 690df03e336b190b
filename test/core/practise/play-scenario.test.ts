import { describe, expect, it } from 'vitest'
import { deskFor, playScenario } from '#core/practise/play-scenario.ts'
import { desk, sore } from './a-scenario.ts'

const line = (means: string) => ({ say: 'As a caller says it.', means })
const endOf = (scenario: Parameters<typeof playScenario>[1], topic = scenario.topics[0]!) =>
  playScenario(desk, scenario, topic).disposition.destination

describe('playing a practise call', () => {
  it('ends at the ordinary answer where the caller says no to all', () => {
    expect(endOf(sore())).toBe('pf-sore-throat')
  })
  it('takes down what the caller says yes to', () => {
    expect(endOf(sore({ lines: { drool: line('yes') } }))).toBe('call-999')
  })
  it('takes not sure and rather not say as they are', () => {
    for (const means of ['unsure', 'declined'])
      expect(endOf(sore({ lines: { 'chest-now': line(means) } })), means).not.toBe('pf-sore-throat')
  })
  it('takes the value that a line gives a fact', () => {
    expect(endOf(sore({ lines: { days: line('30') } }))).toBe('gp-soon')
  })
  it('goes on to the problem after a yes at the gate', () => {
    const script = sore({
      topics: ['repeat-prescription'],
      lines: { gate: line('yes'), drool: line('yes') },
      problem: { say: 'My throat.', finds: 'sore throat', topics: ['sore-throat'] },
    })
    expect(endOf(script)).toBe('call-999')
  })
})

it('makes the first place full for the day, and leaves the practice itself as it is', () => {
  const first = playScenario(desk, sore(), 'sore-throat').disposition.service!.service
  const full = deskFor(desk, sore({ full: true }), '2026-11-24T23:59')
  const next = playScenario(full, sore(), 'sore-throat').disposition
  expect(next.destination).toBe('pf-sore-throat')
  expect(next.service!.service).not.toBe(first)
  expect(deskFor(desk, sore(), '2026-11-24T23:59')).toBe(desk)
})
