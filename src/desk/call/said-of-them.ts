import { saidAloud } from '#core/pathway/aloud.ts'
import { inVoice } from '#core/pathway/voice.ts'

/** Words of the content as they are said of a patient who is not the caller, aloud. */
export function saidOfThem(words: string): string {
  return inVoice(saidAloud(words), 'they')
}

/** How many letters of what was typed are shown. */
const MOST_WORDS = 40

/** What was typed, behind what is named. */
export function typedWords(words: string | undefined): string {
  return words ? `, “${words.slice(0, MOST_WORDS)}”` : ''
}
