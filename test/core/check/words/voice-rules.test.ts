import { describe, expect, it } from 'vitest'
import { aloud, checkVoices } from '#core/check/words/voice-rules.ts'
import { said, spoilt } from '../spoilt.ts'

const slip = (words: string) => said(checkVoices, 'croup', ['croup', 'slip:\n', `slip:\n  - "${words}"\n`])
const sign = (words: string) =>
  said(checkVoices, 'croup', ['croup', '  duty-today:\n', `  duty-today:\n    planted: ${words}\n`])

describe('words about the patient (D44)', () => {
  it('are sound in the content', () => expect(checkVoices(spoilt('croup').enquiry)).toEqual([]))
  it.each([
    ['Keep them warm.', /says "them" without a mark/],
    ['If they do not answer ring again.', /says "they" without a mark/],
    ['Keep {tehm} warm.', /brace that is no mark/],
    ['Ring us if {they} feel worse.', /verb outside its mark/],
    ['Do not drive while dizzy.', /forbids the caller to drive/],
    ['Ring us about the chemotherapy.', /tells what is on the record/],
  ])('%s is found', (words, message) => expect(slip(words)).toContainEqual(expect.stringMatching(message)))
  it('a marked line is let be, in questions too', () => {
    expect(slip('Ring us if {they feel} worse. Could {they} take {their} pills? {Are they} well?')).toEqual(
      [],
    )
  })
  it('a sign that begins with a verb of nobody, or tells of the record, is found', () => {
    expect(sign('has stopped drinking')).toContainEqual(expect.stringMatching(/begins with a verb of nobody/))
    expect(sign('on a blood thinner')).toContainEqual(expect.stringMatching(/add "record: true"/))
    expect(sign('{say: on a blood thinner, record: true}')).toEqual([])
    expect(sign('tablets for HIV or a transplant not staying down')).toContainEqual(
      expect.stringMatching(/add "record: true"/),
    )
    expect(
      sign('{say: tablets for HIV or a transplant not staying down, told: [daily tablets not staying down]}'),
    ).toEqual([])
    expect(sign('{say: sickle cell and a fever, told: [sickle cell and a fever]}')).toContainEqual(
      expect.stringMatching(/tells what is on the record/),
    )
    expect(sign('any sex or needle risk of HIV')).toEqual([])
  })
  it('a sign that begins with the patient is told in other words, or is not told', () => {
    expect(sign('"{(they) have} taken a poison"')).toContainEqual(
      expect.stringMatching(/no English in a list/),
    )
    expect(sign('{say: "{(they) have} taken a poison", told: [a poison taken]}')).toEqual([])
  })
  it('is found too where a sign gives its own words of an answer', () => {
    const own = (words: string) => sign(`{say: blue lips, answer: {duty-today: "${words}"}}`)
    expect(own('Keep them warm.')).toContainEqual(expect.stringMatching(/says "them" without a mark/))
    expect(own('Keep {them} warm.')).toEqual([])
  })
})

it('a topic is read out in each voice, once where all are the same', () => {
  const lines = aloud(spoilt('croup').enquiry.pathway)
  expect(new Set(lines).size).toBe(lines.length)
  expect(lines.join(' ')).not.toMatch(/[{}]/)
})
