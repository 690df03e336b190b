import {
  type ConditionNames,
  conditionFaults,
  conditionNames,
  type FactValues,
} from '../pathway/condition-check.ts'
import { type Condition, factsOf } from '../pathway/expression.ts'
import type { Pathway } from '../pathway/pathway.ts'
import type { ComposedRelease } from '../pathway/release.ts'
import type { Fault } from './problem.ts'

/** Rules over all pathways together: one wording goes one way everywhere, every name is known, every topic has its parts (D27, D32). */
export function checkRelease(release: ComposedRelease): Fault[] {
  return [
    ...sameWordsSameWay(release),
    ...Object.values(release.pathways).flatMap((pathway) => names(release, pathway)),
  ]
}

function sameWordsSameWay(release: ComposedRelease): Fault[] {
  const first = new Map<string, { pathway: string; to: string; id: string }>()
  const faults: Fault[] = []
  for (const pathway of Object.values(release.pathways))
    for (const sign of pathway.signs) {
      const words = sign.say.toLowerCase()
      const known = first.get(words)
      if (!known) first.set(words, { pathway: pathway.id, to: sign.to, id: sign.id })
      else if (known.to !== sign.to && sign.id !== 'preg-any')
        faults.push({
          invariant: 32,
          pathway: pathway.id,
          path: ['flags', sign.to, sign.id],
          message: `"${sign.say}" goes to ${sign.to} here and to ${known.to} on "${known.pathway}"; one sign goes one way everywhere.`,
        })
    }
  return faults
}

/** What the conditions of a pathway may name: its own questions and signs, and those of all. */
function namesIn(release: ComposedRelease, pathway: Pathway): ConditionNames {
  const signs = pathway.signs.map(({ id }): [string, FactValues] => [id, { kind: 'yes-no' }])
  const { facts, settings } = conditionNames({
    facts: { ...release.facts, ...pathway.facts },
    settings: release.settings,
  })
  return { facts: new Map([...signs, ...facts]), settings }
}

function names(release: ComposedRelease, pathway: Pathway): Fault[] {
  const faults: Fault[] = []
  const add = (path: Fault['path'], message: string) =>
    faults.push({ invariant: 27, pathway: pathway.id, path, message })
  const facts = (id: string) => pathway.facts[id] ?? release.facts[id]
  const conditions: readonly (readonly [Condition | undefined, Fault['path'], string])[] = [
    ...pathway.send.map((line, at) => [line.when, ['send', at], line.text] as const),
    ...pathway.raise.map((raise) => [raise.when, ['raise'], raise.why] as const),
    ...pathway.signs.map((sign) => [sign.if, ['flags', sign.to, sign.id], sign.say] as const),
    ...Object.values(pathway.facts).map(
      (fact) => [fact.when, [fact.look ? 'look' : 'ask', fact.id], fact.ask] as const,
    ),
    [pathway.for, ['for'], 'for'],
  ]
  const known = namesIn(release, pathway)
  for (const [when, path, text] of conditions)
    for (const fault of when ? conditionFaults(when, known) : []) add(path, `"${text}": ${fault}`)
  for (const id of pathway.instead)
    if (!release.pathways[id]) add(['instead'], `There is no pathway "${id}" to go on to.`)
  for (const id of [...pathway.tell, ...pathway.uses])
    if (!facts(id)) add(['tell'], `There is no fact "${id}".`)
  const used = new Set([
    ...pathway.send.flatMap((line) => (line.when ? factsOf(line.when) : [])),
    ...pathway.raise.flatMap((raise) => factsOf(raise.when)),
    ...pathway.tell,
    ...pathway.send
      .flatMap((line) => line.steps.flat())
      .flatMap((id) => release.destinations[id]?.refuses.flatMap((r) => factsOf(r.when)) ?? []),
    ...Object.values(pathway.facts).flatMap((fact) => (fact.when ? factsOf(fact.when) : [])),
    ...(pathway.for ? factsOf(pathway.for) : []),
  ])
  for (const id of Object.keys(pathway.facts))
    if (!used.has(id))
      add(
        [pathway.facts[id]!.look ? 'look' : 'ask', id],
        `The question "${id}" changes nothing; use it in send, raise or tell, or remove it.`,
      )
  if (pathway.words.length < 25 || pathway.words.length > 80)
    add(['words'], `A topic needs 25 to 80 phrases as callers say them, not ${pathway.words.length}.`)
  if (pathway.kind === 'symptom' && !pathway.betterBy && !pathway.back)
    add(
      [],
      '"better-by" is missing: the safety net of a symptom needs a clock, or words of its own ("back").',
    )
  if (pathway.betterBy && pathway.back) add(['back'], '"back" is said in place of "better-by"; keep one.')
  if (pathway.tell.length > 2) add(['tell'], 'At most two facts may be asked for the clinician alone.')
  return faults
}
