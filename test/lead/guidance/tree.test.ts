import { beforeAll, expect, it } from 'vitest'
import type { Answers } from '#core/call/answers.ts'
import type { Disposition } from '#core/call/disposition.ts'
import { domainOf } from '#core/call/domains.ts'
import type { Enquiry, Lookup } from '#core/call/enquiry.ts'
import { personLookup } from '#core/call/readings.ts'
import { walk } from '#core/call/walk.ts'
import { type Condition, type FactValue, holds } from '#core/pathway/expression.ts'
import type { Fact } from '#core/pathway/pathway.ts'
import { type TreeRow, treeRows } from '#lead/guidance/tree.ts'
import { addWords } from '#ui/language.ts'
import en from '../../../content/languages/en.json' with { type: 'json' }
import leadEn from '../../../content/languages/lead-en.json' with { type: 'json' }
import { content } from '../../content/sample.ts'
import { demoEnquiry } from '../../core/call/a-call.ts'

beforeAll(() => addWords({ ...en, ...leadEn }))

type Plan = ReadonlyMap<string, FactValue>

/** What a reader of the drawing comes to: the first yes that ends, or what was kept in mind on the way. */
function readDown(enquiry: Enquiry, rows: readonly TreeRow[], lookup: Lookup): TreeRow {
  let kept: TreeRow | undefined
  for (const row of rows.filter(({ kind }) => kind !== 'sign')) {
    if (!conditionsOf(enquiry, row).some((one) => holds(one, lookup, enquiry.release.values))) continue
    if (row.ends) return kept && kept.rank > row.rank ? kept : row
    if (!kept || row.rank > kept.rank) kept = row
  }
  throw new Error(`${enquiry.pathway.id}: the drawing has no end`)
}

/** The conditions of a box, found in the content by what the box says. */
function conditionsOf({ pathway }: Enquiry, { kind, key, rank, steps }: TreeRow): readonly Condition[] {
  if (kind === 'send') return [pathway.send[Number(key.slice('send '.length))]!.when ?? [[]]]
  return pathway.raise
    .filter((one) => one.clock === rank && JSON.stringify(one.steps) === JSON.stringify(steps))
    .map(({ when }) => when)
}

/** Values that make each group of a box's conditions true, where its facts can be answered at all. */
function plansFor(enquiry: Enquiry, row: TreeRow): Plan[] {
  const isSign = (id: string) => enquiry.pathway.signs.some((sign) => sign.id === id)
  return conditionsOf(enquiry, row)
    .flat()
    .filter((group) => !group.some(({ fact }) => isSign(fact)))
    .flatMap((group) => {
      const plan = new Map<string, FactValue>()
      for (const { fact } of group) {
        const terms = group.filter((term) => term.fact === fact)
        const fits = domainOf(enquiry, fact).find((value) =>
          holds([terms], () => value, enquiry.release.values),
        )
        if (fits === undefined) return []
        plan.set(fact, fits)
      }
      return [plan]
    })
}

/** What somebody of 30 on the first day would say who says "no" to all that can be answered so. */
function usual({ kind, options }: Fact): FactValue {
  if (kind === 'age') return 30 * 12
  if (kind === 'days') return 1
  return kind === 'one-of' ? Object.keys(options!)[0]! : false
}

/** Answers whatever the desk asks as planned, and "no" to all else, until it has an answer. */
function call(
  first: Enquiry,
  plan: Plan,
): { enquiry: Enquiry; disposition: Disposition; values: Plan } | undefined {
  const values = new Map<string, FactValue>(plan)
  let answers: Answers = { opening: 'none', signs: 'none', gate: 'no' }
  for (let turn = 0; turn < 40; turn++) {
    const enquiry: Enquiry = { ...first, answers }
    const { pathway, step } = walk(enquiry)
    if (pathway.id !== first.pathway.id) return undefined
    if (step.screen === 'disposition') return { enquiry, disposition: step.disposition, values }
    if (step.screen !== 'facts' && step.screen !== 'glance') return undefined
    for (const fact of step.facts) {
      const value = values.get(fact.id) ?? usual(fact)
      values.set(fact.id, value)
      answers = { ...answers, [fact.id]: written(fact, value) }
    }
  }
  return undefined
}

function written({ kind }: Fact, value: FactValue): string | number {
  if (kind === 'age') return `${value}m`
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  return value
}

/** The box that the desk's answer comes from. */
function boxOf({ pathway }: Enquiry, rows: readonly TreeRow[], { source }: Disposition): string | undefined {
  if (source.kind === 'line') return `send ${source.line}`
  const raise = pathway.raise.find((one) => source.kind === 'raise' && one.id === source.id)
  return rows.find(
    ({ kind, rank, steps }) =>
      kind === 'raise' && rank === raise?.clock && JSON.stringify(steps) === JSON.stringify(raise.steps),
  )?.key
}

it('leads by the drawing of every topic where the desk leads, for a yes to each of its boxes', () => {
  const differ: string[] = []
  let compared = 0
  for (const { id } of Object.values(content.release.pathways)) {
    const first = demoEnquiry(id, {})
    const rows = treeRows(first.release, first.pathway)
    for (const row of rows.filter(({ kind }) => kind !== 'sign'))
      for (const plan of plansFor(first, row)) {
        const ended = call(first, plan)
        if (!ended || ended.disposition.source.kind === 'floor') continue
        const { enquiry, disposition, values } = ended
        const lookup = personLookup(enquiry, (fact) => values.get(fact) ?? false)
        const drawn = readDown(enquiry, rows, lookup)
        compared++
        const desk = boxOf(enquiry, rows, disposition)
        // What makes no difference is not asked at the desk: then two boxes may name one place.
        const same = drawn.key === desk || drawn.steps.flat().includes(disposition.destination)
        if (drawn.rank !== disposition.rank || !same)
          differ.push(
            `${id}, yes to ${row.key}: drawn ${drawn.key} ${drawn.rank}, desk ${desk} ${disposition.rank}`,
          )
      }
  }
  expect(compared).toBeGreaterThan(500)
  expect(differ).toEqual([])
})

it('ends at a danger sign only where nothing below it is sooner, or where the desk ends the call', () => {
  for (const pathway of Object.values(content.release.pathways)) {
    const rows = treeRows(content.release, pathway)
    for (const [at, { kind, rank, ends }] of rows.entries())
      if (kind === 'sign' && rank < 4)
        expect(ends, pathway.id).toBe(rows.slice(at).every((row) => row.kind === 'sign' || row.rank <= rank))
  }
})
