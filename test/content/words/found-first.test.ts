import { describe, expect, it } from 'vitest'
import { topicsToFind } from '#content/words/heard.ts'
import { oddsOfHeard } from '#content/words/odds.ts'
import { buildWholeIndex } from '#core/search/closer/closer.ts'
import { searchTopics } from '#core/search/topics.ts'
import { readWho } from '#core/search/who/who.ts'
import { content } from '../sample.ts'

const index = buildWholeIndex(topicsToFind(content), content.lexicon, oddsOfHeard(content))
const first = (typed: string) => {
  const { rest, ...who } = readWho(typed)
  return searchTopics(index, rest, 1, who)[0]?.id
}

describe('the first topic', () => {
  it.each([
    'hello love is there any chance of an appointment',
    'could i book to see someone please',
    'has the doctor got a slot',
    'just want to get in to see a doctor',
    'do you have any spaces today',
    'wants to be seen as soon as possible',
    'put me down for a call from the doctor',
    'can you get a doctor to phone my dad',
    'i want a doctors appointment',
    'wanted an appointment for my nan',
    'get me in with the doctor this afternoon',
    'whats the chances of seeing a doctor',
    'looking for an appointment this friday',
    'need booking in with a doctor',
    'can i book in for tomorrow morning',
  ])('asks what it is about, where an appointment is all that was asked for: %s', (typed) =>
    expect(first(typed)).toBe('not-listed'),
  )
  it.each([
    'im 9 my mum is poorly',
    'im 7 my dad is ill',
    'my daddy is poorly im 6',
    'mum isnt well im 9',
    'young lad on the phone his dad is ill',
  ])('is of a child who rings about a grown-up: %s', (typed) => expect(first(typed)).toBe('child-for-adult'))
  it.each(['child interpreting for her mum', '10 year old translating for his mum'])(
    'is language: %s',
    (typed) => expect(first(typed)).toBe('interpreter'),
  )
  it.each([
    'prosze wizyte do lekarza',
    'moja corka, trzeba do lekarza',
    'me duele la cabeza',
    'necesito cita con el medico',
    'estou com dor de cabeca',
    'mi fa male la pancia',
    'mujhe bukhar hai',
    'amar mathay betha',
    'ana marida wa raasi yujaeni',
    'u mene bolyt holova',
    'karnim agriyor',
    'madax xanuun baan qabaa',
    'man reikia gydytojo',
    'orvoshoz szeretnek menni',
  ])('is language, though every letter is ours: %s', (typed) => expect(first(typed)).toBe('interpreter'))
  it.each(
    'polski polish urdu bengali cymraeg welsh punjabi somali arabic romanian nepali swahili chinese ukrainian german greek thai czech japanese'.split(
      ' ',
    ),
  )('is language, where nothing but its name is said: %s', (typed) =>
    expect(first(typed)).toBe('interpreter'),
  )
  it.each([
    ['german measles', 'measles'],
    ['japanese encephalitis jab', 'travel-vaccines'],
    ['chinese takeaway and now sick', 'vomit-diarrhoea-adult'],
  ])('is what was said, though a language has that name: %s', (typed, id) => expect(first(typed)).toBe(id))
  it.each([
    ['boli mnie brzuch', 'tummy-pain-adult'],
    ['mam goraczke i kaszel', 'cough-short'],
    ['am febra si tusesc', 'fever-adult'],
  ])('is what hurts, where we know the words of it: %s', (typed, id) => expect(first(typed)).toBe(id))
  it.each(['child ringing on her own', 'im 12 and i want to see a doctor'])(
    'is of a child who rings for itself: %s',
    (typed) => expect(first(typed)).toBe('child-calling-alone'),
  )
  it.each([
    'driver is empty, no more midazolam',
    'just in case drugs all used',
    'no oramorph left mum is end of life',
  ])('is of the end of life: %s', (typed) => expect(first(typed)).toBe('palliative-worse'))
  it.each(['his oxygen cylinder is empty', 'oxygen cylinder is nearly out and not been delivered'])(
    'is of what ran out: %s',
    (typed) => expect(first(typed)).toBe('ran-out-urgent'),
  )
})
