import type { Answers } from '#core/call/answers.ts'
import { openingReply, openingRows } from '#core/call/signs.ts'
import type { ComposedRelease } from '#core/pathway/release.ts'
import type { Call } from '../call/call.ts'
import { enquiryOf } from '../call/call-step.ts'
import type { Carried } from '../call/carried.ts'

/** What stands of a person whatever they ring about. */
const OF_THE_PERSON = ['age', 'sex', 'pregnant']

/** What goes on to the next problem of a caller: of the same patient who, age, sex, the record's glance and the opening; of someone else the caller alone, who is then not the patient. */
export function carry(call: Call, same: boolean): Carried {
  const { about, ringBack } = call
  const caller = ringBack ? { ringBack } : {}
  if (!same) return { answers: {}, ...caller, ...(about && about !== 'self' ? { about } : {}) }
  const { earlier, ...ended } = call
  return {
    answers: keptAnswers(call),
    ...caller,
    ...(about ? { about } : {}),
    ...(call.recordClosed ? { recordClosed: true as const } : {}),
    earlier: [...(earlier ?? []), ended],
  }
}

function keptAnswers(call: Call): Answers {
  const { release } = call
  const rows = release.opening.breaths.flatMap((breath) => breath.rows.map(({ id }) => id))
  const glance = Object.values(release.facts).flatMap((fact) => (fact.glance ? [fact.id] : []))
  const kept = new Set(['opening', ...OF_THE_PERSON, ...rows, ...glance])
  return Object.fromEntries(Object.entries(call.answers).filter(([id]) => kept.has(id)))
}

/** The answers that a new problem begins with: where the whole opening was asked a moment ago, a gate need not ask if anyone is ill. */
export function beginWith(release: ComposedRelease, pathway: string, { answers, earlier }: Carried): Answers {
  const last = earlier?.at(-1)
  const gated = release.pathways[pathway]?.kind !== 'symptom'
  if (!last || !gated) return answers
  const enquiry = enquiryOf(last)
  const rows = openingRows(enquiry)
  const asked = rows.length > 0 && rows.every((row) => openingReply(enquiry, row) !== undefined)
  return asked ? { ...answers, gate: 'known' } : answers
}
