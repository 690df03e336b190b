import { describe, expect, it } from 'vitest'
import { isMoreUrgent, tryPhrase } from '#core/guidance/phrase-faults.ts'
import { content } from '../../content/sample.ts'
import { sampleSearch } from '../../content/sample-search.ts'

const { release } = content
const tried = (topic: string, phrase: string, own = {}) => tryPhrase(sampleSearch(), own, topic, phrase)

describe('a phrase that a practice adds', () => {
  it('finds its topic first where no topic had the words', async () => {
    const { fault, finds, moves } = await tried('fit-note-new', 'council absence proof')
    expect([fault, finds[0]]).toEqual([undefined, 'fit-note-new'])
    expect(moves.filter(({ urgent }) => urgent)).toEqual([])
  })
  it.each(['crushing chest pain', 'cant breathe', 'taken an overdose'])(
    'is refused where it is an emergency: "%s"',
    async (phrase) => {
      expect((await tried('fit-note-new', phrase)).fault).toContain('emergency card')
    },
  )
  it('is refused where it belongs first to a topic that is more urgent', async () => {
    expect((await tried('fit-note-new', 'sore throat')).fault).toContain('belongs to "Sore throat"')
  })
  it('tells what it would take from a topic that is not more urgent', async () => {
    const { fault, moves } = await tried('fit-note-new', 'gym sign off')
    expect(fault).toBeUndefined()
    expect(moves).toContainEqual({ words: 'gym sign off', from: 'insurance-report', urgent: false })
  })
  it('is told to be known where it finds its topic first today, and to be wide where callers say it of many', async () => {
    const throat = await tried('sore-throat', 'throat')
    expect(throat.fault).toBeUndefined()
    expect(throat.saidOf).toBeGreaterThan(2)
    const known = await tried('sore-throat', 'my throat is very sore')
    expect([known.fault, known.already]).toEqual([undefined, true])
    const news = await tried('fit-note-new', 'council absence proof')
    expect([news.already, news.saidOf]).toEqual([false, 0])
  })
  it('is refused where it says too little, is a number, is too long or is there already', async () => {
    expect((await tried('sore-throat', 'my mum')).fault).toContain('too little')
    expect((await tried('sore-throat', '943 476 5919')).fault).toContain('long numbers')
    expect((await tried('sore-throat', 'one two three four five six seven eight nine')).fault).toContain(
      '8 words',
    )
    expect((await tried('sore-throat', 'Sore throat')).fault).toContain('already')
    expect(
      (await tried('sore-throat', 'frog in me gob', { 'sore-throat': ['frog in me gob'] })).fault,
    ).toContain('already')
    expect((await tried('gone', 'x')).fault).toContain('no such topic')
    expect((await tried('sore-throat', 'pain')).fault).toMatch(/of \d+ topics|belongs to/)
    const twenty = Array.from({ length: 20 }, (_, n) => `frog ${n}`)
    expect((await tried('sore-throat', 'frog in me gob', { 'sore-throat': twenty })).fault).toContain(
      'at most',
    )
  })
})

it('how somebody feels is more urgent than any request, and a sooner answer than a later one', () => {
  expect(isMoreUrgent(release, 'sore-throat', 'fit-note-new')).toBe(true)
  expect(isMoreUrgent(release, 'fit-note-new', 'sore-throat')).toBe(false)
  expect(isMoreUrgent(release, 'sore-throat', 'sore-throat')).toBe(false)
  expect(isMoreUrgent(release, 'gone', 'sore-throat')).toBe(false)
})
