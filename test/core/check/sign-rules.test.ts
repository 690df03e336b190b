import { describe, expect, it } from 'vitest'
import { checkSigns } from '#core/check/sign-rules.ts'
import { said } from './spoilt.ts'

describe('the rules of danger signs', () => {
  it.each(['sore-throat', 'head-injury', 'suicidal-thoughts', 'testicle-pain', 'chest-pain'])(
    'have nothing to say of %s as it is',
    (topic) => expect(said(checkSigns, topic)).toEqual([]),
  )

  it('D1: a yes in the opening that would not be 999 is found, once for each row', () => {
    const found = said(checkSigns, 'sore-throat', ['opening.yaml', 'to: call-999', 'to: ed'])
    expect(found).toContainEqual(
      expect.stringMatching(
        /^D1 A yes to "\{\(they\) cannot\} be woken" in the opening must lead to rank 6 at once/,
      ),
    )
    expect(found.length).toBeGreaterThan(5)
  })

  it('D1: a row of the opening that is gone, or that leads somewhere slower, is found', () => {
    const gone = ['opening.yaml', /^ {6}face-week:.*\n/m, ''] as const
    expect(said(checkSigns, 'sore-throat', gone)).toContainEqual(
      expect.stringMatching(/^D1 The opening no longer asks "face-week"/),
    )
    const slow = ['opening.yaml', 'if: age < 5, to: ed', 'if: age < 5, to: duty-today'] as const
    expect(said(checkSigns, 'sore-throat', slow)).toContainEqual(expect.stringMatching(/must lead to rank 5/))
  })

  it('D1: an opening that leads nowhere urgent does not matter to topics that never ask it', () => {
    expect(said(checkSigns, 'grief', ['opening.yaml', 'to: call-999', 'to: ed'])).toEqual([])
  })

  it('D43: a danger sign that a pharmacy would answer is found', () => {
    const hum = ['penis-problem', '  gp-soon:\n', '  pharm-mi:\n    hums: a hum\n  gp-soon:\n'] as const
    expect(said(checkSigns, 'penis-problem', hum)).toContainEqual(
      expect.stringMatching(/^D43 "a hum" goes to pharm-mi/),
    )
  })

  it('D6: not sure counts as no only of what must be measured', () => {
    expect(said(checkSigns, 'copd-flare')).toEqual([])
    const phlegm = [
      'copd-flare',
      'phlegm: phlegm changed colour',
      'phlegm: {say: phlegm changed colour, unsure: no}',
    ] as const
    expect(said(checkSigns, 'copd-flare', phlegm)).toContainEqual(
      expect.stringMatching(/^D6 "phlegm changed colour": only of what must be measured/),
    )
  })

  it('D15: a head knock on a blood thinner moved down to the duty clinician is found by its fixed rank', () => {
    expect(
      said(
        checkSigns,
        'head-injury',
        [
          'signs.yaml',
          'head knock on a blood thinner, to: ed',
          'head knock on a blood thinner, to: duty-now',
        ],
        ['head-injury', '    head-thinner:\n', ''],
        ['head-injury', '  duty-now:\n', '  duty-now:\n    head-thinner:\n'],
      ),
    ).toEqual([
      expect.stringMatching(/^D15 "head knock on a blood thinner" must reach at least rank 5, not 4/),
    ])
  })

  it('D15: a head injury that no longer asks after blood thinners is found', () => {
    expect(said(checkSigns, 'head-injury', ['head-injury', '    head-thinner:\n', ''])).toEqual([
      'D15 "Bang to the head" must ask the sign "head-thinner".',
    ])
  })

  it.each([
    ['testicle-pain', '- else: [duty-now]', '- else: [gp-soon]', 4],
    ['chest-pain', '- else: [duty-today]', '- else: [gp-soon]', 3],
    ['chest-pain', 'age >= 16 & seen-well: [gp-soon]', 'age >= 16 & seen-well: [gp-routine]', 2],
    ['suicidal-thoughts', '- else: [crisis-mh]', '- else: [duty-today]', 4],
  ] as const)('D15: %s is never answered slower than its topic allows', (topic, from, to, rank) => {
    const found = said(checkSigns, topic, [topic, from, to])
    expect(found.length).toBeGreaterThan(0)
    for (const message of found) expect(message).toContain(`is never answered below rank ${rank}`)
  })

  it('D18: thoughts of ending their life that end in a booked slot are found, in other words too', () => {
    for (const words of ['thoughts of ending {their} own life', 'feeling suicidal', 'about to act on it'])
      expect(
        said(
          checkSigns,
          'sleep-problem',
          ['sleep-problem', '    die: {if: age >= 5}\n', ''],
          ['sleep-problem', '  gp-soon:\n', `  gp-soon:\n    die-soon: ${words}\n`],
        ),
        words,
      ).toContainEqual(expect.stringMatching(/^D18 .* must end in a live voice .* not gp-soon/))
  })
})
