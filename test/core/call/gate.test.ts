import { describe, expect, it } from 'vitest'
import { AnswerFault, type Answers } from '#core/call/answers.ts'
import { firstCall, knownCall, problemCall, problemTopic } from '#core/call/gate.ts'
import { unansweredSigns } from '#core/call/signs.ts'
import { walk } from '#core/call/walk.ts'
import { content } from '../../content/sample.ts'
import { demoEnquiry } from './a-call.ts'

const reach = (topic: string, answers: Answers, at = '2026-11-24T10:15') =>
  walk({ ...demoEnquiry(topic, {}), answers, at })
const ended = (topic: string, answers: Answers, at?: string) => {
  const { step } = reach(topic, answers, at)
  if (step.screen !== 'disposition') throw new Error(`stopped at ${step.screen}`)
  return step.disposition
}
const ill = { gate: 'yes', age: 58, sex: 'male' } as const
const request = {
  'runs-out': 'no',
  'none-today': 'no',
  'it-now': 'no',
  'crit-life': 'no',
  'crit-more': 'no',
  'crit-mind': 'no',
  'early-relief': 'no',
  'thinner-mix': 'no',
  age: 58,
  sex: 'male',
} as const

describe('known at the gate (engine rule 93)', () => {
  const known = { gate: 'known', age: 46, sex: 'male' } as const
  const baby = ['floppy', 'ribs', 'yellow-two-weeks', 'pale-poo', 'heard-black']
  const anyone = ['chest-pain', 'numb-pee', 'breathless-rest', 'vital-sick', 'heard-black', 'die']
  const grown = [...anyone, 'legs-new', 'leg-new']
  it.each([
    ['a baby of three weeks', { age: '3w' }, [...baby, 'baby-temp', 'half-young', 'yellow-feed']],
    ['a baby of six months', { age: '6m' }, [...baby, 'half-feeds']],
    ['a child of 2', { age: 2 }, ['floppy', 'ribs', 'few-nappies', 'vital-sick', 'heard-black']],
    ['a child of 9', { age: 9 }, anyone],
    ['a man', {}, grown],
    ['a woman', { sex: 'female' }, [...grown, 'ectopic', 'mat-new']],
    ['a woman of 60', { age: 60, sex: 'female' }, grown],
    ['a woman who is not pregnant', { sex: 'female', pregnant: 'no' }, grown],
  ])('asks of %s on every topic with a gate what would make it new, and nothing else', (_, who, news) => {
    const all = new Set(content.release.known.map(({ id }) => id))
    const gated = Object.values(content.release.pathways).filter(
      ({ kind, gate }) => kind !== 'symptom' && gate !== 'none',
    )
    for (const { id, signs, given } of gated) {
      if ('pregnant' in who && given.includes('pregnant')) continue
      const call = knownCall({ ...demoEnquiry(id, {}), answers: { ...known, ...who } })
      const asked = unansweredSigns(call).map((one) => one.id)
      const own = signs.flatMap((sign) => [sign.id, ...sign.covers])
      expect(asked.filter((one) => all.has(one) && !own.includes(one)).sort(), id).toEqual(
        news.filter((one) => !own.includes(one)).sort(),
      )
      expect(new Set(asked).size, id).toBe(asked.length)
    }
  })
  it('asks how old it is before anybody hears of a baby, and of a pregnancy whoever may have one alone', () => {
    const first = (answers: Answers) => reach('interpreter', { gate: 'known', ...answers }).step
    expect(first({})).toMatchObject({ screen: 'facts', facts: [{ id: 'age' }] })
    expect(first({ age: 30 })).toMatchObject({ screen: 'facts', facts: [{ id: 'sex' }] })
    expect(first({ age: 60 }).screen).toBe('signs')
  })
  it.each([
    ['legs newly heavy', 'fit-note-new', {}, 'legs-new', 5],
    ['swelling in pregnancy', 'repeat-prescription', { age: 31, sex: 'female' }, 'mat-new', 4],
    ['a floppy baby', 'child-jabs', { age: '2m' }, 'floppy', 6],
    ['poo like clay', 'child-jabs', { age: '2m' }, 'pale-poo', 3],
  ])('leads %s behind a known illness to where it leads everywhere', (_, topic, who, sign, rank) => {
    expect(ended(topic, { ...known, ...request, ...who, signs: 'none', [sign]: 'yes' }).rank).toBe(rank)
  })
  it('leads a back that is known, and newly numb, to hospital, and names the sign where it is not there', () => {
    expect(ended('fit-note-new', { ...known, week: 'yes', 'numb-pee': 'yes' })).toMatchObject({ rank: 5 })
    const calm = ended('fit-note-new', { ...known, week: 'yes', signs: 'none' })
    expect(calm.destination).toBe('gp-routine')
    expect(calm.safetyNet.spoken).toContain('A bad back and newly numb between the legs')
    expect(calm.safetyNet.spoken).toContain('A bad back and trouble peeing')
  })
  it('puts nothing again after a problem that was answered, or an opening that was read', () => {
    for (const told of [{ problem: 'back-pain' }, { opening: 'none' }]) {
      const answers = { ...known, ...told }
      const { step } = reach('fit-note-hospital', answers)
      const asked = step.screen === 'signs' ? step.signs.map(({ id }) => id) : []
      const own = unansweredSigns({ ...demoEnquiry('fit-note-hospital', {}), answers })
      expect(asked).toEqual(own.map(({ id }) => id))
      expect(asked).toContain('chest-pain')
      expect(asked).not.toContain('numb-pee')
    }
  })
})

