import { expect, it } from 'vitest'
import type { Answers } from '#core/call/answers.ts'
import { wouldGet } from '#core/call/missing-help.ts'
import { walk } from '#core/call/walk.ts'
import { compose } from '#core/practice/compose.ts'
import { emptyPractice } from '#core/practice/empty-practice.ts'
import { content } from '../../content/sample.ts'

const practice = emptyPractice('hill', 'Hill Surgery')
const release = compose(content.release, practice)

it('falls back to what is always there, on every topic, by day and by night', () => {
  const wrong: string[] = []
  for (const pathway of Object.values(release.pathways))
    for (const at of ['2026-11-24T10:15', '2026-11-24T22:00', '2026-12-25T11:00']) {
      const answers: Answers = { opening: 'none', signs: 'none', gate: 'no', age: 40 }
      let walked = walk({ release, practice, pathway, answers, at })
      for (let n = 0; walked.step.screen === 'facts' && n < 40; n++) {
        for (const fact of walked.step.facts) (answers as Record<string, unknown>)[fact.id] = 'unsure'
        walked = walk({ release, practice, pathway, answers: { ...answers }, at })
      }
      const { step } = walked
      if (step.screen !== 'disposition') wrong.push(`${pathway.id} ${at}: ${step.screen}`)
      else if (!release.destinations[step.disposition.destination]!.always)
        wrong.push(`${pathway.id} ${at}: ${step.disposition.destination}`)
    }
  expect(wrong).toEqual([])
})

it('foretells for every kind of help that is lacking only what is really there', () => {
  const would = wouldGet(content.release, practice)
  expect(would.size).toBeGreaterThan(30)
  for (const [id, { topics, instead }] of would) {
    expect(content.release.destinations[id]!.always).toBe(false)
    expect(instead.length).toBeGreaterThan(0)
    for (const one of instead) {
      expect(content.release.destinations[one.destination]!.always).toBe(true)
      expect(one.topics).toBeLessThanOrEqual(topics)
    }
  }
})

it('counts nothing as missing that a service gives', () => {
  const demo = content.demo('2026-11-24')
  const served = new Set(demo.services.flatMap(({ serves }) => serves))
  for (const id of wouldGet(content.release, demo).keys()) expect(served.has(id)).toBe(false)
})
