import { describe, expect, it } from 'vitest'
import { calmPeople, urgentShare } from '#core/matrix/calm.ts'
import { demoEnquiry } from '../call/a-call.ts'

const { release, practice, at } = demoEnquiry('sore-throat', {})
const desk = { enquiry: { release, practice, at }, find: () => undefined }
const topics = Object.keys(release.pathways).length

describe('calm people', () => {
  it('are the same each time, of every topic, and of many kinds', () => {
    const people = calmPeople(release, topics)
    expect(calmPeople(release, topics)).toEqual(people)
    expect(new Set(people.map(({ topic }) => topic)).size).toBe(topics)
    expect(new Set(people.map(({ who }) => `${who.age} ${who.sex}`)).size).toBeGreaterThan(15)
    expect(people.some(({ who }) => who.diabetes === 'yes')).toBe(true)
  })
  it('count as urgent when they end within minutes or at the hospital', () => {
    const calm = { topic: 'sore-throat', who: { age: 30, sex: 'male' } }
    const known = { topic: 'chest-pain', who: { age: 60, sex: 'male' } }
    const { all, topics: by } = urgentShare(desk, [calm, known])
    expect(by.get('sore-throat')).toBe(0)
    expect(all).toBe((by.get('chest-pain') ?? 0) / 2)
  })
})