describe('the gate (engine rule 27)', () => {
  it('is asked in words that fit who rings', () => {
    expect(reach('repeat-prescription', {}).step).toEqual({ screen: 'gate', gate: 'poorly' })
    expect(reach('death-admin', {}).step).toEqual({ screen: 'gate', gate: 'bereaved' })
    expect(reach('complaint', {}).step).toEqual({ screen: 'gate', gate: 'complaint' })
    expect(reach('food-fuel', {}).step).toEqual({ screen: 'gate', gate: 'social' })
    expect(reach('official-request', {}).step.screen).not.toBe('gate')
  })
  it('leads a chest pain behind a repeat prescription to 999', () => {
    const opening = reach('repeat-prescription', ill).step
    expect(opening.screen === 'opening' && opening.rows.map(({ id }) => id)).toContain('chest-now')
    expect(ended('repeat-prescription', { ...ill, 'chest-now': 'yes' }).destination).toBe('call-999')
    expect(reach('repeat-prescription', { gate: 'yes' }).step).toMatchObject({ facts: [{ id: 'age' }] })
  })
  it('asks the danger signs of the request where no topic was found for the illness', () => {
    const lost = { ...ill, opening: 'none', problem: 'none' }
    const { step } = reach('carer-support', lost)
    expect(step.screen === 'signs' && step.signs.map(({ id }) => id)).toContain('die')
    expect(ended('carer-support', { ...lost, die: 'yes' }).destination).toBe('crisis-mh')
    expect(ended('carer-support', { ...lost, signs: 'none' })).toMatchObject({ destination: 'duty-today' })
  })
  it('leaves out no danger sign of any request because no topic was found', () => {
    const lost = { gate: 'yes', opening: 'none', problem: 'none', age: 58, sex: 'female' } as const
    const gated = Object.values(content.release.pathways).filter(
      ({ kind, gate }) => kind !== 'symptom' && gate !== 'none',
    )
    for (const topic of gated) {
      const here = { ...demoEnquiry(topic.id, {}), answers: lost }
      const unasked = unansweredSigns(here)
      const { step } = walk(here)
      if (unasked.length > 0) expect(step, topic.id).toEqual({ screen: 'signs', signs: unasked })
      else expect(step.screen, topic.id).toBe('disposition')
    }
    expect(gated.length).toBeGreaterThan(60)
  })
  it('asks for the problem after the opening, and goes on in its topic', () => {
    const quiet = { ...ill, opening: 'none' }
    expect(reach('repeat-prescription', quiet).step).toEqual({ screen: 'problem' })
    const there = reach('repeat-prescription', { ...quiet, immune: 'no', problem: 'chest-pain' })
    expect(there.pathway.id).toBe('chest-pain')
    expect(there.step.screen).toBe('signs')
    expect(there.asked.slice(0, 3)).toEqual(['gate', 'opening', 'problem'])
    const twelve = { ...quiet, problem: 'chest-pain', twelve: 'yes' }
    expect(ended('repeat-prescription', twelve).destination).toBe('ed')
  })
  it('leaves behind what was asked for the first request', () => {
    const { pathway } = reach('repeat-prescription', {
      ...ill,
      ...request,
      opening: 'none',
      problem: 'chest-pain',
    })
    expect(pathway.id).toBe('chest-pain')
  })
  it('keeps what the topic asks that the problem was handed on to', () => {
    const mother = { ...ill, age: 30, sex: 'female', opening: 'none', pregnant: 'yes', hot: 'no' } as const
    const baby = { ...mother, problem: 'baby-reflux' } as const
    const signs = (answers: Answers) => {
      const { pathway, step } = reach('interpreter', { ...baby, ...answers })
      expect(pathway.id).toBe('perinatal-mood')
      return step.screen === 'signs' ? step.signs.map(({ id }) => id) : []
    }
    expect(signs({})).toContain('afraid-home')
    expect(signs({ 'afraid-home': 'no' })).not.toContain('afraid-home')
  })
  it('lets a graver sign of the problem decide, though the first request asks the other one too', () => {
    const kidney = { ...ill, age: 70, opening: 'none', problem: 'heart-failure-worse' } as const
    const weak = { ...kidney, 'dialysis-missed': 'yes', 'dialysis-weak': 'yes' } as const
    expect(ended('patient-transport', { ...weak, signs: 'none' }).destination).toBe('call-999')
  })
  it('asks the danger signs of the first request with those of the problem, each once', () => {
    const cold = { ...ill, opening: 'none', problem: 'cold-flu-covid' } as const
    expect(ended('result-action', { ...cold, 'result-urgent': 'yes' }).rank).toBeGreaterThanOrEqual(3)
    const { step } = reach('result-action', cold)
    const ids = step.screen === 'signs' ? step.signs.map(({ id }) => id) : []
    expect(new Set(ids).size).toBe(ids.length)
  })
  it('keeps what was said to those signs when the first request is taken up', () => {
    const { id } = demoEnquiry('result-action', {}).pathway.signs[0]!
    const said = { ...ill, opening: 'none', problem: 'cold-flu-covid', days: 3, [id]: 'no' } as const
    const first = firstCall({ ...demoEnquiry('result-action', {}), answers: said })
    expect(first).toEqual({ gate: 'known', problem: 'cold-flu-covid', age: 58, sex: 'male', [id]: 'no' })
  })
  it('looks nothing up again on the record when the first request is taken up', () => {
    const looked = { gone: 'no', 'early-relief': 'no', 'cancer-path': 'no' } as const
    const said = { ...ill, opening: 'none', problem: 'swallow-trouble', signs: 'none', ...looked } as const
    const answers = firstCall({ ...demoEnquiry('referral-chase', {}), answers: said })
    expect(answers).toMatchObject(looked)
    expect(ended('referral-chase', answers).destination).toBe('secretaries')
  })
  it('is for the duty clinician today where no problem is found', () => {
    expect(ended('repeat-prescription', { ...ill, opening: 'none', problem: 'none' })).toMatchObject({
      destination: 'duty-today',
      rank: 3,
    })
  })
  it('takes no problem that is not one of symptoms', () => {
    const asked = { ...ill, opening: 'none', problem: 'book-cancel' }
    expect(() => reach('repeat-prescription', asked)).toThrow(AnswerFault)
  })
  it.each(['no', 'known'])('goes on after "%s", and offers nothing more', (gate) => {
    const given = ended('repeat-prescription', { ...request, gate, signs: 'none' })
    expect(given.rank).toBeLessThan(3)
    expect(given.also).not.toContain('duty-today')
  })
  it.each(['unsure', 'declined'])(
    'goes on after "%s", and offers a call from the duty team today',
    (gate) => {
      const calm = ended('repeat-prescription', { ...request, gate: 'no' })
      const given = ended('repeat-prescription', { ...request, gate, opening: 'none' })
      expect(given).toMatchObject({ destination: calm.destination, rank: calm.rank })
      expect(given.also).toContain('duty-today')
    },
  )
  it.each(['unsure', 'declined'])(
    'offers it also after "%s" where a doctor would act within weeks',
    (gate) => {
      const asked = { gate, age: 20, sex: 'male', week: 'yes', opening: 'none', signs: 'none' } as const
      const given = ended('fit-note-new', asked)
      expect(given).toMatchObject({ destination: 'gp-routine', rank: 1 })
      expect(given.also).toContain('duty-today')
      expect(ended('fit-note-new', { ...asked, gate: 'no' }).also).not.toContain('duty-today')
    },
  )
  it.each([
    {
      gate: 'declined',
      at: '2026-11-24T10:15',
      said: /You need not say more\. The duty GP will ring .+ today/,
    },
    {
      gate: 'unsure',
      at: '2026-11-24T10:15',
      said: /\. The duty GP will ring .+ today\. If nobody .+ 18:30, /,
    },
    { gate: 'declined', at: '2026-11-24T20:15', said: /If anyone may be ill please ring 111 now\./ },
  ] as const)(
    'says aloud and sends who rings and when where the gate was answered $gate at $at',
    ({ gate, at, said }) => {
      const asked = { gate, age: 20, sex: 'male', 'ward-no': 'no', opening: 'none', signs: 'none' } as const
      const given = ended('fit-note-hospital', asked, at)
      expect(given.say).toMatch(said)
      expect(given.sent.say).toMatch(/duty GP will ring you as well today|ring 111 now/)
      expect(ended('fit-note-hospital', { ...asked, gate: 'no' }, at).say).not.toMatch(/duty GP|111/)
    },
  )
  it.each(['bereavement-support', 'complaint', 'benefits-housing-letter'])(
    'reads the opening on %s to a caller who is not sure, and its yes decides',
    (id) => {
      expect(reach(id, { gate: 'unsure', age: 60 }).step.screen).toBe('opening')
      expect(ended(id, { gate: 'unsure', age: 60, 'face-week': 'yes' }).destination).toBe('call-999')
    },
  )
  it('reads no opening to a caller who would not say', () => {
    expect(reach('repeat-prescription', { gate: 'declined', age: 60 }).step.screen).not.toBe('opening')
  })
})

