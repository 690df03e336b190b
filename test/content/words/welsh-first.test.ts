import { describe, expect, it } from 'vitest'
import { topicsToFind } from '#content/words/heard.ts'
import { oddsOfHeard } from '#content/words/odds.ts'
import { buildWholeIndex } from '#core/search/closer/closer.ts'
import { searchTopics } from '#core/search/topics.ts'
import { readWho } from '#core/search/who/who.ts'
import { content } from '../sample.ts'

const index = buildWholeIndex(topicsToFind(content), content.lexicon, oddsOfHeard(content))
const found = (typed: string) => {
  const { rest, ...who } = readWho(typed)
  return searchTopics(index, rest || typed, 5, who)
}

/** What callers say in Welsh, with the topics of which one must come first. */
const SAID: readonly (readonly [string, string])[] = [
  ['mae gen i beswch ers wythnos', 'cough-short cough-long'],
  ['peswch', 'cough-short cough-long'],
  ['mae peswch arna i ers pythefnos', 'cough-short cough-long'],
  ['mae gan fy mab beswch cas', 'cough-short cough-long croup'],
  ['mae fy nghlust yn brifo', 'earache-adult earache-child'],
  ['poen yn fy nghlust', 'earache-adult earache-child'],
  ['mae gen i glust dost', 'earache-adult earache-child'],
  ['fy ngwddf yn brifo', 'sore-throat neck-pain'],
  ['mae gen i ddolur gwddf', 'sore-throat'],
  ['dolur gwddw ers tridiau', 'sore-throat'],
  ['mae gen i wddf tost', 'sore-throat'],
  ['mae gen i rash', 'rash-new'],
  ['brech ar fy mraich', 'rash-new'],
  ['mae gen i gur pen', 'headache'],
  ['cur pen ofnadwy', 'headache'],
  ['mae fy mhen yn brifo', 'headache'],
  ['mae gen i ben tost', 'headache'],
  ['mae fy nghefn yn brifo', 'back-pain'],
  ['poen cefn ers mis', 'back-pain'],
  ['mae gen i boen yn fy nghefn', 'back-pain'],
  ['mae fy mol yn brifo', 'tummy-pain-adult child-tummy'],
  ['mae gen i boen bol', 'tummy-pain-adult child-tummy'],
  ['stumog tost', 'tummy-pain-adult child-tummy'],
  ['mae gen i ddolur rhydd', 'vomit-diarrhoea-adult'],
  ['wedi bod yn chwydu drwy r nos', 'vomit-diarrhoea-adult'],
  ['taflu i fyny ers ddoe', 'vomit-diarrhoea-adult'],
  ['mae gen i wres', 'fever-adult'],
  ['twymyn ers dau ddiwrnod', 'fever-adult'],
  ['mae gen i annwyd', 'cold-flu-covid'],
  ['annwyd trwm', 'cold-flu-covid'],
  ['mae gen i ddannodd', 'toothache'],
  ['mae fy nant yn brifo', 'toothache'],
  ['mae fy mhen glin wedi chwyddo', 'hip-knee-pain joint-hot-swollen'],
  ['poen yn fy mhen-glin', 'hip-knee-pain'],
  ['mae fy ysgwydd yn brifo', 'shoulder-pain'],
  ['mae fy nhroed yn brifo', 'foot-ankle-pain'],
  ['poen yn fy mrest', 'chest-pain'],
  ['mae gen i boen yn y frest', 'chest-pain'],
  ['yn fyr o wynt ers bore', 'breathless'],
  ['dwi n methu anadlu', 'breathless'],
  ['mae gen i bendro', 'dizziness'],
  ['dwi n teimlo n benysgafn', 'dizziness'],
  ['mae gen i lwmp ar fy mron', 'breast-change'],
  ['lwmp ar fy nghroen', 'skin-lump'],
  ['gwaed yn fy mhi pi', 'blood-in-pee'],
  ['gwaed yn fy ngharthion', 'blood-in-poo'],
  ['llosgi wrth basio dŵr', 'uti-woman uti-man'],
  ['haint dŵr', 'uti-woman uti-man uti-older-catheter'],
  ['dwi wedi blino drwy r amser', 'tired-all-the-time'],
  ['dwi n teimlo n isel', 'low-mood'],
  ['methu cysgu ers wythnosau', 'sleep-problem'],
  ['dwi n poeni drwy r amser', 'anxiety-panic'],
  ['mae gen i rwymedd', 'constipation'],
  ['mae fy llygad yn goch', 'painful-red-eye red-sticky-eye'],
  ['angen mwy o dabledi', 'repeat-prescription'],
  ['eisiau apwyntiad prawf gwaed', 'blood-test-booking'],
  ['dwi angen papur doctor i r gwaith', 'fit-note-new fit-note-extend'],
  ['eisiau canslo fy apwyntiad', 'book-cancel'],
]

/** Where a wider topic stands first in English too. */
const AMONG_THE_FIRST: typeof SAID = [
  ['fy mheswch yn waeth', 'cough-short cough-long'],
  ['mae gan y babi frech', 'rash-new nappy-rash'],
  ['poen yn fy nghoes', 'leg-cold-painful leg-cramps'],
  ['mae fy nghoes wedi chwyddo', 'leg-swelling-one'],
]

describe('what is said in Welsh', () => {
  it.each(SAID)('%s: first is %s', (typed, topics) => {
    expect(topics.split(' ')).toContain(found(typed)[0]?.id)
  })
  it.each(AMONG_THE_FIRST)('%s: among the first two is %s', (typed, topics) => {
    const two = found(typed).slice(0, 2)
    expect(two.some(({ id }) => topics.split(' ').includes(id))).toBe(true)
  })
  it('brings no referral among the first two for "ers" or "mae gen i"', () => {
    const lines = [...SAID, ...AMONG_THE_FIRST].filter(([typed]) => /ers |gen i/.test(typed))
    const ids = lines.flatMap(([typed]) =>
      found(typed)
        .slice(0, 2)
        .map(({ id }) => id),
    )
    expect(ids.filter((id) => id.startsWith('referral'))).toEqual([])
  })
})
