import { expect, it } from 'vitest'
import { inVoice } from '#core/pathway/voice.ts'
import { maySayOwn } from '#core/practice/compose.ts'
import { asMarked, asTyped, unknownBracket } from '#core/practice/ours/typed-marks.ts'
import { content } from '../../../content/sample.ts'

const { destinations, pathways } = content.release
const lines = [
  ...Object.values(destinations)
    .filter(maySayOwn)
    .map(({ say }) => say),
  ...Object.values(pathways).flatMap(({ say }) => Object.values(say)),
]

const VOICES = ['self', 'he', 'she', 'they'] as const

it('gives back every line of the content that a practice may change as it is said of anybody, and shows none of its marks', () => {
  expect(lines.length).toBeGreaterThan(50)
  for (const line of lines) {
    const typed = asTyped(line)
    expect(typed).not.toMatch(/[{}<>]/)
    for (const voice of VOICES) {
      const said = (words: string) => inVoice(words, voice, 'sentence')
      expect(said(asMarked(typed))).toBe(said(line))
    }
    expect(unknownBracket(typed)).toBeUndefined()
  }
})
it.each([
  ['{They need} to ring {service} {by}.', '[He or she] needs to ring [who helps] [when].'],
  [
    'Please say if {they have} it, and {do they} know?',
    'Please say if [he or she] has it, and does [he or she] know?',
  ],
  [
    '{They can} bring {their} card {themselves}.',
    '[He or she] can bring [his or her] card [himself or herself].',
  ],
  ['<I|We> will ask. <Which one?>', '[I/We] will ask. [only said: Which one?]'],
  ['{they still have} it and {they try} it', '[he or she] still has it and [he or she] tries it'],
])('writes %j as %j, and back', (line, typed) => {
  expect(asTyped(line)).toBe(typed)
  expect(asMarked(typed)).toBe(line)
})
it('leaves out what is said where nobody asked who is on the line', () => {
  expect(asTyped('I can book [{them}~that] in [{their} ~]now.')).toBe(
    'I can book [him or her] in [his or her] now.',
  )
})
it('leaves marks that were typed as the content has them', () => {
  expect(asMarked('{They need} help {by}. <Which?>')).toBe('{They need} help {by}. <Which?>')
})
it.each([
  ['Come [tomorrow] morning.', '[tomorrow]'],
  ['Come [when', '[when'],
  ['Come when].', ']'],
])('finds in %j what no desk fills in', (typed, found) => {
  expect(unknownBracket(typed)).toBe(found)
})
