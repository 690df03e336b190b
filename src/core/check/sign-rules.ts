import { whereItEnds } from '../call/disposition.ts'
import { type Enquiry, isFact } from '../call/enquiry.ts'
import { walk } from '../call/walk.ts'
import type { Rank, Sign } from '../pathway/pathway.ts'
import { inVoice } from '../pathway/voice.ts'
import { answersOf, type Partition } from './partitions.ts'
import { describePeople } from './people.ts'
import type { Fault } from './problem.ts'

/** Danger signs whose rank is fixed for safety, restated apart from the content (D15, D18). */
const FLOORS: Readonly<Record<string, Rank>> = {
  'head-thinner': 5,
  'face-droop': 6,
  stroke: 6,
  'sight-lost': 5,
  muddled: 6,
  'chest-pain': 6,
  battery: 5,
  testicle: 4,
  calf: 4,
  saddle: 5,
  cord: 5,
  'thirst-child': 4,
  'steroid-sick': 6,
  squeezed: 5,
  'newborn-muddle': 6,
  'crawl-bruise': 4,
  chemo: 4,
}

/** The rows of the opening with the least rank that a yes must reach, restated apart from the content (D1; engine rule 70). */
const OPENING: Readonly<Record<string, Rank>> = {
  'waking-now': 6,
  'breathing-now': 6,
  'chest-now': 6,
  'child-now': 6,
  'face-week': 6,
  'brain-week': 6,
  'fit-week': 6,
  'worst-head': 6,
  'tear-pain': 6,
  'blue-week': 5,
  'blackout-week': 4,
  'blackout-pain': 6,
  'chest-week': 4,
  'chest-12h': 5,
  'bleeding-now': 6,
  'swelling-now': 6,
  'glass-now': 6,
  'mottled-now': 6,
  'taken-now': 6,
  'ending-now': 6,
  'danger-now': 6,
}

/** Only what must be measured may say what not sure of it counts as (D6; engine rule 45). */
const MEASURED = /\b(reading|blood pressure|oxygen|temperature)\b/

const LIVE_VOICES = ['call-999', 'crisis-mh', 'duty-now']
const SUICIDE = /\b(ending|end|take|taking) (their|your) (own )?life\b|suicid|thoughts of dying|about to act/

/** Topics that must ask a sign, or never be answered below a rank, whatever the facts (D14, D15). */
const TOPIC_FLOORS: Readonly<
  Record<
    string,
    {
      readonly signs?: readonly string[]
      readonly lines?: Rank
      readonly once?: { fact: string; lines: Rank }
    }
  >
> = {
  'head-injury': { signs: ['head-thinner'] },
  'chest-pain': {
    signs: ['twelve', 'chest-unseen', 'effort-chest'],
    lines: 3,
    once: { fact: 'seen-well', lines: 2 },
  },
  'testicle-pain': { lines: 4 },
  'leg-swelling-one': { lines: 4 },
  'sight-loss-sudden': { lines: 5 },
  'suicidal-thoughts': { signs: ['act', 'done', 'means', 'die', 'burden'], lines: 4 },
  'cancer-unwell': { lines: 2 },
  'fever-baby-u3m': { lines: 4 },
}

/** Danger signs: an opening yes is 999 at once, no sign lowers an answer, all are asked before anyone is sent below rank 4, "not sure" is never calmer than "no", and no sign is answered below the level it names but by a service that the practice marked as able (D1-D7, D15, D18, D43). */
export function checkSigns(enquiry: Enquiry, partitions: readonly Partition[]): Fault[] {
  return [
    ...fixedRanks(enquiry, partitions),
    ...openingLeads(enquiry),
    ...(partitions[0] ? runs(enquiry, partitions) : []),
    ...keepsLevel(enquiry, partitions),
  ]
}

