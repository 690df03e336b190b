import { expect, it } from 'vitest'
import { beginningOf, columnsOf } from '#core/search/phrases.ts'

it('gives one number for each pair of first letters, and a smaller one for a letter alone', () => {
  const letters = [...'abcdefghijklmnopqrstuvwxyz0123456789']
  const pairs = letters.flatMap((one) => letters.map((two) => beginningOf(` ${one}${two}x`, 0)))
  expect(new Set(pairs).size).toBe(letters.length ** 2)
  expect(beginningOf(' a', 0)).toBeLessThan(Math.min(...pairs))
  expect(beginningOf(' sore throat', 5)).toBe(beginningOf(' throat', 0))
})

it('lays each phrase out under its number, with room that is empty', () => {
  const phrase = { text: '', words: [], title: false }
  const columns = columnsOf([
    { ...phrase, topic: 7, read: ' sore throat', weight: 2.5, title: true },
    { ...phrase, topic: 320, read: ' raw neck', weight: 0.25 },
  ])
  expect([...columns.topicOf]).toEqual([7, 320])
  expect([...columns.weights]).toEqual([2.5, 0.25])
  expect([...columns.isTitle]).toEqual([1, 0])
  expect([...columns.beginnings]).toEqual([beginningOf(' so', 0), beginningOf(' ra', 0)])
  expect([...columns.gains, ...columns.met, ...columns.found]).toEqual([0, 0, 0, 0, 0, 0])
})
