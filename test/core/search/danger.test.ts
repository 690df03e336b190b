import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { CONTENT_FOLDER } from '#content/folder.ts'
import { readDanger } from '#content/read/danger.ts'
import { buildDanger, findDanger } from '#core/search/danger.ts'

const entries = readDanger(CONTENT_FOLDER)
const danger = buildDanger(entries)

describe('danger phrases', () => {
  it('raise a card, each of them, in capitals and with marks too', () => {
    expect(entries.length).toBeGreaterThan(150)
    const missed = entries.filter(
      ({ phrase }) => !findDanger(danger, phrase) || !findDanger(danger, `${phrase.toUpperCase()}!!`),
    )
    expect(missed.map(({ phrase }) => phrase)).toEqual([])
  })
  it.each([
    'hes gone grey',
    'taken all her tablits',
    'cant feel his legs',
    'not brething',
    'he is not breathing',
    'my mum has chest pain',
    'baby is floppy',
    'shes really not breathing',
    'Not breathing!!!',
    "can't wake baby",
    'cannot wake the baby',
    'unable to wake my son',
    'baby not waking for feeds',
    'cant rouse grandad',
  ])('"%s" is an emergency', (query) => expect(findDanger(danger, query)).toBeDefined())
  it.each([
    'blue badge',
    'chesty cough',
    'blue inhaler',
    'chest infection',
    'chest',
    'sore throat',
    'repeat prescription',
    'smear test',
    'fit note',
    'blood test',
    'stroke clinic letter',
    'breathing exercises',
    'stop smoking',
    'heart burn',
    'hearing aid battery',
    'cant wake up in the morning',
    'cant wake up for work, always tired',
    '',
  ])('"%s" is not', (query) => expect(findDanger(danger, query)).toBeUndefined())
  it('raise no card for any of 300 ordinary phrases', () => {
    const ordinary = readFileSync('test/queries/ordinary.txt', 'utf8').trim().split('\n')
    expect(ordinary.length).toBeGreaterThanOrEqual(300)
    const raised = ordinary.flatMap((phrase) => findDanger(danger, phrase)?.phrase ?? [])
    expect(raised).toEqual([])
  })
})

describe('a danger phrase', () => {
  const index = buildDanger([
    { card: 'heart', phrase: 'chest pain', exclude: ['last year'] },
    { card: 'fit', phrase: 'fitting' },
    { card: 'breath', phrase: 'cannot breathe' },
  ])
  const card = (typed: string) => findDanger(index, typed)?.card
  it('is heard with a few small words between, in its own order', () => {
    expect(card('chest is really in pain')).toBe('heart')
    expect(card('pain in the chest')).toBeUndefined()
  })
  it('is not heard with a whole story between its words', () => {
    expect(card('chest clinic letter about mum says come back pain')).toBeUndefined()
  })
  it('is not heard beside words that take it back', () => {
    expect(card('chest pain last year, wants a letter')).toBeUndefined()
  })
  it('of one word is heard only when it is all that was said', () => {
    expect(card('hes fitting')).toBe('fit')
    expect(card('coil fitting appointment')).toBeUndefined()
  })
  it('is heard with a slip, but not as another word with another beginning', () => {
    expect(card('cannot brethe')).toBe('breath')
    expect(card('cannot wreathe')).toBeUndefined()
  })
})
