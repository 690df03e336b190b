import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Answers } from '#core/call/answers.ts'
import { dispose } from '#core/call/disposition.ts'
import { safetyNet } from '#core/call/safety-net.ts'
import type { Rank } from '#core/pathway/pathway.ts'
import { spanWords } from '#core/pathway/span-words.ts'
import { inVoice, type Voice } from '#core/pathway/voice.ts'
import { content } from '../../content/sample.ts'
import { demoEnquiry } from './a-call.ts'
import { SUNDAY_NIGHT, TUESDAY } from './any-call.ts'

const { phrases } = content.release
const at = (clock: Rank, minutes = 10) => ({ clock, minutes })
const net = (rank: Rank, answers: Answers = { age: 7 }, topic = 'sore-throat', voice: Voice = 'they') =>
  safetyNet(demoEnquiry(topic, answers), at(rank), voice)

describe('what is said aloud', () => {
  it('is the topic’s three signs, each under the step it calls for, and the clock', () => {
    expect(net(3).spoken).toBe(
      'Ring 999 for any of these. Dribbling or cannot swallow their spit. Fever with a stiff neck. ' +
        'Go to A&E if they cannot open their mouth. Ring us if no better in 7 days.',
    )
  })
  it('tells nothing that is asked in a topic and is no part of its problem', () => {
    const { full } = net(0, { age: 24, sex: 'male', bear: 'yes', days: 1 }, 'sprain-strain')
    expect(full.flatMap(({ signs }) => signs)).toContain('pain much worse than the skin looks')
    expect(full.flatMap(({ signs }) => signs)).not.toContain('testicle pain')
  })
  it('reads as a sentence: of one sign, of what the patient does, of several', () => {
    const said = (topic: string, answers: Answers) => net(3, answers, topic).spoken
    expect(said('uti-woman', { age: 30, sex: 'female' })).toMatch(/^Go to A&E if they cannot pee at all\. /)
    expect(said('tick-bite', { age: 40, sex: 'male' })).toContain('Ring 999 for any of these: one side ')
  })
  it('names on an urgent answer only signs that the topic chose', () => {
    expect(net(5, { age: 70 }, 'nail-problem').spoken).toBe('If they get worse on the way, ring 999.')
  })
  it('tells nobody after a death that things may get worse', () => {
    const said = (topic: string, answers: Answers) => dispose(demoEnquiry(topic, answers)).safetyNet.spoken
    const again = 'Ring us or 111 again at any time. If nobody has rung by 10:25, ring us again.'
    expect(said('death-at-home', { signs: 'none' })).toBe(again)
    expect(said('death-at-home', { 'not-expected': 'yes' })).toContain('The 999 team will tell you')
    expect(said('death-admin', { gate: 'no', signs: 'none', faith: 'yes' })).toBe(again)
  })
  it('speaks of "your" to a patient who is the caller', () => {
    expect(net(3, {}, 'sore-throat', 'self').spoken).toContain('cannot swallow your spit')
  })
  it('is the three most urgent where the topic has chosen none', () => {
    const enquiry = demoEnquiry('sore-throat', { age: 7 })
    const { spoken } = safetyNet({ ...enquiry, pathway: { ...enquiry.pathway, net: [] } }, at(3), 'they')
    expect(spoken).toMatch(
      /^Ring 999 for any of these\. Dribbling .*\. A squeaky .*\. Fever with a stiff neck\. Ring us if no/,
    )
  })
  it('parts more than three things into short sentences, and a sign that holds as many into its own lines', () => {
    const said = (topic: string, answers: Answers) => net(3, answers, topic).spoken
    expect(said('food-allergy', { age: 30, sex: 'female' })).toContain(
      'Ring 999 for any of these. Lips or tongue or throat swelling. Faint or vomiting soon after food or a sting. Hoarse ',
    )
    const { full } = net(3, { age: 30, sex: 'female' }, 'leg-cramps')
    expect(full.find(({ step }) => step === 'ed')!.signs).toEqual(
      expect.arrayContaining(['arm or leg suddenly cold or numb', 'arm or leg tight and in agony']),
    )
  })
  it('says when to ring in the words of a topic in which nothing gets better', () => {
    const { safetyNet } = dispose(
      demoEnquiry('tick-bite', {
        opening: 'none',
        signs: 'none',
        age: 30,
        ring: 'no',
        immune: 'no',
        third: 'no',
      }),
    )
    expect(safetyNet.spoken).toContain('Ring us if a ring or a rash grows in the next 3 months.')
    expect(safetyNet.spoken).not.toContain('no better')
  })
  it('never names four signs, however many were chosen', () => {
    const enquiry = demoEnquiry('sore-throat', { age: 7 })
    const pathway = { ...enquiry.pathway, net: ['jaw', 'drool', 'fever-neck', 'meds'] }
    expect(safetyNet({ ...enquiry, pathway }, at(3), 'they').spoken).not.toContain('carbimazole')
  })
  it('without signs still says when to call again, and what to do at night', () => {
    const enquiry = demoEnquiry('reception-private', {})
    const { betterBy: _, ...pathway } = enquiry.pathway
    const { spoken, full } = safetyNet(
      { ...enquiry, pathway: { ...pathway, signs: [], net: [] } },
      at(0),
      'they',
    )
    expect(full).toEqual([])
    expect(spoken).toMatch(/^Ring us again if anything changes .* When we are closed ring 111\.$/)
  })
  it('says what to do while help comes, not when to ring back, on an answer that cannot wait', () => {
    expect(net(3).back).toBe('Ring us if no better in 7 days.')
    for (const rank of [4, 5, 6] as const) {
      expect(net(rank).spoken).not.toMatch(/no better in/)
      expect(net(rank).spoken).toMatch(/If (they|things) get worse[^.]* 999[^.]*\.$/)
      expect(net(rank).slip).toEqual([])
      expect(net(rank)).not.toHaveProperty('back')
    }
  })
})

