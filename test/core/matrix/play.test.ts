import { describe, expect, it } from 'vitest'
import { play, type Script } from '#core/matrix/play.ts'
import { demoEnquiry } from '../call/a-call.ts'

const { release } = demoEnquiry('sore-throat', {})
const nobody: Script = { who: { age: 40, sex: 'male' }, yes: [], gate: 'no', problem: () => undefined }
const on = (topic: string, script: Partial<Script> = {}) =>
  play({ ...demoEnquiry(topic, {}), answers: {} }, { ...nobody, ...script })

describe('playing a call', () => {
  it('ends where nothing is the matter at the ordinary answer', () => {
    expect(on('sore-throat').disposition.destination).toBe('pf-sore-throat')
  })
  it('says yes to exactly what the person has, and hears no more after it', () => {
    const { disposition, asked } = on('sore-throat', { yes: ['drool', 'no-such-sign'] })
    expect(disposition.destination).toBe('call-999')
    expect(asked).toContain('drool')
    expect(asked).not.toContain('days')
  })
  it('knows age and sex before the opening, so that rows of other people are never put', () => {
    expect(on('sore-throat').asked).not.toContain('child-now')
  })
  it('takes the days from the person', () => {
    expect(on('sore-throat', { who: { ...nobody.who, days: 30 } }).disposition.destination).toBe('gp-soon')
  })
  it('asks the gate of a planned topic', () => {
    expect(on('repeat-prescription').asked).toContain('gate')
  })
  it('takes of choices that nobody named the one that leads to the least urgent answer', () => {
    const open = Object.values(release.pathways).filter((pathway) =>
      Object.values(pathway.facts).some(({ kind }) => kind === 'one-of'),
    )
    expect(open.length).toBeGreaterThan(3)
    for (const pathway of open)
      for (const { id, options } of Object.values(pathway.facts).filter(({ kind }) => kind === 'one-of')) {
        const ranks = Object.keys(options!).map(
          (option) => on(pathway.id, { who: { ...nobody.who, [id]: option } }).disposition.rank,
        )
        expect(on(pathway.id).disposition.rank, pathway.id).toBe(Math.min(...ranks))
      }
  })
})
