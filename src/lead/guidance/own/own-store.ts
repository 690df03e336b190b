import type { PhraseTried } from '#core/guidance/phrase-faults.ts'
import { type OwnChange, type OwnKind, type OwnValues, ownAt } from '#core/practice/ours/own-guidance.ts'
import { list, number, optional, record, type Shape, text, yesNo } from '#ui/shape.ts'
import { practice } from '../../link/lead-data.ts'
import { ask } from '../../link/lead-server.ts'
import { change, role, type Saved } from '../../services/service-store.ts'

/** What the practice has of its own at a place; undefined where it has nothing. */
export function ownHere<Kind extends OwnKind>(kind: Kind, key: string): OwnValues[Kind] | undefined {
  return practice.value && ownAt(practice.value.overrides, kind, key)
}

/** Saves one thing of the practice's own over what stood when it was opened; null has it back as the release has it. `told` says that what is lost was read first. */
export function saveOwn(wanted: OwnChange, base: unknown, told = false): Promise<Saved> {
  return change('PUT', '/api/lead/guidance', {
    change: { ...wanted, base: base ?? null, ...(told ? { told } : {}) },
    by: role.value,
  })
}

const isTried = record<{ tried: PhraseTried }>({
  tried: record<PhraseTried>({
    fault: optional(text),
    moves: list(record<PhraseTried['moves'][number]>({ words: text, from: text, urgent: yesNo })) as Shape<
      PhraseTried['moves']
    >,
    finds: list(text),
    already: yesNo,
    saidOf: number,
  }),
})

/** Tries a phrase with the search of the desk: what it would find, what it would take, and why it cannot be added. */
export async function askToTry(topic: string, phrase: string): Promise<PhraseTried> {
  const answer = await ask(isTried, 'POST', '/api/lead/guidance/try', { topic, phrase })
  return answer.ok
    ? answer.body.tried
    : { fault: answer.error, moves: [], finds: [], already: false, saidOf: 0 }
}
