import { describe, expect, it } from 'vitest'
import { checkRelease } from '#core/check/release-rules.ts'
import { type Change, spoilt } from './spoilt.ts'

function said(topics: readonly [string, ...string[]], ...changes: readonly Change[]): string[] {
  const [topic, ...others] = topics
  const faults = checkRelease(spoilt(topic, changes, others).enquiry.release)
  return faults.map(({ invariant, pathway, message }) => `D${invariant} ${pathway}: ${message}`)
}

describe('all topics together', () => {
  it('are in order as they are', () => {
    expect(said(['hay-fever', 'sore-throat', 'headache', 'fever-child', 'fever-adult'])).toEqual([])
  })

  it('D32: one wording that goes two ways is found, with both topics, whatever its capitals', () => {
    expect(
      said(
        ['sore-throat', 'hay-fever'],
        ['hay-fever', '    asthma-worse: asthma getting worse\n', ''],
        ['hay-fever', 'send:\n', '  gp-soon:\n    asthma-worse: A rash that feels like sandpaper\nsend:\n'],
      ),
    ).toEqual([
      expect.stringMatching(/^D32 hay-fever: .* goes to gp-soon here and to duty-today on "sore-throat"/),
    ])
  })

  it('D32: one wording that goes one way on two topics is right', () => {
    expect(
      said(
        ['sore-throat', 'hay-fever'],
        ['hay-fever', 'asthma getting worse', 'a rash that feels like sandpaper'],
      ),
    ).toEqual([])
  })
})

describe('the names and parts of a topic', () => {
  it('D27: a question that changes nothing is found', () => {
    expect(said(['hay-fever'], ['hay-fever', 'send:\n', 'ask:\n  idle: Do they like tea\nsend:\n'])).toEqual([
      expect.stringMatching(/^D27 hay-fever: The question "idle" changes nothing/),
    ])
  })

  it('D27: a question that only the clinician needs changes something', () => {
    expect(
      said(['hay-fever'], ['hay-fever', 'send:\n', 'ask:\n  idle: Do they like tea\ntell: [idle]\nsend:\n']),
    ).toEqual([])
  })

  it('D27: a condition on a fact that nobody asks is found', () => {
    expect(said(['tinnitus'], ['tinnitus', '- age < 18:', '- moon-full:'])).toContainEqual(
      expect.stringMatching(/^D27 tinnitus: "moon-full": .*moon-full/),
    )
  })

  it('D27: a topic that hands on to one that is not there is found', () => {
    expect(said(['fever-child'])).toEqual(['D27 fever-child: There is no pathway "fever-adult" to go on to.'])
  })

  it('D27: a symptom with no time by which it should be better is found', () => {
    expect(said(['tinnitus'], ['tinnitus', 'better-by: 4 weeks\n', ''])).toEqual([
      expect.stringMatching(/"better-by" is missing/),
    ])
  })

  it('D27: too few of the callers’ own phrases, or more than two facts for the clinician, are found', () => {
    expect(said(['tinnitus'], ['tinnitus', /words:\n[\s\S]*$/, 'words:\n  - headache\n'])).toEqual([
      expect.stringMatching(/needs 25 to 80 phrases as callers say them, not 1/),
    ])
    expect(
      said(['tinnitus'], ['tinnitus', 'send:\n', 'tell: [thinner, diabetes, steroids]\nsend:\n']),
    ).toEqual([expect.stringMatching(/At most two facts/)])
  })
})
