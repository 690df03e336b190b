import { describe, expect, it } from 'vitest'
import type { Answers } from '#core/call/answers.ts'
import type { Enquiry } from '#core/call/enquiry.ts'
import { walk } from '#core/call/walk.ts'
import { compose } from '#core/practice/compose.ts'
import { content } from '../../content/sample.ts'

const practice = content.demo('2026-11-24')
const release = compose(content.release, practice)
const start = (topic: string, answers: Answers): Enquiry => ({
  release,
  practice,
  pathway: release.pathways[topic]!,
  answers: { opening: 'none', ...answers },
  at: '2026-11-24T10:15',
})

/** Every screen of a call in which all but what is said is answered no, with the ids put to the caller on each. */
function screens(topic: string, said: Answers): { readonly screen: string; readonly ids: string[] }[] {
  const found: { screen: string; ids: string[] }[] = []
  let answers = said
  for (let n = 0; n < 20; n++) {
    const { step } = walk(start(topic, { ...answers, opening: 'none' }))
    if (!('signs' in step) && !('facts' in step)) return [...found, { screen: step.screen, ids: [] }]
    const put = 'signs' in step ? step.signs : step.facts
    found.push({ screen: step.screen, ids: put.map(({ id }) => id) })
    answers = { ...Object.fromEntries(put.map(({ id }) => [id, id === 'days' ? '2' : 'no'])), ...answers }
  }
  throw new Error(`The call on ${topic} does not end.`)
}
const put = (topic: string, said: Answers) => screens(topic, said).flatMap(({ ids }) => ids)
const woman = { age: 24, sex: 'female' } as const

describe('what is settled is not asked again (engine rule 89)', () => {
  it('a woman with a rash is asked about a pregnancy once, and not of the record', () => {
    const ids = put('rash-new', woman)
    expect(ids.filter((id) => /preg|mat-record/.test(id))).toEqual(['pregnant'])
    expect(put('rash-new', { ...woman, pregnant: 'yes' })).toContain('preg-itch')
  })
  it('a widow of last week is not asked whether he was only found, and the caller of this morning is', () => {
    const said = { gate: 'no' } as const
    const fresh = ['dead-unsure', 'not-expected', 'died-home']
    const askedAfter = (death: 'yes' | 'no' | 'unsure') =>
      put('death-admin', { ...said, 'new-death': death }).filter((id) => fresh.includes(id))
    expect(put('death-admin', said)[0]).toBe('new-death')
    expect(askedAfter('no')).toEqual([])
    expect(askedAfter('yes')).toEqual(fresh)
    expect(askedAfter('unsure')).toEqual(fresh)
  })
  it('where one sign alone asks about a pregnancy, it asks by itself', () => {
    const ids = put('ankles-swollen', { age: 30, sex: 'female' })
    expect(ids.filter((id) => /preg|mat-record/.test(id)).length).toBeGreaterThan(0)
    expect(put('ankles-swollen', { age: 30, sex: 'male' }).some((id) => /preg/.test(id))).toBe(false)
  })
  it('what is not seen on the record is no line of "Check the record" later', () => {
    expect(put('cough-short', { age: 52, sex: 'female' })).not.toContain('spleen-new')
    expect(put('cough-short', { age: 52, sex: 'female', immune: 'yes' })).toContain('spleen-new')
    expect(put('cough-short', { age: 52, sex: 'female', immune: 'unsure' })).toContain('spleen-new')
  })
  it('cancer treatment is asked of the caller though the record was looked at: not seen there is not "no"', () => {
    const nothingSeen = { age: 52, sex: 'female', immune: 'no', 'risky-meds': 'no' } as const
    expect(put('cough-short', nothingSeen)).toContain('chemo')
  })
  it('a fever is asked once, and what comes with it only after its yes', () => {
    const [first, ...rest] = screens('earache-adult', { age: 40, sex: 'male' }).filter(
      ({ screen }) => screen === 'signs',
    )
    expect(first!.ids).toContain('fever')
    expect([...first!.ids, ...rest.flatMap(({ ids }) => ids)]).not.toContain('fever-neck')
    const hot = screens('earache-adult', { age: 40, sex: 'male', fever: 'yes' })
    expect(hot.flatMap(({ ids }) => ids)).toEqual(expect.arrayContaining(['fever-neck', 'shakes']))
    expect(put('cold-flu-covid', { age: 40, sex: 'male' })).not.toContain('fever-neck')
    expect(put('cold-flu-covid', { age: 40, sex: 'male', hot: 'unsure' })).toContain('fever-neck')
  })
  it('a yes for the clinician within the hour hides nothing for hospital that is a part of it', () => {
    const person = { age: 40, sex: 'male', thirst: 'yes' } as const
    expect(put('tired-all-the-time', person)).toContain('thirst-sick')
    expect(put('tired-all-the-time', { ...person, thirst: 'no' })).not.toContain('thirst-sick')
  })
  it('who is not breathless when resting is not asked whether they can finish a sentence', () => {
    const person = { age: 50, sex: 'male' } as const
    expect(put('copd-flare', person)).not.toContain('no-sentence')
    expect(put('copd-flare', { ...person, 'breathless-rest': 'yes' })).toContain('no-sentence')
  })
  it('what takes days is not asked of what began today, and its yes counts all the same', () => {
    const child = { age: 6, sex: 'female', hot: 'yes' } as const
    expect(put('cough-short', { ...child, days: 3 })).toContain('fever-5')
    expect(put('cough-short', { ...child, days: 0 })).not.toContain('fever-5')
    const { step } = walk(start('mouth-ulcer', { age: 40, sex: 'male', days: 0, 'three-weeks': 'yes' }))
    expect(JSON.stringify(step)).not.toContain('"id":"three-weeks"')
    expect(put('double-vision-droop', { age: 70, sex: 'male', days: 0 })).not.toContain('months')
  })
  it('nothing about a wish to die is asked of a baby', () => {
    for (const topic of ['alcohol', 'tinnitus', 'low-mood'])
      expect(put(topic, { age: '8m', sex: 'male' }), topic).not.toContain('die')
    expect(put('tinnitus', { age: 30, sex: 'male' })).toContain('die')
  })
  it('the record is not searched for what every answer of the topic reaches anyway', () => {
    expect(put('copd-flare', { age: 40 })).not.toContain('mat-record')
    expect(put('swollen-glands', { age: 40 })).toContain('mat-record')
  })
  it('what the topic says by its name is not asked', () => {
    expect(put('pregnancy-danger', woman)).not.toContain('pregnant')
    expect(put('pregnancy-danger', woman)).toContain('preg-warn')
  })
  it('what comes with a fever that is not there stays in the words on when to come back', () => {
    const { step } = walk(
      start('earache-adult', { age: 40, sex: 'male', signs: 'none', days: 2, immune: 'no', third: 'no' }),
    )
    const net = step.screen === 'disposition' ? step.disposition.safetyNet.full : []
    expect(net.flatMap(({ signs }) => signs).join()).toMatch(/stiff neck/)
  })
})
