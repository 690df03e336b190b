import { factsOf } from '../pathway/expression.ts'
import type { Pathway } from '../pathway/pathway.ts'
import type { ComposedRelease } from '../pathway/release.ts'
import type { Fault } from './fault.ts'

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

function names(release: ComposedRelease, pathway: Pathway): Fault[] {
  const faults: Fault[] = []
  const add = (path: Fault['path'], message: string) =>
    faults.push({ invariant: 27, pathway: pathway.id, path, message })
  const facts = (id: string) => pathway.facts[id] ?? release.facts[id]
  const signs = new Set(pathway.signs.map((sign) => sign.id))
  const conditions = [
    ...pathway.send.map((line, at) => ({
      when: line.when,
      path: ['send', at] as Fault['path'],
      text: line.text,
    })),
    ...pathway.raise.map((raise) => ({
      when: raise.when,
      path: ['raise'] as Fault['path'],
      text: raise.why,
    })),
    { when: pathway.for, path: ['for'] as Fault['path'], text: 'for' },
  ]
  for (const { when, path, text } of conditions) {
    for (const term of when?.flat() ?? []) {
      const fact = facts(term.fact)
      if (!fact) {
        if (!signs.has(term.fact))
          add(path, `"${text}" names "${term.fact}", which is no fact here; write it under ask or look.`)
        continue
      }
      if (fact.kind === 'one-of' && term.op === 'yes')
        add(path, `"${text}": "${term.fact}" has options; write ${term.fact} = option.`)
      if (fact.kind === 'one-of' && term.op === '=' && !(String(term.value) in (fact.options ?? {})))
        add(
          path,
          `"${text}": "${term.fact}" has no option "${term.value}"; use ${Object.keys(fact.options ?? {}).join(', ')}.`,
        )
      if (typeof term.value === 'string' && term.op !== '=' && !(term.value in release.values))
        add(path, `"${text}" names the setting "${term.value}", which does not exist; see settings.yaml.`)
    }
  }
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
  if (pathway.kind === 'symptom' && !pathway.betterBy)
    add([], '"better-by" is missing: the safety net of a symptom needs a clock.')
  if (pathway.tell.length > 2) add(['tell'], 'At most two facts may be asked for the clinician alone.')
  return faults
}