describe('what is known of the call', () => {
  const named = (rank: Rank, answers: Answers, topic: string) => {
    const { spoken, full } = net(rank, answers, topic)
    return `${spoken} ${full.flatMap(({ signs }) => signs).join('; ')}`
  }
  it('a sign that was said yes is not named again, nor is one that a yes covers', () => {
    for (const topic of Object.values(content.release.pathways))
      for (const { id, say, covers } of topic.signs) {
        const gone = [say, ...topic.signs.filter((sign) => covers.includes(sign.id)).map((sign) => sign.say)]
        const said = net(1, { age: 70, sex: 'female', [id]: 'yes' }, topic.id).full.flatMap(
          ({ signs }) => signs,
        )
        for (const words of gone) expect(said, `${topic.id} ${id}`).not.toContain(inVoice(words, 'they'))
      }
    expect(named(4, { age: 84, 'older-change': 'yes' }, 'memory-confusion')).not.toContain('newly confused')
    const opened = named(5, { age: 30, opening: 'none', 'breathing-now': 'yes' }, 'asthma-flare')
    expect(opened).not.toMatch(/blue or grey lips|fighting for breath|choking/)
  })
  it('what is so or is not so, and does not come later, is asked and never told', () => {
    expect(named(0, { age: 30, sex: 'female' }, 'breathless')).not.toContain(
      'breathlessness that came on suddenly today',
    )
    expect(named(0, { age: 14, sex: 'female' }, 'emergency-contraception')).not.toContain('squeezed')
    for (const topic of Object.values(content.release.pathways)) {
      const untold = topic.signs.filter(({ untold }) => untold).map(({ say }) => inVoice(say, 'they'))
      const said = net(0, { age: 30, sex: 'female' }, topic.id).full.flatMap(({ signs }) => signs)
      expect([topic.id, said.filter((words) => untold.includes(words))]).toEqual([topic.id, []])
    }
  })
  it('no step at or below the place given is named', () => {
    expect(net(5).full.map(({ step }) => step)).toEqual(['999'])
    expect(net(6).full).toEqual([])
    expect(net(5).spoken).not.toMatch(/A&E|Ring us/)
    expect(net(6).spoken).toBe('If they get worse, tell the 999 team at once.')
    const hour = safetyNet(demoEnquiry('sore-throat', { age: 7 }), at(4, 60), 'they')
    expect(hour.full.map(({ step }) => step)).toEqual(['999', 'ed', 'now'])
  })
  it('what a medicine on the record makes a danger is told by what is seen, where the record showed it', () => {
    const bruise = (thinner: string) => net(3, { age: 74, sex: 'male', thinner }, 'bruising').spoken
    expect(bruise('yes')).toContain('Go to A&E for: a head knock or growing bruise.')
    expect(bruise('yes')).not.toContain('blood thinner')
    expect(bruise('no')).not.toContain('head knock')
  })
  it('a fact of the record is asked and never told', () => {
    for (const topic of Object.values(content.release.pathways))
      for (const sign of topic.signs.filter(({ record }) => record))
        expect(named(0, { age: 40, sex: 'female' }, topic.id)).not.toContain(sign.say)
    expect(named(0, { age: 40 }, 'sore-throat')).not.toMatch(/chemotherapy|carbimazole/)
  })
  it('a sign that is certain to be raised for this person stands under the step that it is raised to', () => {
    const told = (age: string, immune = 'no') => net(1, { age, sex: 'male', immune }, 'insect-bite').full
    const step = (age: string, immune?: string) =>
      told(age, immune).find(({ signs }) => signs.includes('fever or shivers'))!.step
    expect(step('3w')).toBe('ed')
    expect(step('4m')).toBe('today')
    expect(step('30', 'yes')).toBe('now')
    expect(step('30')).toBe('today')
  })
  it('the advice of a request is not given where somebody turned out to be ill instead', () => {
    const slip = (answers: Answers) =>
      dispose(demoEnquiry('repeat-prescription', { age: 84, ...answers }), { rank: 3, why: 'gate' }).safetyNet
        .slip
    expect(slip({ gate: 'yes', problem: 'none' })).toEqual([])
    expect(slip({ gate: 'no' })).not.toEqual([])
  })
  it('what the opening asked stands in the list all the same', () => {
    const { full } = net(3, { age: 30, opening: 'none' }, 'chest-pain')
    expect(full.flatMap(({ signs }) => signs)).toContain('suddenly grey and cold and sweaty')
  })
  it('does not tell who rings about chest pain to ring 999 for chest pain', () => {
    const { full, spoken } = net(3, { age: 30, opening: 'none' }, 'chest-pain')
    expect(`${spoken} ${full.flatMap(({ signs }) => signs)}`).not.toContain('chest pain or tightness now')
  })
  it('a line of care at home is left out unless it fits the person for certain', () => {
    const enquiry = demoEnquiry('sore-throat', {})
    const slip = [{ say: 'Ibuprofen can help.', if: [[{ fact: 'age', op: '>=' as const, value: 192 }]] }]
    const lines = (answers: Answers) =>
      safetyNet({ ...enquiry, pathway: { ...enquiry.pathway, slip }, answers }, at(1), 'self').slip
    expect(lines({ age: 16 })).toEqual(['Ibuprofen can help.'])
    for (const age of ['15', '10..20', 'unsure']) expect(lines({ age })).toEqual([])
    expect(lines({})).toEqual([])
  })
})

