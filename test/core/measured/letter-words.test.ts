import { expect, it } from 'vitest'
import { type Speech, sentenceWords, unusualWords } from '#core/measured/letter-words.ts'

const speech: Speech = {
  say: (key, values = {}) =>
    [key, ...Object.entries(values).map(([name, value]) => `${name}=${value}`)].join(' '),
  decimal: (n, digits) => n.toFixed(digits),
}
const sentence = (id: 'duty' | 'not-had', values: Record<string, number | string>) =>
  sentenceWords({ id, href: '#', values }, speech)

it('says what came on top of a sentence only where there was some', () => {
  expect(sentence('duty', { n: 3, a: 0.25, asked: 0, ill: 0 })).toBe(
    'letter-duty n=3 a=0.3 asked=0 ill=0 count=3',
  )
  expect(sentence('duty', { n: 3, a: 0.25, asked: 9, ill: 2 })).toMatch(/ letter-gate ill=2 all=9$/)
  expect(sentence('not-had', { n: 1, place: '', times: 0 })).not.toContain('letter-most')
  expect(sentence('not-had', { n: 4, place: 'Physio', times: 3 })).toMatch(/ letter-most place=Physio n=3$/)
})
it('says what is unusual, and whether it is to the good where there is a good side', () => {
  const signal = { kind: 'beyond', way: 'high' } as const
  const words = (better?: boolean) =>
    unusualWords(
      { id: 'away', href: '#', values: {}, signal, ...(better === undefined ? {} : { better }) },
      speech,
    )
  expect(words()).toBe('calls-signal-beyond-high.')
  expect(words(false)).toBe('calls-signal-beyond-high: letter-worse.')
  const moved = { way: 'up', twice: false } as const
  expect(unusualWords({ id: 'not-had', href: '#', values: {}, signal, moved }, speech)).toBe(
    'calls-signal-beyond-high. letter-moved-up.',
  )
  expect(
    unusualWords({ id: 'not-had', href: '#', values: {}, moved: { way: 'down', twice: true } }, speech),
  ).toBe('letter-twice-down.')
  expect(unusualWords({ id: 'away', href: '#', values: {} }, speech)).toBeUndefined()
})
