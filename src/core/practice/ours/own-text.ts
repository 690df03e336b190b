import { textFault } from '../words/plain-text.ts'

/** Characters of a note and of the name of a slot at most. */
export const NOTE_LENGTH = 300
export const SLOT_LENGTH = 60

/** Callers' phrases of a topic, and characters and words of one, at most. */
export const PHRASE_LIMITS = { phrases: 20, characters: 60, words: 8 } as const

/** A number as the NHS gives it to a patient: ten digits, of which a phone's first is always 0. */
const NHS_NUMBER = /(?<!\d)[1-9]\d{2}[ -]?\d{3}[ -]?\d{4}(?!\d)/
/** A day with its year, as a date of birth is written. */
const BIRTH = /\b\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d{2})\b|\bd\.?o\.?b\b/i

/** What keeps a note from being saved, in one sentence; undefined where nothing does. An empty one is no fault. */
export function noteFault(text: string): string | undefined {
  if (text.length > NOTE_LENGTH)
    return `The note is longer than ${NOTE_LENGTH} characters. Shorten it: it is read during a call.`
  return textFault(text, 'lines') ?? patientFault(text)
}

/** What keeps the name of a slot from being saved; undefined where nothing does. */
export function slotNameFault(name: string): string | undefined {
  if (!name.trim()) return 'The name of the slot is missing. Write it as your appointment book has it.'
  if (name.length > SLOT_LENGTH)
    return `The name of the slot is longer than ${SLOT_LENGTH} characters. Shorten it.`
  return textFault(name, 'one line') ?? patientFault(name)
}

function patientFault(text: string): string | undefined {
  if (NHS_NUMBER.test(text)) return 'This looks like an NHS number. Leave it out: no patient is named here.'
  return BIRTH.test(text)
    ? 'This looks like a date of birth. Leave it out: no patient is named here. Write other dates in words, such as 4 January.'
    : undefined
}
