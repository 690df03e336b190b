import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Problem } from '#core/check/problem.ts'
import { compareNeeds, fastest, needOf } from '#core/pathway/need.ts'
import type { Sign } from '#core/pathway/pathway.ts'
import type { Release } from '#core/pathway/release.ts'

/** The same facts with two clocks: two signs that say the same, or one rule of the record, and where each leads. */
export interface TwoClocks {
  /** Its name in the file of reasons. */
  readonly key: string
  readonly says: string
}

const FILE = 'must-not-miss/two-clocks.tsv'
/** Two signs say the same from this share of their words on. */
const ALIKE = 0.6
/** A sign of at least so many words that another holds whole says the same. */
const HELD = 3
const SMALL =
  /^(a|an|the|or|and|of|to|in|on|is|are|with|it|its|that|for|from|at|by|any|new|newly|now|be|been|than|since|they|their|them|has|have|do|does|not|no|more)$/

/** Danger signs in nearly the same words, and rules on the same facts of the record, that lead to different places in different topics, and opening rows that a topic asks otherwise, which have no reason written in two-clocks.tsv; and reasons for what is no longer so. */
export function checkTwoClocks({ release, folder }: { release: Release; folder: string }): Problem[] {
  const reasons = readReasons(folder)
  const found = [...signsWithTwo(release), ...rulesWithTwo(release), ...rowsWithTwo(release)]
  const keys = new Set(found.map(({ key }) => key))
  const problem = (message: string): Problem => ({ file: `content/${FILE}`, line: 1, message })
  return [
    ...found
      .filter(({ key }) => !reasons.has(key))
      .map(({ key, says }) => problem(`${says}. Give both one place, or write the reason for "${key}".`)),
    ...[...reasons]
      .filter((key) => !keys.has(key))
      .map((key) => problem(`The reason for "${key}" excuses nothing; remove it.`)),
  ]
}

/** Every pair of danger signs that say nearly the same and lead to different places. */
export function signsWithTwo({ pathways }: Release): TwoClocks[] {
  const signs = new Map<string, Sign>()
  for (const { signs: own } of Object.values(pathways))
    for (const sign of own) signs.set(`${sign.say} ${sign.to}`, sign)
  const read = [...signs.values()].map((sign) => ({ sign, words: wordsOf(sign.say) }))
  return read.flatMap((one, at) =>
    read
      .slice(at + 1)
      .filter((other) => one.sign.to !== other.sign.to && sayTheSame(one.words, other.words))
      .map((other) => {
        const [first, second] = [one.sign, other.sign].toSorted((a, b) => nameOf(a).localeCompare(nameOf(b)))
        return {
          key: `${nameOf(first!)}\t${nameOf(second!)}`,
          says: `"${first!.say}" leads to ${first!.to}, "${second!.say}" to ${second!.to}`,
        }
      }),
  )
}

/** Every rule on the same facts of the record that raises to different clocks in different topics. */
export function rulesWithTwo({ pathways, destinations }: Release): TwoClocks[] {
  const rules = new Map<string, Map<string, string>>()
  for (const { id, raise } of Object.values(pathways)) {
    // Of several rules on the same facts in one topic the most urgent decides.
    const own = new Map<string, (typeof raise)[number]>()
    for (const rule of raise) {
      const key = JSON.stringify(rule.when)
      const known = own.get(key)
      if (!known || compareNeeds(needOf(rule, destinations), needOf(known, destinations)) > 0)
        own.set(key, rule)
    }
    for (const [key, { steps }] of own) {
      const to = steps.flat()[0]!
      rules.set(key, (rules.get(key) ?? new Map()).set(to, id))
    }
  }
  return [...rules].flatMap(([when, places]) => {
    const clocks = new Set([...places.keys()].map((to) => JSON.stringify(fastest(destinations[to]!))))
    if (clocks.size < 2) return []
    const facts = [...when.matchAll(/"(?:fact|sign)":"([\w-]+)"/g)].map(([, id]) => id).join(' & ')
    const [first, second] = [...places.keys()].toSorted()
    return [
      {
        key: `${facts}:${first}\t${facts}:${second}`,
        says: `${facts} leads to ${[...places].map(([to, id]) => `${to} in ${id}`).join(', ')}`,
      },
    ]
  })
}

/** Every row of the opening that a topic asks by itself (`own-rows`) and does not ask of all whom the row asks, by a sign that means the same and leads to the same place. */
export function rowsWithTwo({ pathways, opening }: Release): TwoClocks[] {
  const rows = opening.breaths.flatMap((breath) => breath.rows)
  return Object.values(pathways).flatMap(({ id: topic, ownRows = [], signs }) =>
    rows
      .filter((row) => ownRows.includes(row.id))
      .filter((row) => {
        const ages = JSON.stringify(row.if)
        return !signs.some(
          (sign) =>
            row.covers.includes(sign.id) &&
            sign.to === row.to &&
            (!sign.if || JSON.stringify(sign.if) === ages),
        )
      })
      .map(({ id, say, to }) => ({
        key: `${id}:${to}\t${topic}`,
        says: `"${say}" leads to ${to} in the opening, and ${topic}, which asks it by itself, does not ask all those people or leads elsewhere`,
      })),
  )
}

function nameOf({ id, to }: Sign): string {
  return `${id}:${to}`
}

function wordsOf(say: string): ReadonlySet<string> {
  const words = say
    .toLowerCase()
    .replace(/[(){}]/g, '')
    .split(/[^a-z0-9-]+/)
  return new Set(words.filter((word) => word && !SMALL.test(word)))
}

function sayTheSame(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const shared = [...one].filter((word) => other.has(word)).length
  const fewer = Math.min(one.size, other.size)
  return shared / (one.size + other.size - shared) >= ALIKE || (fewer >= HELD && shared === fewer)
}

function readReasons(folder: string): ReadonlySet<string> {
  const file = join(folder, FILE)
  if (!existsSync(file)) return new Set()
  const [, ...lines] = readFileSync(file, 'utf8').split(/\r?\n/)
  return new Set(
    lines.filter(Boolean).flatMap((line) => {
      const [one, other, why] = line.split('\t')
      return why ? [`${one}\t${other}`] : []
    }),
  )
}
