import { describe, expect, it } from 'vitest'
import { findDanger } from '#core/search/danger.ts'
import { buildDirectory, findServices } from '#core/search/directory.ts'
import { forDanger, forTopics } from '#core/search/shortened.ts'
import { searchTopics } from '#core/search/topics.ts'
import { readWho } from '#core/search/who/who.ts'
import { content } from './sample.ts'
import { sampleSearch } from './sample-search.ts'

const { destinations } = content.release
const directory = buildDirectory(content.demo('2026-11-24').services, destinations)

/** The services that stand above the topics, as the desk finds them. */
function first(typed: string): string[] {
  const words = forTopics(typed)
  const { rest, ...who } = readWho(words)
  const topics = searchTopics(sampleSearch().index, rest || words, 7, who)
  const { services, named } = findServices(directory, rest || words, topics, 3)
  return services.slice(0, named).map(({ name }) => name)
}

describe('at the sample practice a service stands above the topics', () => {
  it.each([
    ['eye first', 'Eye First urgent eye service'],
    ['district nurses', 'District nurses'],
    ['health visitor', 'Health visiting team'],
    ['midwife', 'Community midwives'],
    ['school nurse', 'School nursing team'],
    ['counsellor', 'County talking therapies'],
    ['continence nurse', 'Bladder and bowel service'],
    ['GUM clinic', 'Town sexual health clinic'],
    ['abortion clinic', 'Pregnancy choices line'],
    ['drug and alcohol', 'Recovery service'],
    ['podiatrist for my mum', 'Community podiatry'],
    ['district nurse for my dad 82', 'District nurses'],
    ["what's the number for the podiatrist", 'Community podiatry'],
    ['phone number for district nurses please', 'District nurses'],
    ['talking therapies number', 'County talking therapies'],
    ['physio number', 'Physio clinic'],
    ['hospital number', 'County Hospital switchboard'],
    ['crisis team number', 'County mental health crisis line'],
  ])('"%s"', (typed, name) => expect(first(typed)[0]).toBe(name))
})

it.each([
  'my foot hurts, podiatrist?',
  'cancer treatment',
  'contact lens stuck',
  'crisis team',
  'early pregnancy',
  'bleeding gums',
  'gum',
  'abortion',
  'mental health',
  'sexual health',
  'stop smoking',
  'dentist',
  'bloods',
  'telephone appointment',
  'my phone number has changed',
  'midwife waters gone',
  'low mood counsellor',
])('topics stay first where something ails them or a task is meant: "%s"', (typed) =>
  expect(first(typed)).toEqual([]),
)

it('no trade raises an emergency', () => {
  for (const { called = [] } of Object.values(destinations))
    for (const trade of called)
      expect(findDanger(sampleSearch().danger, forDanger(trade), undefined), trade).toBeUndefined()
})
