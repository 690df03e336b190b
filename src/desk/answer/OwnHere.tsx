import type { Disposition } from '#core/call/disposition.ts'
import { notesBeside } from '#core/practice/ours/notes.ts'
import { slotFor } from '#core/practice/ours/slots.ts'
import { wayThere } from '#core/practice/service.ts'
import { LocalNoteLine } from '#ui/LocalNoteLine.tsx'
import { SlotLine } from '#ui/SlotLine.tsx'
import type { Call } from '../call/call.ts'

/** What this practice says for itself beside an answer: which slot to book, and its notes on the topic and on the kind of help. */
export function OwnHere({ call, disposition }: { readonly call: Call; readonly disposition: Disposition }) {
  const { practice, pathway, release } = call
  const { destination, rank, acts, service } = disposition
  const known = practice.services.find(({ id }) => id === service?.service)
  const way = known && wayThere(known, release.destinations[destination]!).way
  // Who rings or walks in needs no slot of ours.
  const slot =
    way === undefined || way === 'book-here' ? slotFor(practice.overrides, destination, acts) : undefined
  return (
    <>
      {slot ? <SlotLine slot={slot} clock={rank} /> : null}
      {notesBeside(practice, pathway, disposition).map((note) => (
        <LocalNoteLine key={note.text} note={note} />
      ))}
    </>
  )
}
