import { expect, it } from 'vitest'
import type { Answers } from '#core/call/answers.ts'
import type { Enquiry } from '#core/call/enquiry.ts'
import { unansweredSigns } from '#core/call/signs.ts'
import { recordToCome, walk } from '#core/call/walk.ts'
import type { Fact, Pathway } from '#core/pathway/pathway.ts'
import { compose } from '#core/practice/compose.ts'
import { rowKey } from '#desk/questions/answer-buttons.ts'
import { breathOf, oneBreath, signKeys } from '#desk/questions/sign-breath.ts'
import { content } from '../../content/sample.ts'

const practice = content.demo('2026-11-24')
const release = compose(content.release, practice)
const topics = Object.values(release.pathways)
const PEOPLE: readonly Answers[] = [
  { age: '3m', sex: 'female' },
  { age: '7', sex: 'male' },
  { age: '14', sex: 'female' },
  { age: '30', sex: 'female' },
  { age: '50', sex: 'male' },
  { age: '70', sex: 'female' },
  { age: 'unsure' },
]
const MOST_STEPS = 40

const enquiry = (pathway: Pathway, answers: Answers): Enquiry => ({
  release,
  practice,
  pathway,
  answers,
  at: '2026-11-24T10:15',
  caller: 'with',
})

/** The keys of a list of so many rows, as the desk gives them. */
function keysOf(rows: number): (string | undefined)[] {
  return Array.from({ length: rows }, (_, at) => rowKey(at).letter)
}

function expectKeys(rows: number, what: string): void {
  const keys = keysOf(rows)
  expect(keys.includes(undefined), `${what}: ${rows} rows`).toBe(false)
  expect(new Set(keys).size, what).toBe(rows)
}

it('every row of the opening has a key of its own, whoever is left out of it', () => {
  const rows = release.opening.breaths.flatMap((breath) => breath.rows)
  expectKeys(rows.filter((row) => !row.follows).length, 'opening')
})
it('every breath of signs has a key for each row, and they come to an end', () => {
  const rank = ({ to }: { to: string }) => release.destinations[to]!.high
  let longest = 0
  for (const pathway of topics)
    for (const person of PEOPLE) {
      const all = unansweredSigns(enquiry(pathway, { opening: 'none', ...person }))
      longest = Math.max(longest, all.length)
      for (let left = all; left.length > 0; ) {
        const breath = breathOf(left, rank)
        expect(breath.length).toBeLessThanOrEqual(18)
        const keys = signKeys(pathway.signs, breath, rank)
        expect([keys.includes(undefined!), new Set(keys).size], pathway.id).toEqual([false, breath.length])
        left = left.filter((sign) => !breath.includes(sign))
      }
    }
  expect(longest).toBeGreaterThan(18)
})
it('a sign keeps its letter on a topic whoever the patient is, and mostly from topic to topic', () => {
  const rank = ({ to }: { to: string }) => release.destinations[to]!.high
  const letters = new Map<string, string[]>()
  for (const pathway of topics) {
    const here = new Map<string, Set<string>>()
    for (const person of PEOPLE) {
      const breath = breathOf(unansweredSigns(enquiry(pathway, { opening: 'none', ...person })), rank)
      signKeys(pathway.signs, breath, rank).forEach((key, at) => {
        if (/\d/.test(key)) return
        const { id } = breath[at]!
        here.set(id, (here.get(id) ?? new Set()).add(key))
      })
    }
    for (const [id, keys] of here) {
      if (keys.size > 1 && pathway.signs.length <= 19) throw new Error(`${pathway.id} ${id}: ${[...keys]}`)
      letters.set(id, [...(letters.get(id) ?? []), ...keys])
    }
  }
  const shared = [...letters.values()].filter((keys) => keys.length > 1)
  const same = shared.map((keys) => Math.max(...keys.map((key) => keys.filter((one) => one === key).length)))
  const share = same.reduce((sum, n) => sum + n, 0) / shared.flat().length
  expect(share).toBeGreaterThan(0.6)
})
it('a list three times as long as a breath is read in three, each with its keys', () => {
  for (const rows of [0, 1, 18, 19, 36, 37, 54, 55]) {
    const all = Array.from({ length: rows }, (_, at) => at)
    const sizes: number[] = []
    for (let left: readonly number[] = all; left.length > 0; left = left.slice(sizes.at(-1)!))
      sizes.push(oneBreath(left).length)
    expect(
      sizes.every((size) => size <= 18),
      sizes.join(),
    ).toBe(true)
    expect(sizes).toHaveLength(Math.ceil(rows / 18))
  }
})
it('every list of the record and of questions, and every choice, has a key for each row', () => {
  for (const pathway of topics)
    for (const person of PEOPLE.slice(3, 4)) {
      expectKeys(recordToCome(enquiry(pathway, person)).length, `${pathway.id} on the record`)
      let answers: Answers = { opening: 'none', gate: 'no', ...person }
      for (let step = 0; step < MOST_STEPS; step++) {
        const { step: next } = walk(enquiry(pathway, answers))
        if (next.screen === 'signs') answers = { ...answers, signs: 'none' }
        else if (next.screen === 'glance' || next.screen === 'facts') {
          expectKeys(next.facts.length, `${pathway.id} ${next.facts[0]!.id}`)
          for (const { options = {} } of next.facts)
            expect(Object.keys(options).length, pathway.id).toBeLessThanOrEqual(9)
          answers = { ...answers, ...Object.fromEntries(next.facts.map((fact) => [fact.id, replyTo(fact)])) }
        } else break
      }
    }
})

function replyTo({ kind, options = {} }: Pick<Fact, 'kind' | 'options'>): string {
  if (kind === 'days') return '2'
  return Object.keys(options)[0] ?? 'no'
}
