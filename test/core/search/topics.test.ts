import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { topicsToFind } from '#content/words/heard.ts'
import { oddsOfHeard } from '#content/words/odds.ts'
import { buildWholeIndex } from '#core/search/closer/closer.ts'
import { searchTopics } from '#core/search/topics.ts'
import { isForOthers } from '#core/search/who/fits-who.ts'
import { readWho } from '#core/search/who/who.ts'
import { content } from '../../content/sample.ts'

const topics = Object.values(content.release.pathways)
const index = buildWholeIndex(topicsToFind(content), content.lexicon, oddsOfHeard(content))
const ids = (query: string, limit = 3) => searchTopics(index, query, limit).map((hit) => hit.id)

describe('two requests in one breath', () => {
  const named = (query: string) => searchTopics(index, query, 2).map(({ id, first }) => [id, first])
  it.each([
    ['repeat prescription and a sore throat', 'sore-throat', 'repeat-prescription'],
    ['sore throat and repeat prescription', 'sore-throat', 'repeat-prescription'],
    ['sick note and my chest is tight', 'chest-pain', 'fit-note-extend'],
    ['cancel my appointment and sore throat', 'sore-throat', 'book-cancel'],
  ])('"%s" leads to %s, and keeps %s', (query, ill, first) => expect(named(query)[0]).toEqual([ill, first]))
  it.each([
    ['appointment and a sore throat', 'sore-throat'],
    ['book appointment and a rash', 'rash-new'],
    ['need an appointment also i have a sore throat', 'sore-throat'],
  ])('"%s" leads to %s alone: to be seen is no request besides', (query, ill) =>
    expect(named(query)[0]).toEqual([ill, undefined]),
  )
})

