import { saidAloud } from '#core/pathway/aloud.ts'
import { inVoice } from '#core/pathway/voice.ts'

/** Words of the content as they are said of a patient who is not the caller, aloud. */
export function saidOfThem(words: string): string {
  return inVoice(saidAloud(words), 'they')
}
