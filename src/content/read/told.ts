import type { Sign } from '#core/pathway/pathway.ts'
import { readBegan } from './fact.ts'
import type { Reader } from './reader.ts'

/** What is told about a sign, whether it is of the record, does not come later or may not be texted, what to do until help is there, and what is said where it decided; what not sure of it counts as, what it is a part of, and whether it can be so of what began today. */
export function toldOf(
  reader: Reader,
  path: readonly (string | number)[],
): Pick<
  Sign,
  'record' | 'untold' | 'safeNumber' | 'meanwhile' | 'answer' | 'net' | 'unsure' | 'partOf' | 'notToday'
> {
  const answer = reader.record([...path, 'answer'])
  const net = reader.text([...path, 'net'])
  const meanwhile = reader.text([...path, 'meanwhile'])
  const unsure = reader.text([...path, 'unsure'])
  const partOf = reader.list([...path, 'part-of'])
  return {
    ...(reader.flag([...path, 'record']) ? { record: true as const } : {}),
    ...(reader.flag([...path, 'untold']) ? { untold: true as const } : {}),
    ...(reader.flag([...path, 'safe-number']) ? { safeNumber: true as const } : {}),
    ...(meanwhile ? { meanwhile } : {}),
    ...(Object.keys(answer).length > 0 ? { answer } : {}),
    ...(net ? { net } : {}),
    ...(unsure ? { unsure } : {}),
    ...(partOf.length > 0 ? { partOf } : {}),
    ...(readBegan(reader, path) ? { notToday: true as const } : {}),
  }
}

/** What a sign may say of itself, in a pathway's file as in the shared one. */
export const SIGN_KEYS = [
  'say',
  'if',
  'look',
  'not-self',
  'record',
  'untold',
  'safe-number',
  'meanwhile',
  'answer',
  'net',
  'unsure',
  'part-of',
  'began',
  'covers',
] as const
