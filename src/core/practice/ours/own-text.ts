import { withPlainDigits } from '../suggestions/disguised.ts'
import { personNumbers } from '../words/person-numbers.ts'
import { textFault } from '../words/plain-text.ts'
import { toldWithoutWebFault } from './told-safely.ts'

/** Characters of a note and of the name of a slot at most. */
export const NOTE_LENGTH = 300
/** Characters of the name of a slot at most. */
export const SLOT_LENGTH = 60

/** Callers' phrases of a topic, and characters and words of one, at most. */
export const PHRASE_LIMITS = { phrases: 20, characters: 60, words: 8 } as const

/** Ten digits as the NHS writes them are taken for a patient's also where one was typed wrong; a phone's first is always 0. */
const NHS_SHAPE = /(?<!\d)[1-9]\d{2}[ -]?\d{3}[ -]?\d{4}(?!\d)/
/** A date of birth that is only spoken of belongs in no note either. */
const BIRTH_NAMED = /\bd\.?o\.?b\b/i
/** A note stays for years, so a day still to come is no exception. */
const LAST_DAY = '9999-12-31'

/** What keeps a note from being saved, in one sentence; undefined where nothing does. An empty one is no fault. */
export function noteFault(text: string): string | undefined {
  if (text.length > NOTE_LENGTH)
    return `The note is longer than ${NOTE_LENGTH} characters. Shorten it: it is read during a call.`
  return textFault(text, 'lines') ?? toldWithoutWebFault(text) ?? patientFault(text)
}

/** What keeps the name of a slot from being saved; undefined where nothing does. */
export function slotNameFault(name: string): string | undefined {
  if (!name.trim()) return 'The name of the slot is missing. Write it as your appointment book has it.'
  if (name.length > SLOT_LENGTH)
    return `The name of the slot is longer than ${SLOT_LENGTH} characters. Shorten it.`
  return textFault(name, 'one line') ?? toldWithoutWebFault(name) ?? patientFault(name)
}

function patientFault(text: string): string | undefined {
  const { found } = personNumbers(withPlainDigits(text), LAST_DAY)
  const isPatient = found.some(
    ({ kind, text: said }) => kind === 'nhs-number' || (kind === 'long-number' && NHS_SHAPE.test(said)),
  )
  if (isPatient) return 'This looks like an NHS number. Leave it out: no patient is named here.'
  return BIRTH_NAMED.test(text) || found.some(({ kind }) => kind === 'birth-date')
    ? 'This looks like a date of birth. Leave it out: no patient is named here. Write other dates in words, such as 4 January.'
    : undefined
}