describe('the whole list', () => {
  const steps = (rank: Rank, answers: Answers = { age: 7 }, topic = 'sore-throat') =>
    net(rank, answers, topic).full.map(({ step }) => step)
  const said = (rank: Rank, answers: Answers, topic = 'sore-throat') =>
    net(rank, answers, topic).full.flatMap(({ signs }) => signs)
  it('goes from 999 to A&E to at once to the same day', () =>
    expect(steps(1)).toEqual(['999', 'ed', 'now', 'today']))
  it('says within the hour of a sign that is rung back within the hour', () => {
    const pill = net(1, { gate: 'no', age: 33, sex: 'female' }, 'contraception-pill')
    expect(pill.full.find(({ step }) => step === 'hour')?.signs).toEqual(['one leg newly swollen'])
    expect(pill.spoken).toContain('Ring us within the hour for: one leg newly swollen.')
  })
  it('leaves out a sign that is no more urgent than the answer', () => {
    expect(said(3, {})).not.toContain('a rash that feels like sandpaper')
    expect(said(2, {})).toContain('a rash that feels like sandpaper')
  })
  it('leaves out a sign that cannot be theirs', () => {
    const enquiry = demoEnquiry('sore-throat', {})
    const [drool] = enquiry.pathway.signs
    const ofBabies = [{ ...drool!, if: [[{ fact: 'age', op: '<' as const, value: 60 }]] }]
    const groups = (age: string) =>
      safetyNet(
        { ...enquiry, pathway: { ...enquiry.pathway, signs: ofBabies }, answers: { age } },
        at(1),
        'they',
      ).full
    expect([groups('4').length, groups('5').length, groups('unsure').length]).toEqual([1, 0, 1])
  })
  it('never grows shorter as the answer grows calmer', () => {
    const topics = Object.keys(content.release.pathways)
    fc.assert(
      fc.property(fc.constantFrom(...topics), fc.integer({ min: 0, max: 5 }), (topic, rank) => {
        const calmer = said(rank as Rank, { age: 40 }, topic)
        for (const sign of said((rank + 1) as Rank, { age: 40 }, topic)) expect(calmer).toContain(sign)
      }),
    )
  })
})

