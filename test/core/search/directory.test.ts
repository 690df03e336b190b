import { describe, expect, it } from 'vitest'
import { blankService } from '#core/practice/service.ts'
import { buildDirectory, searchServices } from '#core/search/directory.ts'

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
  searchServices(directory, typed, limit).map(({ name }) => name)

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
    ['phsio', 'Physiotherapy at Riverside'],
    ['INTERP', 'Interpreters'],
    ['riverside physio', 'Physiotherapy at Riverside'],
  ])('"%s"', (typed, name) => expect(found(typed)[0]).toBe(name))
  it('only where every telling word fits it', () => {
    expect(found('mill lane pharmacy')).toEqual(['Mill Lane Pharmacy'])
    expect(found('mill lane').sort()).toEqual(['Mill Lane Pharmacy', 'Mill Lane Surgery'])
    expect(found('mill lane dentist')).toEqual([])
  })
  it('by a whole word before one that only begins so', () => {
    const two = buildDirectory([service('Footcare for feet'), service('Foot Clinic')])
    expect(searchServices(two, 'foot').map(({ name }) => name)).toEqual(['Foot Clinic', 'Footcare for feet'])
  })
  it.each(['Riverside Clinic', 'riverside clinic', 'the riverside clinic number please'])(
    'by its whole name before all others: "%s"',
    (typed) => {
      const many = buildDirectory([
        ...['Riverside Pharmacy', 'Riverside Dental', 'Riverside Opticians'].map((name) => service(name)),
        service('Riverside Clinic'),
      ])
      expect(searchServices(many, typed, 3)[0]!.name).toBe('Riverside Clinic')
    },
  )
  it('by a whole name of small words alone', () =>
    expect(searchServices(buildDirectory([service('Clinic Line')]), 'clinic line')).toHaveLength(1))
  it('by three letters or more, and never more than were asked for', () => {
    expect(found('mi')).toEqual([])
    expect(found('the number please')).toEqual([])
    expect(found('mill', 1)).toHaveLength(1)
  })
})
