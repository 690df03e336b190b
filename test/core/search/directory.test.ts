import { describe, expect, it } from 'vitest'
import { blankService } from '#core/practice/service.ts'
import { buildDirectory, foundBy, isNamed, searchServices } from '#core/search/directory.ts'

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
      expect(searchServices(some, typed), typed).toEqual([rung])
    expect(isNamed(rung, 'ext. 214')).toBe(true)
    for (const typed of ['21', '963', '9601', 'temp 104'])
      expect(searchServices(some, typed), typed).toEqual([])
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