describe('finding a topic', () => {
  it('finds every topic by its title', () => {
    expect(topics.filter((topic) => ids(topic.title)[0] !== topic.id).map((topic) => topic.id)).toEqual([])
  })
  it('finds every topic by its lay words, one in three of them', () => {
    const lost = topics.flatMap((topic) =>
      topic.words
        .filter((words, at) => at % 3 === 0 && !ids(words, 10).includes(topic.id))
        .map((words) => `${topic.id}: ${words}`),
    )
    expect(lost).toEqual([])
  })
  it.each([
    ['he says he wont hang up till he gets a gp', 'complaint'],
    ['what time do you close', 'not-listed'],
    ['opening times', 'not-listed'],
    ['stomach', 'tummy-pain-adult'],
    ['test strips', 'repeat-prescription'],
  ])('"%s" leads to %s before all else', (query, id) => expect(ids(query)[0]).toBe(id))
  it.each([
    ['bad belly', 'tummy-pain-adult'],
    ['sik note', 'fit-note-new'],
    ['waterworks', 'uti-woman'],
    ['sore thr', 'sore-throat'],
    ['soar throat', 'sore-throat'],
    ['diarea', 'vomit-diarrhoea-adult'],
    ['siatica', 'back-pain'],
    ['not too good', 'something-wrong'],
    ['just want an appointment', 'not-listed'],
    ['funny turn', 'something-wrong'],
    ['off colour', 'something-wrong'],
    ['my kidneys are failing', 'something-wrong'],
    ['need a letter because my kidneys are failing', 'something-wrong'],
    ['organs shutting down', 'something-wrong'],
    ["mummy won't get up", 'child-for-adult'],
    ["my neighbour hasn't taken his milk in", 'no-answer'],
    ['HIV tablets coming back up', 'vomit-diarrhoea-adult'],
    ['hiv meds run out', 'ran-out-urgent'],
    ["can't put any weight on her leg", 'broken-bone'],
    ['cannot bear weight', 'broken-bone'],
  ])('"%s" leads to %s', (query, id) => {
    expect(ids(query)).toContain(id)
  })
  it.each([
    ['father in law 91 fell over', 'falls-unsteady'],
    ['my mother in law had a fall', 'falls-unsteady'],
    ['dying for a wee', 'leaking-pee'],
    ['child at risk', 'child-at-risk'],
    ['complaint', 'complaint'],
  ])('"%s" finds %s first', (typed, id) => {
    const { rest, ...who } = readWho(typed)
    expect(searchTopics(index, rest, 3, who)[0]!.id).toBe(id)
  })
  it('never takes "prove" for the beginning of a medicine', () => {
    expect(ids('prove', 1)).not.toContain('period-missed')
  })
  it.each([
    ['my husband hurt me', 'domestic-abuse'],
    ['husband pushed me down the stairs', 'domestic-abuse'],
    ['he keeps my tablets and wont give me them', 'domestic-abuse'],
    ['he threw a plate at me', 'domestic-abuse'],
    ['he wont let me see anyone', 'domestic-abuse'],
    ['husband hurt his back', 'back-pain'],
    ['son pushed a bead up his nose', 'swallowed-object'],
    ['boyfriend hit his head', 'head-injury'],
    ['there was blood when i came', 'penis-problem'],
    ['matb1', 'exemption-forms'],
    ['he is putting his affairs in order', 'suicidal-thoughts'],
    ['cant tell if i need a wee', 'back-pain'],
    ['having more fits than usual', 'fit-seizure'],
    ['mum has a sore on her bottom from sitting', 'leg-ulcer-wound'],
    ['he keeps choking on his dinner', 'swallow-trouble'],
  ])('what is meant leads: "%s" finds %s first', (typed, id) => expect(ids(typed, 1)).toEqual([id]))
  it.each([
    ['bol yn brifo', 'tummy-pain-adult'],
    ['pen yn brifo', 'headache'],
    ['gwddw yn brifo', 'sore-throat'],
    ['cefn tost', 'back-pain'],
    ['poen yn y frest', 'chest-pain'],
    ['ysgwydd yn brifo', 'shoulder-pain'],
    ['dant yn brifo', 'toothache'],
    ['croen yn cosi', 'itchy-skin'],
    ['gwaed yn y dŵr', 'blood-in-pee'],
    ['mislif trwm', 'period-heavy-painful'],
    ['clefyd y gwair', 'hay-fever'],
    ['methu cysgu', 'sleep-problem'],
  ])('in Welsh, "%s" finds %s first', (typed, id) => expect(ids(typed, 1)).toEqual([id]))
  it.each(['itchy rash on legs', 'rash that itches', 'itchy rash all over'])(
    'a title "without a rash" is not first for "%s"',
    (typed) => expect(ids(typed, 1)).not.toEqual(['itchy-skin']),
  )
  it.each(['itching no rash', 'itching without a rash'])('and is first for "%s"', (typed) =>
    expect(ids(typed, 1)).toEqual(['itchy-skin']),
  )
  it.each([
    ['repeat prescription and chest pain', ['chest-pain', 'repeat-prescription']],
    [
      'repeat prescription and also ive had chest pain since last night',
      ['chest-pain', 'repeat-prescription'],
    ],
    ['need a sick note plus my back pain', ['back-pain', 'fit-note-new']],
    ['chest pain and also my repeat prescription', ['chest-pain', 'repeat-prescription']],
    ['book smear and also lump in breast', ['breast-change', 'cervical-screening']],
  ])('an ailment stands before what is asked for along with it: "%s"', (typed, both) =>
    expect(ids(typed, 2)).toEqual(both),
  )
  it('but not before a letter about both', () => {
    expect(ids('housing letter about mould and cough', 1)).not.toEqual(['cough-short'])
  })
  it.each([
    ['rash on his leg not his arm', 'rash on his leg'],
    ['not his ear his eye', 'his eye'],
    ['eye not ear hurts', 'eye hurts'],
    ['pain in back not chest', 'pain in back'],
  ])('a part of the body that is denied is left out: "%s"', (typed, meant) =>
    expect(ids(typed, 5)).toEqual(ids(meant, 5)),
  )
  it.each(['results not back', 'cant hear not an ear infection'])('but not in "%s"', (typed) => {
    const scores = (query: string) => searchTopics(index, query, 5).map(({ score }) => score)
    expect(scores(typed)).not.toEqual(scores(typed.replace(/not.*/, '')))
  })
  it('offers both of two topics', () => {
    expect(ids('cough and rash', 2).sort()).toEqual(['cough-short', 'rash-new'])
  })
  it('never throws on anything typed', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        searchTopics(index, text)
        searchTopics(index, text, 3, readWho(text))
      }),
    )
  })
})