describe('the danger signs of a request behind its problem (engine rule 27)', () => {
  const signsOf = (request: string, problem: string, said: Answers = {}) => {
    const call = demoEnquiry(request, { gate: 'yes', problem, age: 58, sex: 'male', ...said })
    return problemCall(call, problemTopic(call)!).pathway.signs.map(({ id }) => id)
  }
  it('leave those of another illness on the record for the request itself, unless they were said', () => {
    const signs = signsOf('ltc-review', 'asthma-flare')
    expect(signs).not.toContain('foot-diabetes')
    expect(signs).toContain('heard-die')
    expect(signsOf('ltc-review', 'asthma-flare', { 'foot-diabetes': 'yes' })).toContain('foot-diabetes')
    expect(signsOf('ltc-review', 'asthma-flare')).toEqual(signs)
    // With the request they are asked, whatever was answered as a whole before; where no topic was found they were among it.
    const afterProblem = (problem: string) =>
      firstCall(demoEnquiry('ltc-review', { gate: 'yes', problem, age: 58, sex: 'male', signs: 'none' }))
    expect(afterProblem('asthma-flare')).not.toHaveProperty('foot-diabetes')
    expect(afterProblem('asthma-flare')).toHaveProperty('heard-die', 'no')
    expect(afterProblem('none')).toHaveProperty('foot-diabetes', 'no')
  })
  it('are asked there where they lead to somebody at once, whatever the record tells, over all requests', () => {
    const { release } = content
    const requests = Object.values(release.pathways).filter(
      ({ kind, gate }) => kind !== 'symptom' && gate !== 'none',
    )
    const headache = release.pathways.headache!.signs.map(({ id }) => id)
    const behind = requests.flatMap(({ id, signs }) => {
      const asked = signsOf(id, 'headache')
      return signs
        .filter((sign) => sign.record && !headache.includes(sign.id))
        .map((sign) => [sign.id, release.destinations[sign.to]!.high >= 4, asked.includes(sign.id)] as const)
    })
    expect(requests.length).toBeGreaterThan(30)
    expect(behind.filter(([, atOnce]) => atOnce).length).toBeGreaterThan(10)
    expect(behind.filter(([, atOnce, asked]) => atOnce !== asked)).toEqual([])
  })
})