function fixedRanks({ pathway, release }: Enquiry, partitions: readonly Partition[]): Fault[] {
  const faults: Fault[] = []
  const add = (invariant: number, path: Fault['path'], message: string) =>
    faults.push({ invariant, pathway: pathway.id, path, message })
  for (const sign of pathway.signs) {
    const rank = release.destinations[sign.to]!.high
    if (sign.unsure && sign.unsure !== sign.to && !MEASURED.test(sign.say))
      add(
        6,
        ['flags', sign.to, sign.id],
        `"${sign.say}": only of what must be measured may not sure count as "${sign.unsure}"; leave it out.`,
      )
    const floor = FLOORS[sign.id]
    if (floor !== undefined && rank < floor)
      add(
        15,
        ['flags', sign.to, sign.id],
        `"${sign.say}" must reach at least rank ${floor}, not ${rank}; move it to a more urgent destination.`,
      )
    if (SUICIDE.test(inVoice(sign.say, 'they')) && !LIVE_VOICES.includes(sign.to))
      add(
        18,
        ['flags', sign.to, sign.id],
        `"${sign.say}" must end in a live voice (${LIVE_VOICES.join(', ')}), not ${sign.to}.`,
      )
  }
  const topic = TOPIC_FLOORS[pathway.id]
  for (const id of topic?.signs ?? [])
    if (!pathway.signs.some((sign) => sign.id === id))
      add(15, ['flags'], `"${pathway.title}" must ask the sign "${id}".`)
  for (const { people, clock, line } of partitions) {
    const least = (topic?.once && people.get(topic.once.fact) === true ? topic.once : topic)?.lines
    if (least !== undefined && clock < least)
      add(
        15,
        ['send', line],
        `"${pathway.title}" is never answered below rank ${least}; this line is rank ${clock}.`,
      )
  }
  return faults
}

/** A yes to a row that leads to 999 ends the call on the next screen; any other row, once the topic's signs are asked, is never answered below its own place (D1). */
function openingLeads(enquiry: Enquiry): Fault[] {
  const { pathway, release } = enquiry
  if (pathway.kind !== 'symptom') return []
  const rows = release.opening.breaths.flatMap((breath) => breath.rows)
  const fault = (message: string): Fault => ({ invariant: 1, pathway: pathway.id, path: [], message })
  const gone = Object.keys(OPENING).filter((id) => !rows.some((row) => row.id === id))
  return [
    ...gone.map((id) => fault(`The opening no longer asks "${id}".`)),
    ...rows.flatMap((row) => {
      const least = Math.max(OPENING[row.id] ?? 0, release.destinations[row.to]!.high)
      if (least < 6 && pathway.ownRows?.includes(row.id)) return []
      const yes = { ...(row.follows ? { [row.follows]: 'yes' } : {}), [row.id]: 'yes' }
      const { step } = walk({
        ...enquiry,
        answers: least === 6 ? yes : { opening: 'none', signs: 'none', ...yes },
      })
      if (step.screen === 'disposition' && step.disposition.rank >= least) return []
      return [
        fault(
          `A yes to "${row.say}" in the opening must lead to rank ${least} at once, with no further question.`,
        ),
      ]
    }),
  ]
}

