import { describe, expect, it } from 'vitest'
import { type Answers, answersOn } from '#core/call/answers.ts'
import { certainNeed, decideFacts, factsToAsk, placeAfterSign } from '#core/call/outcome.ts'
import { walk } from '#core/call/walk.ts'
import { factsOf } from '#core/pathway/expression.ts'
import type { Line } from '#core/pathway/pathway.ts'
import { demoEnquiry, dispositionOf } from './a-call.ts'
import { callOn, practiceWith } from './any-call.ts'

const pharmacy = practiceWith({ 'pf-uti': {}, 'minor-illness': {} })
const WOMAN: Answers = {
  opening: 'none',
  signs: 'none',
  age: 30,
  sex: 'female',
  'pee-blood': 'no',
  itch: 'no',
}
const NONE: Answers = {
  catheter: 'no',
  diabetes: 'no',
  'repeat-uti': 'no',
  immune: 'no',
  third: 'no',
  pregnant: 'no',
}
const uti = (answers: Answers, practice = pharmacy) => callOn('uti-woman', { ...WOMAN, ...answers }, practice)
const asked = (answers: Answers, practice = pharmacy) =>
  factsToAsk(uti(answers, practice), 0).map(({ id }) => id)

it('what would keep her from the pharmacist is asked', () => {
  expect(asked({})).toEqual(expect.arrayContaining(['diabetes', 'pregnant']))
})
it('nothing more is asked once every answer is known', () => {
  expect(asked(NONE)).toEqual([])
})
const earache = (answers: Answers, practice = practiceWith({ 'pf-earache': {}, 'minor-illness': {} })) =>
  callOn('earache-child', { opening: 'none', signs: 'none', age: 6, sex: 'female', ...answers }, practice)
it('earlier earaches are not asked about where no pharmacist treats an ear', () => {
  const askedOf = (call: ReturnType<typeof earache>) => factsToAsk(call, 0).map(({ id }) => id)
  expect(askedOf(earache({}))).toContain('repeat-ear')
  expect(askedOf(earache({}, practiceWith({})))).not.toContain('repeat-ear')
})
it('facts below the clock that a sign has reached are not asked', () => {
  expect(factsToAsk(uti({}), 6)).toEqual([])
})
it('the first line that fits decides, with its own clock', () => {
  expect(decideFacts(uti(NONE))).toMatchObject({ clock: 2, source: { kind: 'line' } })
})
it('not sure keeps the highest clock of all readings', () => {
  const yes = decideFacts(uti({ ...NONE, pregnant: 'yes' })).clock
  const no = decideFacts(uti(NONE)).clock
  expect(decideFacts(uti({ ...NONE, pregnant: 'unsure' })).clock).toBe(Math.max(yes, no))
})
it('a limit that holds in one reading of what is not sure holds', () => {
  const { person } = decideFacts(uti({ ...NONE, diabetes: 'unsure' }))
  expect(person.meets([[{ fact: 'diabetes', op: 'yes' }]])).toBe(true)
  expect(person.meets([[{ fact: 'catheter', op: 'yes' }]])).toBe(false)
})
it('what is certain is the lowest clock of all readings', () => {
  expect(certainNeed(uti({ ...NONE, pregnant: 'unsure' })).clock).toBeLessThanOrEqual(
    decideFacts(uti(NONE)).clock,
  )
})
it('what is certain is what the mildest reading gives, not the gravest', () => {
  const call = uti({})
  const steps = (to: string) => [[to]]
  const send: Line[] = [
    { when: [[{ fact: 'pregnant', op: 'yes' }]], steps: steps('duty-today'), clock: 3, text: '' },
    { steps: steps('self-care'), clock: 0, text: '' },
  ]
  const either = { ...call, pathway: { ...call.pathway, send, raise: [] } }
  expect(certainNeed(either).clock).toBe(0)
  expect(certainNeed({ ...either, answers: { ...either.answers, pregnant: 'yes' } }).clock).toBe(3)
})
it('a rule that only raises is named as what decided', () => {
  const baby = callOn(
    'something-wrong',
    { opening: 'none', signs: 'none', age: '2m', immune: 'yes' },
    pharmacy,
  )
  expect(['line', 'raise']).toContain(decideFacts(baby).source.kind)
  expect(decideFacts(baby).clock).toBeGreaterThanOrEqual(3)
})
it('after a sign for a doctor within two days, what decides whether a pharmacy stands beside is asked; after one for today it is not', () => {
  const here = practiceWith({ 'pharm-mi': {} })
  const call = callOn(
    'mouth-ulcer',
    { opening: 'none', signs: 'none', 'three-weeks': 'yes', age: 40, sex: 'male' },
    here,
  )
  expect(factsToAsk(call, 2).map(({ id }) => id)).toContain('third')
  expect(factsToAsk({ ...call, answers: { ...call.answers, 'not-drinking': 'yes' } }, 3)).toEqual([])
})
it('what would keep her from the pharmacist is not asked after a sign for a doctor, whom no pharmacist replaces', () => {
  const call = uti({})
  const send = call.pathway.send
    .filter(({ when }) => !factsOf(when ?? []).includes('diabetes'))
    .map((line) => ({ ...line, clock: 3 as const }))
  const [sign] = call.pathway.signs
  const signs = [...call.pathway.signs, { ...sign!, id: 'doctor-soon', to: 'gp-soon' }]
  const after = (reply: 'yes' | 'no') => ({
    ...call,
    pathway: { ...call.pathway, signs, send },
    answers: { ...call.answers, 'doctor-soon': reply },
  })
  expect(factsToAsk(after('no'), 0).map(({ id }) => id)).toContain('diabetes')
  expect(factsToAsk(after('yes'), 2).map(({ id }) => id)).not.toContain('diabetes')
})
it('third contact is not asked of what began today, and an answer to it still counts', () => {
  const here = practiceWith({ 'minor-illness': {}, 'pf-sore-throat': {} })
  const throat = (answers: Answers) =>
    callOn(
      'sore-throat',
      { opening: 'none', signs: 'none', age: 30, sex: 'male', immune: 'no', ...answers },
      here,
    )
  const ids = (answers: Answers) => factsToAsk(throat(answers), 0).map(({ id }) => id)
  expect(ids({ days: 1 })).toContain('third')
  expect(ids({ days: 0 })).not.toContain('third')
  const given = (answers: Answers) => decideFacts(throat({ days: 0, ...answers })).steps
  expect(given({ third: 'no' })).toEqual(given({}))
  expect(given({ third: 'yes' })).not.toEqual([])
})

