import { describe, expect, it } from 'vitest'
import { openingRows } from '#core/call/signs.ts'
import { runVignette } from '#core/check/vignettes.ts'
import { inVoice } from '#core/pathway/voice.ts'
import { compose } from '#core/practice/compose.ts'
import { content } from './sample.ts'

const { release } = content

describe('the content', () => {
  it('reads without a problem', () => {
    expect(content.problems).toEqual([])
  })
  it('holds the worked trees and the topics that may not be missing', () => {
    const needed =
      'sore-throat back-pain uti-woman low-mood rash-new fever-child hospital-appt-chase lonely-money chest-pain breathless stroke-signs fit-seizure poisoning suicidal-thoughts fever-baby-u3m head-injury testicle-pain bleeding-pregnant sinus-pain earache-child insect-bite impetigo shingles sight-loss-sudden baby-moving-less labour-waters vomiting-blood cannot-pee'
    expect(needed.split(' ').filter((id) => !release.pathways[id])).toEqual([])
    expect(Object.keys(release.pathways).length).toBeGreaterThanOrEqual(70)
    const kinds = Object.values(release.pathways).map((pathway) => pathway.kind)
    expect(kinds.filter((kind) => kind === 'admin').length).toBeGreaterThanOrEqual(12)
    expect(kinds.filter((kind) => kind === 'planned').length).toBeGreaterThanOrEqual(6)
    expect(kinds.filter((kind) => kind === 'social').length).toBeGreaterThanOrEqual(6)
  })
  it('has the whole of section A as destinations, Pharmacy First as seven', () => {
    const ids = Object.keys(release.destinations)
    expect(ids.filter((id) => id.startsWith('pf-'))).toHaveLength(7)
    expect(ids.length).toBeGreaterThanOrEqual(76)
  })
  it('serves every destination that is not always there, but for the one the sample lacks', () => {
    const practice = content.demo('2026-11-24')
    const lacking = Object.values(release.destinations).filter(
      (destination) =>
        !destination.always && !practice.services.some((service) => service.serves.includes(destination.id)),
    )
    expect(lacking.map((destination) => destination.id)).toEqual(['dietitian'])
    expect(practice.sample).toBe(true)
    expect(practice.services.length).toBeGreaterThanOrEqual(25)
  })
})

describe('worked cases', () => {
  for (const vignette of content.vignettes)
    it(`${vignette.pathway}: ${vignette.it}`, () => {
      expect(runVignette(release, content.demo(vignette.at.slice(0, 10)), vignette).differences).toEqual([])
    })
})

describe('the opening', () => {
  const rows = release.opening.breaths.flatMap((breath) => breath.rows)
  const words = (text: string) => text.split(/\s+/).filter(Boolean).length
  const callers = [0, 2, 4, 5, 15, 24, 25, 29, 30, 64, 90].flatMap((age) =>
    [true, false].map((self) => ({ age, self })),
  )
  for (const { age, self } of callers)
    it(`takes at most 75 words aloud for ${self ? 'a patient' : 'someone else speaking for one'} of ${age}`, () => {
      const practice = content.demo('2026-11-24')
      const composed = compose(release, practice)
      const pathway = composed.pathways['not-listed']!
      const answers = { age }
      const read = openingRows({
        release: composed,
        practice,
        pathway,
        answers,
        at: '2026-11-24T10:15',
        ...(self ? { caller: 'self' as const } : {}),
      })
      const stems = release.opening.breaths.filter(({ id }) => read.some((row) => row.breath === id))
      const said = [
        ...stems.map(({ stem }) => stem ?? ''),
        ...read.map((row) => inVoice(row.say, self ? 'self' : 'they')),
      ]
      expect(said.reduce((sum, text) => sum + words(text), 0)).toBeLessThanOrEqual(75)
      expect(read.every(({ follows }) => follows === undefined)).toBe(true)
    })
  it('keeps what may not be cut', () => {
    const all = [...rows.map((row) => row.say), ...release.opening.breaths.map((breath) => breath.stem ?? '')]
      .join(' ')
      .toLowerCase()
    for (const must of ['balance', 'double vision', 'sudden confusion', 'even if gone'])
      expect(all).toContain(must)
  })
})
