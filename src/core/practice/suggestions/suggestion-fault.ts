import { textFault } from '../words/plain-text.ts'
import { SUGGESTION_LENGTH } from './suggestion.ts'

/** What keeps words from being a suggestion or an answer to one, in one sentence, people aside; undefined where nothing does. */
export function suggestionFault(text: string): string | undefined {
  const { least, most } = SUGGESTION_LENGTH
  if (text.trim().length < least) return 'Say it in a few words more.'
  if (text.length > most) return `Say it in at most ${most} characters.`
  return textFault(text, 'one line') ? 'Write plain words on one line.' : undefined
}