describe('after a danger sign below the clinician now', () => {
  const next = (services: Parameters<typeof practiceWith>[0], answers: Answers = {}) =>
    walk(callOn('hiv-pep', { ...ASSAULT, ...answers }, practiceWith(services))).step
  const ASSAULT = { opening: 'none', signs: 'none', 'forced-sex': 'yes' }
  const adults = { sarc: { refuses: ['age < 16'] } }
  const asksAge = { screen: 'facts', facts: [{ id: 'age' }] }

  it('the age is asked that a local service goes by, and nothing else', () => {
    expect(next(adults)).toMatchObject(asksAge)
    expect(next(adults, { age: 30 })).toMatchObject({ disposition: { destination: 'sarc' } })
    expect(next(adults, { age: 14 })).toMatchObject({ disposition: { destination: 'ed' } })
  })
  it('it is asked where one service takes the young and another the rest', () => {
    const two = { ...adults, young: { serves: ['sarc'], refuses: ['age >= 16'] } }
    expect(next(two)).toMatchObject(asksAge)
    expect(next(two, { age: 14 })).toMatchObject({ disposition: { service: { service: 'young' } } })
  })
  it('the sex is asked that a local service goes by', () => {
    expect(next({ sarc: { refuses: ['not sex = female'] } })).toMatchObject({ facts: [{ id: 'sex' }] })
  })
  it('nothing is asked that would change no place', () => {
    const ends = { disposition: { destination: 'sarc' } }
    expect(next({ sarc: {} })).toMatchObject(ends)
    expect(next({ ...adults, all: { serves: ['sarc'] } })).toMatchObject(ends)
    expect(next({ sarc: { refuses: ['diabetes'] } })).toMatchObject(ends)
  })
  it('who would rather not say is asked no more', () => {
    expect(next(adults, { age: 'declined' })).toMatchObject({ disposition: { destination: 'ed' } })
  })
  it('from the clinician now up nothing more is asked', () => {
    const eyes = practiceWith({ 'eye-casualty': { refuses: ['age < 16'] } })
    const { step } = walk(callOn('painful-red-eye', { opening: 'none', halo: 'yes' }, eyes))
    expect(step).toMatchObject({ disposition: { destination: 'ed' } })
  })
})

it('a place has a name of its own only for the ages that it is kept for', () => {
  const practice = practiceWith({ sarc: { refuses: ['age < 16'] } })
  const place = placeAfterSign(
    callOn('hiv-pep', { opening: 'none', signs: 'none', 'forced-sex': 'yes' }, practice),
  )
  expect(place(() => 30 * 12)).toBe('sarc sarc')
  expect(place(() => 7 * 12)).toBe('')
  const calm = placeAfterSign(callOn('hiv-pep', { opening: 'none', signs: 'none' }, practice))
  expect(calm(() => 30 * 12)).toBe('')
})

describe('weak defences and who sees them (engine rule 94)', () => {
  it.each([
    ['sore-throat', { age: 7, days: 3 }],
    ['earache-child', { age: 4 }],
    ['cough-short', { age: 4, days: 5 }],
    ['cough-short', { age: 30, days: 5, sex: 'male' }],
    ['boil-abscess', { age: 30, days: 2, sex: 'male' }],
  ] as const)('brings an infection to a doctor that day: %s %o', (topic, who) => {
    const usual = { third: 'no', pregnant: 'no', 'repeat-ear': 'no', diabetes: 'no', tried: 'no' }
    const seen = (answers: Answers) => {
      const enquiry = demoEnquiry(topic, { ...usual, ...who, ...answers })
      return dispositionOf({ ...enquiry, answers: answersOn(enquiry, enquiry.pathway) })
    }
    for (const record of [{ immune: 'yes' }, { immune: 'unsure' }, { immune: 'no', steroids: 'yes' }])
      expect(seen(record).destination, JSON.stringify(record)).toMatch(/^duty-/)
    expect(seen({ immune: 'no', steroids: 'no' }).destination).not.toMatch(/^duty-/)
  })
  it('leaves teeth with dentists', () => {
    const tooth = { age: 40, sex: 'male', immune: 'yes', third: 'no', 'gums-only': 'no' } as const
    expect(dispositionOf(demoEnquiry('toothache', tooth)).destination).toBe('dental-urgent')
  })
})
