import { expect, it } from 'vitest'
import { forTopics } from '#core/search/shortened.ts'
import { searchTopics } from '#core/search/topics.ts'
import { sampleSearch } from './sample-search.ts'

it.each([
  'you useless idiots',
  'effing useless you lot i want to speak to the manager',
  'bloody useless receptionist',
  'youre all useless i want to complain',
])('an angry line is a complaint before it is an arm or a new mother: "%s"', (typed) =>
  expect(searchTopics(sampleSearch().index, forTopics(typed), 3)[0]!.id).toBe('complaint'),
)
it.each(['one arm useless', 'right hand useless this morning'])('a useless limb is none: "%s"', (typed) =>
  expect(searchTopics(sampleSearch().index, forTopics(typed), 3)[0]!.id).toBe('stroke-signs'),
)
