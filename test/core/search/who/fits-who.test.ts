import { describe, expect, it } from 'vitest'
import { type Condition, parseCondition } from '#core/pathway/expression.ts'
import { fitsWho, isForOthers } from '#core/search/who/fits-who.ts'
import { readWho } from '#core/search/who/who.ts'

const topic = (group: string, words?: string) => ({
  group,
  ...(words ? { for: parseCondition(words) as Condition } : {}),
})
const [anyone, adults, children, babies, women, men, unborn] = [
  topic('skin'),
  topic('waterworks', 'age >= 16'),
  topic('children', 'age < 16'),
  topic('children', 'age < 3m'),
  topic('womens-health'),
  topic('mens-health'),
  topic('pregnancy'),
]
const worth = (said: string, ...topics: ReturnType<typeof topic>[]) =>
  topics.map((one) => fitsWho(one, readWho(said)))
const falling = (numbers: number[]) => {
  expect([...numbers].sort((a, b) => b - a)).toEqual(numbers)
  expect(new Set(numbers).size).toBe(numbers.length)
}

describe('how much a topic is worth for the person typed about', () => {
  it('is as it is where nobody was named, and children’s topics stand a little back', () => {
    expect(worth('a rash', anyone, adults, women, men)).toEqual([1, 1, 1, 1])
    falling(worth('a rash', anyone, children))
  })

  it('puts pregnancy far back for a child, and not for a baby whose mother rings', () => {
    falling(worth('throwing up 4 year old', anyone, unborn))
    expect(worth('breastfeeding 3 weeks old', anyone, unborn)).toEqual([1, 1])
    expect(worth('sickness 14 year old', anyone, unborn)).toEqual([1, 1])
  })

  it('counts a baby among the children of a topic that begins at one year: it leads them on', () => {
    const earache = topic('ear-nose-throat', 'age >= 1 & age < 18')
    expect(isForOthers(earache, readWho('earache baby 8 months'))).toBe(false)
    falling(worth('earache baby 8 months', earache, anyone, adults))
  })

  it('is most for a topic made for the few months they are in, and least for one they are not in', () => {
    falling(worth('6 weeks old, a rash', babies, children, anyone, adults))
  })

  it.each([
    ['my little girl', children, anyone, men],
    ['84 year old, stings', adults, anyone, children],
    ['grandad', adults, anyone, women],
    ['35f', adults, anyone, men],
  ] as const)('"%s"', (said, first, second, last) => falling(worth(said, first, second, last)))

  it('is more for a topic of working age than one of old age when a grown-up is named without an age', () => {
    falling(worth('my wife, stings', topic('waterworks', 'age 16..64'), topic('waterworks', 'age >= 65')))
  })

  it('rises for pregnancy when someone is expecting, and falls when it is a man', () => {
    falling([
      ...worth('she is pregnant and itchy', unborn),
      ...worth('itchy', unborn),
      ...worth('my husband is itchy', unborn),
    ])
  })

  it('never takes a topic away', () => {
    for (const said of ['my baby', '84m', 'my wife is expecting', '', '7'])
      for (const one of [anyone, adults, children, babies, women, men, unborn])
        expect(fitsWho(one, readWho(said))).toBeGreaterThan(0)
  })

  it('heeds a limit of age in each of its forms, at the very age', () => {
    const forms = [
      ['age > 7', '85m', '84m'],
      ['age >= 8', '8', '7'],
      ['age < 8', '7', '8'],
      ['age 5..7', '5', '8'],
    ] as const
    for (const [words, inside, outside] of forms)
      expect(fitsWho(topic('skin', words), { age: inside }), words).toBeGreaterThan(
        fitsWho(topic('skin', words), { age: outside }),
      )
  })

  it('says which topics are for others: an adult and a child never meet', () => {
    for (const said of ['84m', 'for my nan', 'my husband'])
      expect(isForOthers(children, readWho(said)), said).toBe(true)
    for (const said of ['7', 'my baby', 'the wean', 'pickney'])
      expect(isForOthers(adults, readWho(said)), said).toBe(true)
    for (const said of ['a rash', 'my lad', 'my daughter is pregnant'])
      expect(
        [adults, children].map((one) => isForOthers(one, readWho(said))),
        said,
      ).toEqual([false, false])
  })
})
