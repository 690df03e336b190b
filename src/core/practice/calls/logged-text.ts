import { textFault } from '../words/plain-text.ts'

/** Characters of a text in a log, at least and at most. */
export const LOGGED_LENGTH = { least: 10, most: 200 } as const
/** A phone number or the number of a patient: a log that may be shared holds neither. */
const LONG_NUMBER = /\d(?:[\s-]?\d){6,}/

/** What keeps a text out of a log that may be shared, in one sentence; undefined where nothing does. */
export function loggedTextFault(text: string): string | undefined {
  if (text.trim().length < LOGGED_LENGTH.least) return 'Say it in a few words more.'
  if (text.length > LOGGED_LENGTH.most) return `Say it in at most ${LOGGED_LENGTH.most} characters.`
  if (textFault(text, 'one line')) return 'Write plain words on one line.'
  if (LONG_NUMBER.test(text)) return 'Leave the long number out: no patient is named here.'
  return undefined
}
