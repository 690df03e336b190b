import { expect, it } from 'vitest'
import { possible } from '#core/call/person.ts'
import { walk } from '#core/call/walk.ts'
import { factsOf } from '#core/pathway/expression.ts'
import { compose } from '#core/practice/compose.ts'
import { content } from './sample.ts'

const practice = content.demo('2026-11-24')
const release = compose(content.release, practice)
const at = '2026-11-24T10:15'
const topics = Object.values(release.pathways).filter(
  ({ kind, gate, caller }) => kind !== 'symptom' && gate !== 'none' && caller !== 'third-party',
)

/** The topics that hear or ask none of these, as a sign or as a question whose yes raises the answer. */
const without = (...ids: string[]) =>
  topics
    .filter(({ signs, facts, raise }) => {
      const heard = [
        ...signs.map(({ id }) => id),
        ...Object.keys(facts),
        ...raise.flatMap(({ when }) => factsOf(when)),
      ]
      return !heard.some((id) => ids.includes(id))
    })
    .map(({ id }) => id)

it('whoever rings with a request is heard when they say that they want to die, whatever the request is', () => {
  expect(without('heard-die', 'heard-low', 'die', 'burden', 'join', 'self-harm-talk')).toEqual([])
})

it('and when someone close hurts them', () => {
  const asked = ['afraid-home', 'carer-hurts', 'danger', 'home-unsafe', 'heard-control', 'home-safe']
  expect(without('heard-afraid', 'heard-hurt', ...asked)).toEqual([])
})

it("who cannot be woken, is suddenly muddled or speaks or walks oddly is heard behind every request but a child's", () => {
  expect(without('heard-head', 'heard-brain')).toEqual(
    topics.filter(({ id }) => ['baby-6-week-check', 'child-jabs'].includes(id)).map(({ id }) => id),
  )
})

it('a tight chest is heard wherever health is what the request is about', () => {
  const paper = ['registration-records', 'complaints', 'death', 'children']
  const health = ({ id, kind }: (typeof topics)[number]) =>
    kind !== 'social' && !paper.includes(content.places[id]!.file.file.split('/').at(-2)!)
  const deaf = without('heard-chest', 'heard-tight', 'chest-pain')
  expect(topics.filter((topic) => health(topic) && deaf.includes(topic.id)).map(({ id }) => id)).toEqual([
    'child-jabs',
  ])
})

it.each([
  ['heard-die', 'crisis-mh'],
  ['heard-chest', 'duty-now'],
])('%s leads to %s from every request, with nothing else asked', (sign, to) => {
  const hearing = topics.filter(({ signs }) => signs.some(({ id }) => id === sign))
  expect(hearing.length).toBeGreaterThan(50)
  for (const pathway of hearing) {
    const answers = { age: 40, sex: 'female', gate: 'no', [sign]: 'yes' }
    const { step } = walk({ release, pathway, answers, practice, at: '2026-11-24T10:15' })
    expect(step, pathway.id).toMatchObject({ screen: 'disposition', disposition: { destination: to } })
  }
})

it('a baby still yellow, or with poo like clay, is heard on every topic by which a small baby comes', () => {
  const paths = Object.values(release.pathways)
  const small = { release, practice, at, answers: { age: '5w' } }
  const children = paths.filter(({ group, id }) => group === 'children' && id !== 'bedwetting')
  const asWell = ['after-birth', 'breastfeeding', 'perinatal-mood', 'constipation', 'blood-in-poo', 'hernia']
  const skin = ['rash-new', 'eczema-flare', 'acne', 'oral-thrush-cold-sore', 'fungal-skin', 'skin-lump']
  const eyes = [
    'red-sticky-eye',
    'child-eye',
    'penis-problem',
    'hearing-gradual',
    'food-allergy',
    'uti-child',
  ]
  const lost = ['something-wrong', 'not-listed', 'third-contact', 'after-jab', 'child-jabs', 'whooping-cough']
  const paper = [
    'register-new',
    'temporary-patient',
    'change-details',
    'proxy-access',
    'interpreter',
    'book-cancel',
  ]
  const named = new Set([
    ...asWell,
    ...skin,
    ...eyes,
    ...lost,
    ...paper,
    'food-fuel',
    'out-of-stock',
    'weight-help',
  ])
  const met = [...children, ...paths.filter(({ id }) => named.has(id))]
  const baby = met.filter(
    (pathway) => !pathway.for || named.has(pathway.id) || possible({ ...small, pathway }, pathway.for),
  )
  const deaf = baby.filter(
    ({ signs }) => !signs.some(({ id }) => ['heard-yellow', 'yellow-two-weeks', 'pale-poo'].includes(id)),
  )
  expect(deaf.map(({ id }) => id)).toEqual([])
  expect(baby.length).toBeGreaterThan(45)
})

it('whoever may be pregnant is heard where medicine, help or work is what the request is about', () => {
  const deaf = without('heard-mat', 'heard-mat-ill', 'heard-preg', 'preg-bp', 'mat-warn', 'preg-or-new')
  const medicine = topics.filter(({ group }) => group === 'medicines').map(({ id }) => id)
  const help = [
    'care-at-home',
    'equipment',
    'lonely',
    'grief',
    'stress-work',
    'gambling-gaming',
    'carer-support',
  ]
  const known = ['b12-injection', 'blood-thinner-inr', 'drug-monitoring', 'adhd-autism', 'gender-identity']
  const asked = [...medicine, ...help, ...known, 'private-result', 'cervical-screening']
  expect(asked.filter((id) => deaf.includes(id))).toEqual([])
  expect(medicine.length).toBeGreaterThan(10)
})

it.each([
  'book-cancel',
  'change-details',
  'hospital-appt-change',
  'hospital-missed',
  'missed-or-late',
  'register-new',
  'temporary-patient',
])('who is well and rings for %s is asked no age first', (id) => {
  const { step } = walk({ release, practice, pathway: release.pathways[id]!, answers: { gate: 'no' }, at })
  expect(step.screen).toBe('signs')
})

it('a small child who is floppy or hard to wake is heard behind every request that a parent may make', () => {
  const who = { age: '2', sex: 'male', gate: 'no' }
  for (const pathway of topics.filter(({ signs }) => signs.some(({ id }) => id === 'heard-head'))) {
    const { step } = walk({ release, pathway, answers: { ...who, 'heard-head': 'yes' }, practice, at })
    expect(step, pathway.id).toMatchObject({ disposition: { destination: 'call-999' } })
  }
})

it.each(['book-cancel', 'insurance-report', 'referral-chase', 'register-new'])(
  'a child of 2 behind %s hears no row that is for who is older',
  (id) => {
    const answers = { age: '2', sex: 'male', gate: 'no' }
    const { step } = walk({ release, practice, pathway: release.pathways[id]!, answers, at })
    if (step.screen !== 'signs') throw new Error('no signs')
    const older = ['heard-die', 'heard-mat', 'heard-lump', 'heard-no-point', 'heard-quiet', 'heard-yellow']
    expect(step.signs.map((sign) => sign.id).filter((sign) => older.includes(sign))).toEqual([])
  },
)
