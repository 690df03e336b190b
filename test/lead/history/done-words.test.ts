import { expect, it } from 'vitest'
import { doneTable, doneWords, withScreenNamed } from '#lead/history/done-words.ts'
import { AUDITED } from '#server/store/audit/entry.ts'
import { addWords } from '#ui/language.ts'
import leadEn from '../../../content/languages/lead-en.json' with { type: 'json' }

it('has words for everything that the server notes', () => {
  const words: Readonly<Record<string, string>> = leadEn
  expect(AUDITED.filter((what) => !words[`done-${what}`])).toEqual([])
})

it('is a table for whoever keeps it elsewhere: in words, and with the digest of each entry', () => {
  addWords(leadEn)
  const entry = {
    n: 1,
    at: '2026-11-24T10:15',
    person: 'a',
    name: 'Ann Lee',
    what: 'person-added',
    subject: 'b',
  }
  const table = doneTable(
    [{ ...entry, revision: 0, before: '', after: 'Ben Ode, lead', hash: 'f00d' }],
    (id) => id,
  )
  expect(table[1]).toEqual([
    '1',
    '2026-11-24T10:15',
    'Ann Lee',
    'Added: Ben Ode, lead',
    'person-added',
    'b',
    '0',
    '',
    'Ben Ode, lead',
    'f00d',
  ])
  expect(table[0]).toHaveLength(table[1]!.length)
})

it('says what became of a suggestion, and shows no answer that an entry of an earlier form holds', () => {
  addWords(leadEn)
  const entry = {
    n: 2,
    at: '2026-11-24T10:15',
    name: 'Ann Lee',
    person: 'a',
    what: 'suggestion-answered',
    subject: 'b',
  }
  const said = (after: string) => doneWords({ ...entry, revision: 0, before: '', after }, (id) => id)
  expect(said('not-now')).toBe('Answered a suggestion: Not now')
  expect(said('done: Zyta Krol: she waits no more.')).toBe('Answered a suggestion: Done')
})

it('calls a screen of the guide by its name, and leaves other words alone', () => {
  const nameOf = (id: string) => (id === 'network' ? 'Your network' : undefined)
  expect(withScreenNamed('said that "network" is not here', nameOf)).toBe(
    'said that "Your network" is not here',
  )
  expect(withScreenNamed('took back that "old-one" is not here', nameOf)).toBe(
    'took back that "old-one" is not here',
  )
  expect(withScreenNamed('saved "network"', nameOf)).toBe('saved "network"')
})
