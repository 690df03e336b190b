import { expect, it } from 'vitest'
import { storyFault, withStory } from '#core/practice/calls/comparing.ts'

const since = { since: '2026-11-24', named: false }

it('keeps a story for each measure, and takes it back where there are no words', () => {
  const told = withStory(
    withStory(since, 'away', ' We have a physio on Mondays. '),
    'long',
    'Many callers need an interpreter.',
  )
  expect(told.stories).toEqual({
    away: 'We have a physio on Mondays.',
    long: 'Many callers need an interpreter.',
  })
  expect(withStory(told, 'away', '  ').stories).toEqual({ long: 'Many callers need an interpreter.' })
})

it('takes a story that holds no number of a person, or none', () => {
  expect(storyFault('')).toBeUndefined()
  expect(storyFault('We have a physio on Mondays.')).toBeUndefined()
  expect(storyFault('Ring Mrs Jones on 01632 960500.')).toMatch(/number/)
  expect(storyFault('Short')).toBeDefined()
})