describe('what is found', () => {
  it('comes best first, once each, and never more than were asked for', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom('my', 'ear', 'hurts', 'rash', 'tired', 'sick', 'note', 'and', 'knee', 'pills'),
          { minLength: 1, maxLength: 5 },
        ),
        fc.integer({ min: 1, max: 12 }),
        (words, limit) => {
          const query = words.join(' ')
          const hits = searchTopics(index, query, limit)
          expect(hits.length).toBeLessThanOrEqual(limit)
          expect(new Set(hits.map(({ id }) => id)).size).toBe(hits.length)
          if (words.includes('and')) return
          expect(hits.map(({ score }) => score)).toEqual(hits.map(({ score }) => score).sort((a, b) => b - a))
        },
      ),
      { numRuns: 40 },
    )
  })
  it('says which of the topic’s own words matched', () => {
    for (const { id, matched } of searchTopics(index, 'itchy bottom at night')) {
      const { title, words } = content.release.pathways[id]!
      expect([title, ...words].map((text) => text.toLowerCase())).toContain(matched)
    }
  })
  it('is the same however often it was asked before', () => {
    const before = ids('sore elbow', 10)
    for (const other of ['elbow', 'sore', 'tennis elbow', 'sore elbow']) ids(other)
    expect(ids('sore elbow', 10)).toEqual(before)
  })
  it('is nothing for nothing', () => {
    for (const query of ['', '   ', '?!']) expect(ids(query)).toEqual([])
  })
  it('is found however little is typed yet, and stays when the word is finished', () => {
    for (const [typed, id] of [
      ['tonsi', 'sore-throat'],
      ['tonsil', 'sore-throat'],
      ['sciat', 'back-pain'],
      ['sciatica', 'back-pain'],
    ] as const)
      expect(ids(typed, 5), typed).toContain(id)
  })
})

describe('age and sex in the query', () => {
  const best = (query: string) => {
    const { rest, ...who } = readWho(query)
    return searchTopics(index, rest || query, 3, who)[0]?.id
  }
  it.each([
    ['he has a sore bit down below, football', 'vulval-problem'],
    ['she has a sore bit down below', 'penis-problem'],
  ])('"%s" never finds %s first', (query, id) => expect(best(query)).not.toBe(id))
  it.each([
    ['tummy ache 45', 'tummy-pain-adult'],
    ['tummy ache 7', 'child-tummy'],
    ['my daughter has tummy ache', 'child-tummy'],
    ['water infection 30f', 'uti-woman'],
    ['husband 40 water infection', 'uti-man'],
    ['mum 84 water infection', 'uti-older-catheter'],
    ['temperature 5', 'fever-child'],
    ['temperature 50', 'fever-adult'],
  ])('"%s" finds %s first', (query, id) => {
    expect(best(query)).toBe(id)
  })
  it('never puts a child’s topic first for an adult, nor the other way round', () => {
    const wrong = [
      'earache',
      'tummy pain',
      'sick and the runs',
      'fever',
      'limping',
      'water infection',
      'not right',
    ].flatMap((words) =>
      ['for my husband', 'for my nan', '45', '7', 'my baby'].flatMap((who) => {
        const first = topics.find(({ id }) => id === best(`${words} ${who}`))
        return first && isForOthers(first, readWho(who)) ? [`${first.id} for ${words} ${who}`] : []
      }),
    )
    expect(wrong).toEqual([])
  })
})
