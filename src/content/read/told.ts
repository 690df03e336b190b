import type { Destination, Sign } from '#core/pathway/pathway.ts'
import { readByDestination } from './by-destination.ts'
import { readBegan } from './fact.ts'
import type { Reader } from './reader.ts'

/**
 * Reads how a sign is told and answered: its words in the safety net; whether it is of the record, does not come later or may not be texted; what to
 * do until help is there; what "not sure" counts as; what it is a part of; and whether it can be true of what began today.
 */
export function toldOf(
  reader: Reader,
  path: readonly (string | number)[],
): Pick<
  Sign,
  'record' | 'untold' | 'told' | 'unnamed' | 'safeNumber' | 'meanwhile' | 'unsure' | 'partOf' | 'notToday'
> {
  const meanwhile = reader.text([...path, 'meanwhile'])
  const unsure = reader.text([...path, 'unsure'])
  const partOf = reader.list([...path, 'part-of'])
  const told = reader.list([...path, 'told'])
  const unnamed = reader.text([...path, 'unnamed'])
  return {
    ...(reader.flag([...path, 'record']) ? { record: true as const } : {}),
    ...(reader.flag([...path, 'untold']) ? { untold: true as const } : {}),
    ...(reader.flag([...path, 'safe-number']) ? { safeNumber: true as const } : {}),
    ...(told.length > 0 ? { told } : {}),
    ...(unnamed ? { unnamed } : {}),
    ...(meanwhile ? { meanwhile } : {}),
    ...(unsure ? { unsure } : {}),
    ...(partOf.length > 0 ? { partOf } : {}),
    ...(readBegan(reader, path) ? { notToday: true as const } : {}),
  }
}

/** What is said where a sign decided, in place of the words of the topic: of each destination, and when to ring again. */
export function answerOf(
  reader: Reader,
  path: readonly (string | number)[],
  destinations: Readonly<Record<string, Destination>>,
): Pick<Sign, 'answer' | 'net'> {
  const answer = readByDestination(reader, [...path, 'answer'], destinations)
  const net = reader.text([...path, 'net'])
  return { ...(Object.keys(answer).length > 0 ? { answer } : {}), ...(net ? { net } : {}) }
}

/** What a sign may say of itself, in a pathway's file as in the shared one. */
export const SIGN_KEYS = [
  'say',
  'if',
  'look',
  'not-self',
  'record',
  'untold',
  'told',
  'unnamed',
  'safe-number',
  'meanwhile',
  'answer',
  'net',
  'unsure',
  'part-of',
  'began',
  'covers',
] as const
