import fc from 'fast-check'
import { expect, it } from 'vitest'
import { decidingFacts, factsWhereNoMatters, growTree, leavesOf } from '#core/pathway/fact-tree.ts'

/** Any yes/no function of four facts, as its table of sixteen answers. */
const table = fc.array(fc.nat(2), { minLength: 16, maxLength: 16 })
const IDS = ['a', 'b', 'c', 'd']
const evaluate = (answers: readonly number[]) => (lookup: (fact: string) => unknown) =>
  answers[IDS.reduce((index, id) => index * 2 + (lookup(id) ? 1 : 0), 0)]!
const domain = () => [true, false]

it('finds a leaf for every combination, once', () => {
  fc.assert(
    fc.property(table, (answers) => {
      const leaves = leavesOf(growTree(evaluate(answers), domain))
      for (let combination = 0; combination < 16; combination++) {
        const values = Object.fromEntries(IDS.map((id, at) => [id, ((combination >> (3 - at)) & 1) === 1]))
        const fitting = leaves.filter(({ path }) => [...path].every(([id, value]) => values[id] === value))
        expect(fitting).toHaveLength(1)
        expect(fitting[0]!.leaf).toBe(answers[combination])
      }
    }),
  )
})
it('asks a fact exactly when two answers to it can differ', () => {
  fc.assert(
    fc.property(table, (answers) => {
      const deciding = decidingFacts(growTree(evaluate(answers), domain), String)
      for (const [at, id] of IDS.entries()) {
        const bit = 1 << (3 - at)
        const matters = answers.some((answer, index) => answer !== answers[index ^ bit])
        expect(deciding.includes(id), id).toBe(matters)
      }
    }),
  )
})
it('never asks what was not looked at', () => {
  const tree = growTree((lookup) => (lookup('a') ? 'x' : lookup('b') ? 'y' : 'z'), domain)
  expect(decidingFacts(tree, (leaf) => leaf)).toEqual(['a', 'b'])
  expect(leavesOf(tree)).toHaveLength(3)
})

it('finds the facts whose "no" is the answer that matters', () => {
  const urgent = growTree(
    (fact) => (fact('can walk') === true ? 1 : fact('swollen') === true ? 3 : 2),
    () => [true, false],
  )
  expect([...factsWhereNoMatters(urgent, (leaf) => leaf)]).toEqual(['can walk'])
})
