import { describe, expect, it } from 'vitest'
import { walk } from '#core/call/walk.ts'
import { checkUnnamed } from '#core/check/words/unnamed-words.ts'
import { content } from '../../../content/sample.ts'
import { type Change, said, spoilt } from '../spoilt.ts'

const found = (topic: string, ...changes: readonly Change[]) => said(checkUnnamed, topic, ...changes)
const NAMES = /names the patient, and nobody asked who is on the line/

describe('words where nobody asked who is on the line (D44)', () => {
  it('name nobody on any topic', () => {
    const practice = content.demo('2026-11-24')
    const release = { ...content.release, values: {} }
    const faults = Object.values(release.pathways).flatMap((pathway) =>
      checkUnnamed({ release, practice, pathway, answers: {}, at: '2026-11-24T10:15' }),
    )
    expect(faults).toEqual([])
  })
  it.each<Change>([
    ['named-gp', 'can book [{them}~that] in', 'can book {them} in'],
    [
      'destinations.yaml',
      'drive {them}.~Straight to A&E please. Whoever is ill should not drive.]',
      'drive {them}.]',
    ],
    ['facts.yaml', '[How old {are they}~What age is this for]', 'How old {are they}'],
    ['named-gp', 'say:\n', 'say:\n  admin: "Sit down. [Do not drive.|]"\n'],
    ['named-gp', 'say:\n', 'say:\n  admin: "<Here it is.|{They} can have it.> {Are they} in?"\n'],
  ])('a name planted in %s is found', (...change) =>
    expect(found('named-gp', change)).toContainEqual(expect.stringMatching(NAMES)),
  )
  it('who is asked, an organisation, a text and what staff look up are let be', () => {
    expect(found('croup', ['destinations.yaml', 'can book [{them}~that] in', 'can book {them} in'])).toEqual(
      [],
    )
    const third = Object.values(content.release.pathways).find(({ caller }) => caller === 'third-party')!
    expect(found(third.id, ['destinations.yaml', '[{their}~the] alert card', '{their} alert card'])).toEqual(
      [],
    )
    expect(
      found('named-gp', ['named-gp', /(?=^(?:staff|vignettes):)/m, 'slip:\n  - "Bring {their} list."\n']),
    ).toEqual([])
  })
})

it('is what is said: of A&E to somebody who may be ill or only ring for them', () => {
  const { enquiry } = spoilt('fit-note-hospital')
  const answers = { gate: 'no', sex: 'male', age: 50, 'leg-new': 'no', 'chest-pain': 'yes' }
  const { step } = walk({ ...enquiry, answers })
  const { disposition } = step as Extract<typeof step, { screen: 'disposition' }>
  expect(disposition.meanwhile).toBe(
    'It is best to sit down and keep still. Whoever is ill should not drive.',
  )
  expect(disposition.safetyNet.spoken).toContain('If things get worse, tell the 999 team at once.')
  const known = walk({ ...enquiry, answers, caller: 'with' }).step as typeof step & { screen: 'disposition' }
  expect(known.disposition.meanwhile).toBe('He should sit down and keep still.')
})
