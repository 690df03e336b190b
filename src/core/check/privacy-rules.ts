import { dispose, whereItEnds } from '../call/disposition.ts'
import type { Enquiry } from '../call/enquiry.ts'
import { factsOf } from '../pathway/expression.ts'
import { answersOf, type Partition } from './partitions.ts'
import type { Fault } from './problem.ts'

/** Topics that others can catch in a waiting room: the caller rings before coming in (D40). */
const CATCHING = [
  'measles',
  'chickenpox',
  'rash-new',
  'scarlet-fever',
  'whooping-cough',
  'infection-contact',
  'pregnancy-infection-contact',
]

/** Topics and places of which a text or a slip could harm (D40; rule 71). */
const UNSAFE_TO_TEXT = ['adult-at-risk', 'child-at-risk', 'domestic-abuse', 'fgm-forced', 'sexual-assault']
const ASK_FIRST = ['safeguarding', 'safeguarding-shut', 'sarc']
/** Signs of danger from somebody, wherever they are asked. */
const OF_HARM = ['danger', 'danger-now', 'squeezed', 'may-hurt-child', 'carer-fear', 'plan-hurt']

/** Catching topics say "ring first", sensitive topics offer a private talk, and a safeguarding sign adds the safeguarding lead without taking a clinical route away (D40, D42). */
export function checkPrivacy(enquiry: Enquiry, partitions: readonly Partition[]): Fault[] {
  const { pathway, release } = enquiry
  const faults: Fault[] = []
  const add = (invariant: number, path: Fault['path'], message: string) =>
    faults.push({ invariant, pathway: pathway.id, path, message })
  if (CATCHING.includes(pathway.id) && !pathway.note.includes('isolate'))
    add(40, ['note'], `"${pathway.title}" can be caught in a waiting room; add "isolate" to note.`)
  if (release.groups[pathway.group]?.sensitive && !pathway.note.includes('private'))
    add(40, ['note'], `"${pathway.title}" is in a sensitive group; add "private" to note.`)
  if (UNSAFE_TO_TEXT.includes(pathway.id) && !pathway.note.includes('safe-number'))
    add(40, ['note'], `A text about "${pathway.title}" could harm; add "safe-number" to note.`)
  for (const id of ASK_FIRST)
    if (release.destinations[id] && !release.destinations[id].safeNumber)
      add(40, ['note'], `destinations.yaml: a text about ${id} could harm; add "safe-number: true".`)
  const rows = release.opening.breaths.flatMap((breath) => breath.rows)
  for (const sign of [...rows, ...pathway.signs])
    if (OF_HARM.includes(sign.id) && !sign.safeNumber)
      add(40, ['flags'], `A text about "${sign.say}" could harm; add "safe-number: true" to it.`)
  const people = partitions.find((partition) => partition.line >= 0)?.people
  if (!people) return faults
  const answers = answersOf(people)
  for (const sign of pathway.signs.filter((each) => each.to === 'safeguarding')) {
    const ticked = dispose({ ...enquiry, answers: { ...answers, [sign.id]: 'yes' } })
    if (ticked.destination !== 'safeguarding' && !ticked.also.includes('safeguarding'))
      add(42, ['flags', sign.to, sign.id], `A yes to "${sign.say}" must tell the safeguarding lead.`)
  }
  return faults
}

/** What nobody was asked tells nobody: a danger sign alone brings no place that only hears of it by a fact that has no answer, and brings it once that fact is so (D42; engine rule 96). */
export function checkUnasked(enquiry: Enquiry): Fault[] {
  const { pathway, release } = enquiry
  const signs = new Set(pathway.signs.map(({ id }) => id))
  const beside = (id: string) => release.destinations[id]!.beside === true
  const faults: Fault[] = []
  for (const [at, { when, steps, clock }] of pathway.raise.entries()) {
    const facts = factsOf(when).filter((id) => id !== 'age' && id !== 'sex' && !signs.has(id))
    if (facts.length === 0 || !steps.flat().every(beside)) continue
    // A sign that waits longer than the line lets the fact be asked first.
    const soon = pathway.signs.filter(({ to }) => !beside(to) && release.destinations[to]!.high >= clock)
    for (const sign of soon) {
      const answers = { opening: 'none', signs: 'none', gate: 'no', [sign.id]: 'yes' }
      const told = (more: object) => {
        const { destination, also } = whereItEnds({ ...enquiry, answers: { ...answers, ...more } })
        return [destination, ...also].some(beside)
      }
      const add = (message: string) =>
        faults.push({ invariant: 42, pathway: pathway.id, path: ['raise', at], message })
      if (told({})) add(`A yes to "${sign.say}" alone tells of ${facts.join(' and ')}, which nobody asked.`)
      if (!told(Object.fromEntries(facts.map((id) => [id, 'yes']))))
        add(`A yes to "${sign.say}" takes away who hears of ${facts.join(' and ')}.`)
    }
  }
  return faults
}
