import { describe, expect, it } from 'vitest'
import { blankService } from '#core/practice/service.ts'
import { buildDirectory, findServices, foundBy } from '#core/search/directory.ts'

const service = (name: string, ...words: string[]) => ({
  ...blankService(name, { on: '2026-11-01', by: 'manager' }),
  name,
  words,
})
const list = [
  service('Anytown Podiatry Service', 'chiropody', 'foot clinic'),
  service('Mill Lane Pharmacy', 'chemist'),
  service('Mill Lane Surgery'),
  service('Physiotherapy at Riverside'),
  service('Interpreters'),
]
const directory = buildDirectory(list)
const found = (typed: string, limit?: number) =>
  findServices(directory, typed, [], limit).services.map(({ name }) => name)

describe('a service is found', () => {
  it('by each word of its name and of its other names that says something', () => {
    for (const { name, words } of list)
      for (const word of [name, ...words].flatMap((text) => text.split(' ')))
        if (!/^(at|service|clinic)$/i.test(word)) expect(found(word), word).toContain(name)
  })
  it.each([
    ['podiatrey', 'Anytown Podiatry Service'],
    ['the chemists number please'.replace('chemists', 'chemist'), 'Mill Lane Pharmacy'],
    ['fysiotherapy', undefined],
    ['chiropodist', 'Anytown Podiatry Service'],
    ['podiatrist', 'Anytown Podiatry Service'],
    ['interpreting', 'Interpreters'],
    ['phsio', 'Physiotherapy at Riverside'],
    ['INTERP', 'Interpreters'],
    ['riverside physio', 'Physiotherapy at Riverside'],
  ])('"%s"', (typed, name) => expect(found(typed)[0]).toBe(name))
  it('by its number, its last digits and an extension, and then it was meant', () => {
    const rung = {
      ...service('Link worker'),
      phones: [{ number: '01632 960104' }],
      refer: { way: 'book-here' as const, steps: 'Ring extension 214 or knock.' },
    }
    const some = buildDirectory([...list, rung])
    for (const typed of ['01632 960104', '960104', '104', 'ext 214', 'x214', '214'])
      expect(findServices(some, typed).services, typed).toEqual([rung])
    expect(findServices(some, 'ext. 214').named).toBe(1)
    for (const typed of ['21', '963', '9601', 'temp 104', 'x104', 'ext 104'])
      expect(findServices(some, typed).services, typed).toEqual([])
  })
  it('and says by what, where that is not its name', () => {
    expect(foundBy(list[0]!, 'chiropodist')).toBe('chiropody')
    expect(foundBy(list[0]!, 'podiatry')).toBeUndefined()
    expect(foundBy({ ...list[0]!, phones: [{ number: '01632 960104' }] }, '960 104')).toBe('01632 960104')
  })
  it('only where every telling word fits it', () => {
    expect(found('mill lane pharmacy')).toEqual(['Mill Lane Pharmacy'])
    expect(found('mill lane').sort()).toEqual(['Mill Lane Pharmacy', 'Mill Lane Surgery'])
    expect(found('mill lane dentist')).toEqual([])
  })
  it('by a whole word before one that only begins so', () => {
    const two = buildDirectory([service('Footcare for feet'), service('Foot Clinic')])
    expect(findServices(two, 'foot').services.map(({ name }) => name)).toEqual([
      'Foot Clinic',
      'Footcare for feet',
    ])
  })
  it.each(['Riverside Clinic', 'riverside clinic', 'the riverside clinic number please'])(
    'by its whole name before all others: "%s"',
    (typed) => {
      const many = buildDirectory([
        ...['Riverside Pharmacy', 'Riverside Dental', 'Riverside Opticians'].map((name) => service(name)),
        service('Riverside Clinic'),
      ])
      expect(findServices(many, typed, [], 3).services[0]!.name).toBe('Riverside Clinic')
    },
  )
  it('by a whole name of small words alone', () =>
    expect(findServices(buildDirectory([service('Clinic Line')]), 'clinic line').services).toHaveLength(1))
  it('by three letters or more, and never more than were asked for', () => {
    expect(found('mi')).toEqual([])
    expect(found('the number please')).toEqual([])
    expect(found('mill', 1)).toHaveLength(1)
  })
})