it('one is said as one and more as more', () => {
  const words = (n: number, unit: 'hours' | 'days' | 'weeks' | 'months') => spanWords(phrases, { n, unit })
  expect([words(48, 'hours'), words(1, 'days'), words(7, 'days')]).toEqual(['48 hours', '1 day', '7 days'])
  expect([words(1, 'weeks'), words(2, 'weeks'), words(1, 'months')]).toEqual(['1 week', '2 weeks', '1 month'])
})

describe('when to come back', () => {
  const back = (topic: string, answers: Answers, at = TUESDAY) =>
    dispose(demoEnquiry(topic, answers, { at, caller: 'self' })).safetyNet.back
  const cough = (days: string) =>
    back('cough-short', { age: 52, sex: 'female', days, immune: 'no', third: 'no', frail: 'no' })
  it('counts the days already said, as far as they reach', () => {
    expect(cough('8..20')).toBe('Ring us if it has gone on for 3 weeks in all.')
    expect(cough('2')).toBe('Ring us if it has gone on for 3 weeks in all.')
  })
  it('counts from now where it has lasted longer already, nobody said how long, or it is a matter of days', () => {
    const dryEyes = (days: string) =>
      back('dry-watery-eyes', { age: 30, sex: 'male', days, immune: 'no', third: 'no' })
    expect(dryEyes('28')).toBe('Ring us if no better in 4 weeks.')
    expect(dryEyes('unsure')).not.toContain('in all')
    expect(back('earache-adult', { age: 40, sex: 'male', days: 1, immune: 'no', third: 'no' })).toBe(
      'Ring us if no better in 3 days.',
    )
  })
  it('is by when they should have been seen, for who is booked', () => {
    const lump = { age: 28, sex: 'male', 'testis-lump': 'yes' }
    expect(back('testicle-lump', lump, '2026-11-27T11:00')).toBe(
      'If nobody has seen you or rung by the end of Tuesday, ring us or 111.',
    )
    expect(back('jaw-face-pain', { age: 72, sex: 'female', 'jaw-chew': 'yes' })).toMatch(
      /^If nobody has seen you or rung by 1[0-9]:\d\d, ring 111\.$/,
    )
  })
  it('is by when they should have heard, of an order at the prescription team', () => {
    const order = { gate: 'no', 'runs-out': 'yes', 'none-today': 'yes', 'crit-mind': 'yes' } as const
    const rest = {
      'it-now': 'no',
      'crit-life': 'no',
      'crit-more': 'no',
      'early-relief': 'no',
      'thinner-mix': 'no',
    } as const
    expect(back('repeat-prescription', { ...order, ...rest })).toMatch(/^If you have heard nothing by /)
  })
  it('says nothing of being rung to who walks in', () => {
    expect(
      back('sprain-strain', { age: 33, sex: 'male', days: 1, bear: 'no', immune: 'no', third: 'no' }),
    ).toBe('If nobody has seen you by 21:00, ring 111.')
  })
  it('is any change for who was given NHS 111, whose number it names while we are shut', () => {
    expect(back('jaw-face-pain', { age: 72, sex: 'female', 'jaw-chew': 'yes' }, SUNDAY_NIGHT)).toBe(
      'Ring 111 again if anything changes or worries you.',
    )
  })
})
