import { expect, it } from 'vitest'
import { heardLines } from '#content/words/heard-lines.ts'
import { heardInWelsh, mutationsOf } from '#content/words/welsh.ts'
import { wordsOf } from '#core/search/tokens.ts'
import { content } from '../sample.ts'

const forms = (word: string) => mutationsOf(word, new Set(['goes']))

it.each([
  ['peswch', 'beswch mheswch pheswch'],
  ['clust', 'glust nghlust chlust'],
  ['troed', 'droed nhroed throed'],
  ['gwddf', 'wddf ngwddf'],
  ['brech', 'frech mrech'],
  ['dant', 'ddant nant'],
  ['llygad', 'lygad'],
  ['mislif', 'fislif'],
  ['ysgwydd', 'hysgwydd'],
  ['chwydd', ''],
  ['coes', 'nghoes choes'],
])('%s changes into %s', (word, changed) => {
  expect(forms(word).join(' ')).toBe(changed)
})

it('a saying is kept in the English of its words, so that each form of them is heard', () => {
  const heard = heardInWelsh(
    { ear: ['clust'], hurts: ['brifo'], earache: ['clust yn brifo'] },
    { pain: ['hurts'] },
    [],
  )
  expect(heard.get('earache')).toEqual(['ear yn pain'])
  expect(heard.get('ear')).toEqual(['clust', 'glust', 'nghlust', 'chlust'])
})

it('no changed word is one that callers are heard to say in English', () => {
  const { release, lexicon, folder } = content
  const phrases = Object.values(release.pathways).flatMap(({ title, words }) => [title, ...words])
  const lines = heardLines(folder).map(({ query }) => query)
  // Only what is Welsh by its letters may stand among them.
  const said = new Set([...phrases, ...lines].flatMap(wordsOf))
  const radicals = [
    'peswch',
    'clust',
    'gwddf',
    'troed',
    'coes',
    'poen',
    'dant',
    'braich',
    'bron',
    'llaw',
    'mab',
    'merch',
  ]
  const welsh = radicals
    .flatMap(forms)
    .filter((form) => Object.values(lexicon.same).some((others) => others.includes(form)))
  expect(welsh.length).toBeGreaterThan(15)
  expect(welsh.filter((form) => said.has(form))).toEqual([])
})