describe('a service comes before the topics', () => {
  const of = (name: string, kind: string, ...words: string[]) => ({
    ...service(name, ...words),
    serves: [kind],
  })
  const kinds = {
    hv: { label: 'Health visitor', choice: false, called: ['health visitor'] },
    midwife: { label: 'Midwife', choice: false, called: ['midwife', 'midwives'] },
    eye: { label: 'Urgent eye service', choice: false },
    line: { label: 'Cancer treatment helpline (24 hours)', choice: false },
    crisis: { label: 'Mental health crisis line', choice: false },
    dentist: { label: 'Dentist', choice: false },
    throat: { label: 'Pharmacy First for sore throat', choice: true },
  }
  const services = [
    of('Rapid response at home', 'none', 'crisis response'),
    of('Health visiting team', 'hv'),
    of('Eye First urgent eye service', 'eye'),
    of('Hospital of Anytown', 'none'),
    of('Anytown Hospital switchboard', 'none'),
    of('Anytown midwifery', 'midwife', 'dressings'),
    of('Riverside Pharmacy', 'throat'),
    of('Cancer treatment helpline', 'line'),
    of('County mental health crisis line', 'crisis', 'crisis team'),
    of('High Street Dental', 'dentist'),
    of('Lens and Frame Opticians', 'none'),
    of('We Are With You', 'none'),
  ]
  const all = buildDirectory(services, kinds)
  const first = (typed: string, ...topics: string[]) => {
    const byWords = topics.map((matched) => ({ title: 'Topic', matched }))
    const { services: hits, named } = findServices(all, typed, byWords, 3)
    return hits.slice(0, named).map(({ name }) => name)
  }
  it.each([
    ['health visitor', 'Health visiting team'],
    ['the Health Visitors please', 'Health visiting team'],
    ['We Are With You', 'We Are With You'],
    ['midwives', 'Anytown midwifery'],
    ['health visiting', 'Health visiting team'],
    ['eye first', 'Eye First urgent eye service'],
    ['hospital switchboard', 'Anytown Hospital switchboard'],
    ['cancer treatment helpline', 'Cancer treatment helpline'],
  ])('by its name, its trade or what its name begins or ends with: "%s"', (typed, name) =>
    expect(first(typed, 'fit or seizure')).toEqual([name]),
  )
  it.each([
    ["what's the number for the midwife", 'Anytown midwifery'],
    ['phone number for dressings please', 'Anytown midwifery'],
    ['can i have the contact details for health visitor', 'Health visiting team'],
    ['dentist number', 'High Street Dental'],
    ['crisis team number', 'County mental health crisis line'],
  ])('where its number is asked for: "%s"', (typed, name) => expect(first(typed, typed)[0]).toBe(name))
  it.each([
    ['cancer treatment', 'cancer treatment and unwell'],
    ['dressings', ''],
    ['dentist', ''],
    ['crisis team', ''],
    ['crisis line', ''],
    ['urgent eye', ''],
    ['hospital', ''],
    ['midwife waters gone', ''],
    ['contact lens', ''],
    ['telephone dentist', ''],
    ['change of number', ''],
    ['no number on my letter', ''],
  ])('and not where a topic is said so, or only a part, a task or an illness: "%s"', (typed, topic) =>
    expect(first(typed, topic)).toEqual([]),
  )
  it('is found by what its kind of help is called, but not by what a pharmacy does it for', () => {
    expect(findServices(all, 'dentist').services.map(({ name }) => name)).toEqual(['High Street Dental'])
    expect(findServices(all, 'sore throat').services).toEqual([])
    expect(foundBy(services[9]!, 'dentist', kinds)).toBe('Dentist')
    expect(foundBy(services[1]!, 'health visitor', kinds)).toBe('health visitor')
  })
  it('is its whole other name before one that only begins so', () => {
    const names = findServices(all, 'crisis team').services.map(({ name }) => name)
    expect(names).toEqual(['County mental health crisis line', 'Rapid response at home'])
  })
})