/** Every sign with everyone whom the facts send elsewhere: a place of at least its level answers it, and neither who sees them nor how soon is lowered (D43). */
function keepsLevel(enquiry: Enquiry, partitions: readonly Partition[]): Fault[] {
  const { pathway, release } = enquiry
  const level = (id: string) => release.destinations[id]!.level
  const ways = new Map(partitions.map((one) => [JSON.stringify([one.line, one.raised, one.fitting[0]]), one]))
  const faults: Fault[] = []
  const add = (sign: Sign, message: string) =>
    faults.push({ invariant: 43, pathway: pathway.id, path: ['flags', sign.to, sign.id], message })
  const signs = pathway.signs.filter((sign) => !release.destinations[sign.to]!.beside)
  for (const sign of signs)
    if (level(sign.to) < 2)
      add(
        sign,
        `"${sign.say}" goes to ${sign.to}: a danger sign names a clinician, and a pharmacy may stand beside.`,
      )
  for (const { people } of ways.values()) {
    const answers = answersOf(people)
    const without = whereItEnds({ ...enquiry, answers })
    for (const sign of signs) {
      const given = whereItEnds({ ...enquiry, answers: { ...answers, [sign.id]: 'yes' } })
      const to = `${describePeople(enquiry, people)} is sent to ${given.destination}`
      const by = enquiry.practice.services.find(({ id }) => id === given.service?.service)
      const able = (by?.able ?? '').split(', ').includes(sign.to)
      if (level(given.destination) < level(sign.to) && !able)
        add(sign, `With "${sign.say}" ${to}, which is below ${sign.to}.`)
      if (!able && Math.max(...[given.destination, ...given.also].map(level)) < level(without.destination))
        add(sign, `With "${sign.say}" ${to}; without it they would see ${without.destination}.`)
      if (given.rank < without.rank)
        add(sign, `With "${sign.say}" ${to} at rank ${given.rank}; without it that is ${without.rank}.`)
    }
  }
  return faults
}

/** Runs the call for the calmest partition: each sign alone, unanswered, not sure and declined. */
function runs(enquiry: Enquiry, partitions: readonly Partition[]): Fault[] {
  const calm = partitions.reduce((low, next) => (next.clock < low.clock ? next : low))
  const answers = answersOf(calm.people)
  const { signs: _, ...unread } = answers
  const base = whereItEnds({ ...enquiry, answers })
  const bareDesk = { ...enquiry, practice: { ...enquiry.practice, services: [] } }
  const faults: Fault[] = []
  const add = (invariant: number, sign: Sign, message: string) =>
    faults.push({ invariant, pathway: enquiry.pathway.id, path: ['flags', sign.to, sign.id], message })
  for (const sign of enquiry.pathway.signs) {
    const declared = enquiry.release.destinations[sign.to]!.high
    const rank = (reply: string) =>
      whereItEnds({ ...enquiry, answers: { ...answers, [sign.id]: reply } }).rank
    const yes = rank('yes')
    if (yes < declared) add(2, sign, `A yes to "${sign.say}" gives rank ${yes}, below its own ${declared}.`)
    const bare = whereItEnds({ ...bareDesk, answers: { ...answers, [sign.id]: 'yes' } }).rank
    if (bare < declared)
      add(
        2,
        sign,
        `With every local service off, a yes to "${sign.say}" gives rank ${bare}, below its own ${declared}.`,
      )
    if (yes < base.rank)
      add(4, sign, `A yes to "${sign.say}" lowers the answer from rank ${base.rank} to ${yes}.`)
    const unsure = rank('unsure')
    if (unsure < base.rank)
      add(6, sign, `"Not sure" on "${sign.say}" gives rank ${unsure}, calmer than "no" (${base.rank}).`)
    if (declared >= 5 && unsure < 4)
      add(7, sign, `"Not sure" on "${sign.say}" must reach rank 4, not ${unsure}.`)
    const declined = rank('declined')
    if (declined < 3) add(7, sign, `"Rather not say" on "${sign.say}" must reach rank 3, not ${declined}.`)
    const others = Object.fromEntries(
      enquiry.pathway.signs.filter((other) => other !== sign).map((other) => [other.id, 'no']),
    )
    // A part is asked of those alone who said yes to what it is a part of.
    const wholes = (sign.partOf ?? []).filter((id) => id in others || isFact(enquiry, id))
    const said = { ...others, ...Object.fromEntries(wholes.map((id) => [id, 'yes'])) }
    const { step } = walk({ ...enquiry, answers: { ...unread, ...said } })
    const covered =
      answers.opening === 'none' &&
      enquiry.release.opening.breaths.some((b) => b.rows.some((row) => row.covers.includes(sign.id)))
    if (step.screen === 'disposition' && step.disposition.rank <= 3 && !covered && !sign.if && !sign.notToday)
      add(3, sign, `The call can end at rank ${step.disposition.rank} before "${sign.say}" has an answer.`)
  }
  return faults
}
