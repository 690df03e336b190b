import { describe, expect, it } from 'vitest'
import type { TopicEntry } from '#core/pathway/release-files.ts'
import { nearestGroups } from '#core/search/nearest-groups.ts'

const topic = (group: string, title: string, ...words: string[]): TopicEntry => ({
  id: title.toLowerCase().replaceAll(' ', '-'),
  title,
  group,
  words,
})
const topics = [
  topic('skin', 'Warts and verrucas', 'verruca', 'wart on hand'),
  topic('medicines', 'Repeat prescription', 'prescription', 'run out of tablets'),
  topic('eyes', 'Sticky eye', 'conjunctivitis', 'gunky eye'),
  topic('eyes', 'Sore eye', 'red eye'),
]

describe('when nothing is found, the groups that look most alike', () => {
  it.each([
    ['verukkers', 'skin'],
    ['perscripshun', 'medicines'],
    ['conjuntivitus', 'eyes'],
    ['CONJUNCT EYE', 'eyes'],
  ])('for "%s" begin with %s', (typed, group) => expect(nearestGroups(topics, typed)[0]).toBe(group))

  it('are named once each, however many of their topics look alike', () => {
    expect(nearestGroups(topics, 'eye').filter((group) => group === 'eyes')).toHaveLength(1)
  })

  it('are no more than were asked for, and none for what looks like nothing', () => {
    expect(nearestGroups(topics, 'verruca prescription eye', 1)).toHaveLength(1)
    for (const typed of ['', '?', 'x', 'xkcdvwj']) expect(nearestGroups(topics, typed)).toEqual([])
  })
})
