import { expect, it } from 'vitest'
import type { TopicEntry, TopicsFile } from '#core/pathway/release-files.ts'
import { NO_DANGER } from '#core/search/danger.ts'
import { topics } from '#desk/link/content-store.ts'
import { find, makeCloser, makeIndex, moreSearch } from '#desk/search/find.ts'

const file = (...titles: string[]): TopicsFile => ({
  topics: titles.map((title): TopicEntry => ({ id: title, title, group: 'g', words: [] })),
  groups: [{ id: 'g', title: 'Group' }],
  danger: NO_DANGER,
})
const found = (words: string) => find(words).topics.map(({ id }) => id)

it('searches loosely in the topics of now, not in those of its first use', async () => {
  topics.value = file('shingles')
  await expect.poll(() => found('hingle')).toEqual(['shingles'])
  topics.value = file('shingles vaccine')
  expect(found('hingle')).toEqual(['shingles vaccine'])
})

it('says of guesses that they are, and shows three at most', () => {
  topics.value = file('sore knee', 'sore elbow', 'sore toe', 'sore ear', 'sore hip')
  const guesses = find('sore thing')
  expect(guesses.weak).toBe(true)
  expect(guesses.topics).toHaveLength(3)
  expect(find('sore knee').weak).toBeUndefined()
})

it('says that it guesses where the words fit what is not sought better', () => {
  topics.value = file('knee form', 'knee pain', 'ear pain', 'toe pain', 'hip pain')
  expect(find('my knee form', {}, (id) => id === 'knee pain').weak).toBe(true)
  expect(find('knee pain', {}, (id) => id === 'knee pain').weak).toBeUndefined()
})

it('answers keys by the titles while it makes the index of all phrases, and by these once they are there', async () => {
  moreSearch.value = await import('#desk/search/more-search.ts')
  topics.value = file('sore knee', 'sore ear')
  const heard = Array.from({ length: 4000 }, (_, number) => `gammy leg number ${number} and its neighbour`)
  const titles = file('sore knee', 'sore ear')
  const whole = {
    ...titles,
    topics: titles.topics.map((topic) => (topic.id === 'sore knee' ? { ...topic, heard } : topic)),
  }
  let made = false
  const making = makeIndex(whole).then(() => {
    made = true
  })
  await new Promise((goOn) => setTimeout(goOn))
  expect(made).toBe(false)
  expect(found('knee')).toEqual(['sore knee'])
  await making
  topics.value = whole
  await makeCloser()
  expect(found('gammy leg')).toEqual(['sore knee'])
})

it('goes by the person of the call, unless the words tell of another age', async () => {
  moreSearch.value = await import('#desk/search/more-search.ts')
  const over = (op: '<' | '>=') => [[{ fact: 'age', op, value: String(16 * 12) }]]
  const both = file('young', 'grown')
  topics.value = {
    ...both,
    topics: both.topics.map((topic) => ({
      ...topic,
      words: ['pee infection'],
      for: over(topic.id === 'young' ? '<' : '>='),
    })),
  }
  await makeCloser()
  const first = (words: string) => find(words, { age: '7' }).topics[0]?.id
  expect(first('pee infection')).toBe('young')
  expect(first('pee infection 34f')).toBe('grown')
})
