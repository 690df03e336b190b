import type { Answers } from '#core/call/answers.ts'
import { askedSigns, openingReply, openingRows, signReply } from '#core/call/signs.ts'
import type { ComposedRelease } from '#core/pathway/release.ts'
import { type Call, type KnownAtStart, someOf } from '../call/call.ts'
import { enquiryOf, onItsPathway, readStep } from '../call/call-step.ts'
import type { Carried } from '../call/carried.ts'

/** What stands of a person whatever they ring about. */
const OF_THE_PERSON = ['age', 'sex', 'pregnant']

/** What goes on to the next problem of a caller: of the same patient who, age, sex, the record's glance and the opening; of someone else the caller alone, who is then not the patient. */
export function carry(call: Call, same: boolean): Carried {
  if (!same)
    return {
      answers: {},
      ...someOf(call, 'ringBack'),
      ...(call.about === 'self' ? {} : someOf(call, 'about')),
    }
  const { earlier, ...ended } = call
  return {
    answers: keptAnswers(call),
    ...someOf(call, 'ringBack', 'about', 'next', 'recordClosed'),
    earlier: [...(earlier ?? []), ended],
  }
}

/** What still goes on once words were typed for the next problem: all of it, unless they tell of another person than the one that was kept ("my son" after a woman who rang for herself). Of another person nothing is known, and the opening is read again. */
export function keptFor(kept: Carried, said: KnownAtStart): Carried {
  const differs = (id: 'age' | 'sex') => {
    const [before, now] = [kept.answers[id], said.answers?.[id]]
    return before !== undefined && now !== undefined && String(before) !== String(now)
  }
  const forSelf = kept.about === 'self'
  const another = said.about === 'self' ? kept.about !== undefined && !forSelf : forSelf && said.forOther
  if (!another && !differs('age') && !differs('sex')) return kept
  return { answers: {}, ...someOf(kept, 'ringBack') }
}

/** What holds of the person whatever the topic is: age, sex, the record's glance and what the opening said. */
export function keptAnswers({ answers, release }: Call): Answers {
  const rows = release.opening.breaths.flatMap((breath) => breath.rows.map(({ id }) => id))
  const glance = Object.values(release.facts).flatMap((fact) => (fact.glance ? [fact.id] : []))
  const kept = new Set(['opening', ...OF_THE_PERSON, ...rows, ...glance])
  return Object.fromEntries(Object.entries(answers).filter(([id]) => kept.has(id)))
}

/** The answers that a new problem begins with: shared danger signs that were answered no a moment ago are not asked again, and where the whole opening was asked, a gate need not ask if anyone is ill. */
export function beginWith(
  release: ComposedRelease,
  pathway: string,
  { answers: kept, earlier = [] }: Carried,
): Answers {
  const last = earlier.at(-1)
  const answers = { ...kept, ...sharedNoes(release, pathway, earlier) }
  const gated = release.pathways[pathway]?.kind !== 'symptom'
  if (!last || !gated) return answers
  const enquiry = enquiryOf(last)
  const rows = openingRows(enquiry)
  const asked = rows.length > 0 && rows.every((row) => openingReply(enquiry, row) !== undefined)
  return asked ? { ...answers, gate: 'known' } : answers
}

/** The signs of a pathway that were put to the caller in a call before it, and answered no each time. */
function sharedNoes(release: ComposedRelease, pathway: string, earlier: readonly Call[]): Answers {
  const noes = new Map<string, boolean>()
  for (const call of earlier) {
    const walked = readStep(call)
    // Where the answers went on to another topic, its signs are the ones that were asked.
    const enquiry = enquiryOf(walked ? onItsPathway(call, walked) : call)
    for (const sign of askedSigns(enquiry).filter(({ shared }) => shared)) {
      const reply = signReply(enquiry, sign)
      if (reply) noes.set(sign.id, reply === 'no' && (noes.get(sign.id) ?? true))
    }
  }
  const signs = release.pathways[pathway]?.signs ?? []
  return Object.fromEntries(
    signs.flatMap(({ id, shared }) => (shared && noes.get(id) ? [[id, 'no'] as const] : [])),
  )
}
