import { type Disposition, dispose } from '../call/disposition.ts'
import type { Enquiry } from '../call/enquiry.ts'
import { knownCall } from '../call/gate.ts'
import { walk } from '../call/walk.ts'
import { answersOf, type Partition } from './partitions.ts'
import type { Fault } from './problem.ts'

/** Which 111 work is allowed in hours: teeth and poison advice (D21). */
const MAY_USE_111 = ['poisoning', 'needlestick', 'carbon-monoxide']
const GP = /^(gp-|duty-today$)/
const TEETH = ['toothache', 'tooth-knocked-out', 'bleeding-after-dental', 'find-dentist']
const NO_REPLY =
  /\b(ring|call|phone) back\b|\btry (again )?tomorrow\b|\btry (us )?again (at|from|after|later|next|in the)\b|\bnothing available\b|\bfully booked\b|\b(no|no more|out of) appointments\b|\b(ring|call|phone|try) (us )?(again )?(at|from) (8|eight)\b/i

/** Routes that are never taken, and what every outcome must say (D16, D19-D22). */
export function checkRoutes({ pathway, release }: Enquiry): Fault[] {
  const faults: Fault[] = []
  const add = (invariant: number, path: Fault['path'], message: string) =>
    faults.push({ invariant, pathway: pathway.id, path, message })
  const uses = new Set<string>()
  for (const [at, line] of pathway.send.entries())
    for (const destination of line.steps.flat()) {
      uses.add(destination)
      if (destination === 'pa' && pathway.kind === 'symptom')
        add(
          19,
          ['send', at],
          'A physician assistant is never the first contact for a symptom; choose another destination.',
        )
      if (TEETH.includes(pathway.id) && GP.test(destination))
        add(
          20,
          ['send', at],
          `Teeth and gums never end at a GP ("${destination}"); use a dentist, then NHS 111.`,
        )
      if (
        destination === 'nhs-111' &&
        release.groups[pathway.group]?.end !== 'nhs-111' &&
        !MAY_USE_111.includes(pathway.id)
      )
        add(
          21,
          ['send', at],
          'In hours the work stays with the practice: nhs-111 is for teeth and poison advice.',
        )
      if (
        (destination === 'fcp' || destination === 'msk-self') &&
        pathway.signs.some((sign) => release.destinations[sign.to]!.high < line.clock)
      )
        add(
          16,
          ['send', at],
          `A danger sign here is slower than this line (rank ${line.clock}), so it would not keep people from the physiotherapist.`,
        )
    }
  for (const [id, words] of Object.entries(pathway.say))
    if (NO_REPLY.test(words))
      add(22, ['say', id], `"${words}" sends the caller away; say who acts and by when.`)
  for (const id of [...uses, ...pathway.also])
    for (const words of [release.destinations[id]!.say, release.destinations[id]!.book])
      if (NO_REPLY.test(words))
        add(22, ['send'], `The words of "${id}" send the caller away ("${words}"); say who acts and by when.`)
  return faults
}

/** The questions of the gate, restated apart from the content. */
const GATES = ['poorly', 'bereaved', 'complaint', 'social']

/** Nobody ill behind a planned, admin or social request is turned to paperwork: the topic asks a gate, its yes leads to the opening and never below the same day, and who is not sure hears the opening too and is offered a call today (D45; engine rule 27). */
export function checkGate(enquiry: Enquiry, partitions: readonly Partition[]): Fault[] {
  const { pathway, release } = enquiry
  if (pathway.kind === 'symptom') return []
  const fault = (message: string): Fault => ({
    invariant: 45,
    pathway: pathway.id,
    path: ['gate'],
    message,
  })
  if (!GATES.includes(pathway.gate)) {
    const atOnce = pathway.send.every(({ clock }) => clock >= 4)
    if (pathway.caller === 'third-party' || atOnce) return []
    return [
      fault(
        'Nobody is asked whether somebody is ill; give it a gate, or "caller: third-party" where an organisation rings.',
      ),
    ]
  }
  const calmest = partitions.toSorted((one, other) => one.clock - other.clock)[0]
  const calm = calmest ? answersOf(calmest.people) : {}
  const answered = (answers: Enquiry['answers']): Disposition | undefined => {
    const { step } = walk({ ...enquiry, answers })
    return step.screen === 'disposition' ? step.disposition : undefined
  }
  const rows = release.opening.breaths.flatMap((breath) => breath.rows).filter(({ to }) => to === 'call-999')
  const lost = rows.find((row) =>
    ['yes', 'unsure'].some((gate) => answered({ gate, [row.id]: 'yes' })?.rank !== 6),
  )
  const none = answered({ gate: 'yes', opening: 'none', problem: 'none', signs: 'none' })
  const unsure = ['unsure', 'declined'].filter((reply) => {
    const given = dispose({ ...enquiry, answers: { ...calm, gate: reply } })
    return ![given.destination, ...given.also].some((id) => release.destinations[id]!.level >= 3)
  })
  const news = release.known.find((sign) => {
    const { opening: _, ...said } = calm
    const answers = { ...said, gate: 'known', signs: 'none', [sign.id]: 'yes' }
    // What the record may still be asked for could only raise it.
    return dispose(knownCall({ ...enquiry, answers })).rank < release.destinations[sign.to]!.high
  })
  return [
    ...(news ? [fault(`Something known with "${news.say}" must be heard as new at the gate.`)] : []),
    ...(lost ? [fault(`Somebody ill with "${lost.say}" must reach 999 from the gate.`)] : []),
    ...(none && none.rank >= 3
      ? []
      : [fault('Somebody ill whose problem has no topic must be dealt with today.')]),
    ...unsure.map((reply) => fault(`A gate answered "${reply}" must offer a call today.`)),
  ]
}
