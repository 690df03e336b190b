import { readWho } from './who.ts'

const JOIN = /^((?:my|our)\s.+?)(?:\s*[,;.&]|\s+and\b|\s+also\b|\s+plus\b)+\s+((?:my|our)\s.+)$/i

/** Who does these speaks of the patient. */
const SPEAKS = /\b(?:worr|think|thought|sa(?:ys|id)\b|told|notice)/i

/** What is said of two patients in one sentence, each with their own words and age ("my son 8 has earache and my daughter 5 has a rash"); undefined where it is one patient's story. */
export function twoPatients(said: string): readonly [string, string] | undefined {
  const [, one, other] = JOIN.exec(said.trim()) ?? []
  if (!one || !other) return undefined
  const [first, second] = [readWho(one), readWho(other)]
  const named = [first, second].every(({ age, about }) => age || about === 'other')
  const differ = first.age !== second.age || first.sex !== second.sex
  return named && differ && (first.age || second.age) && !SPEAKS.test(other) ? [one, other] : undefined
}
