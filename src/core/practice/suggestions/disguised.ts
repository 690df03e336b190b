import type { PersonFound } from '../words/person-found.ts'

const WORD = /[\p{L}\p{M}]+/gu
/** Scripts whose letters look like each other's. */
const LOOK_ALIKE = [
  /\p{Script=Latin}/u,
  /\p{Script=Cyrillic}/u,
  /\p{Script=Greek}/u,
  /\p{Script=Armenian}/u,
  /\p{Script=Cherokee}/u,
]

/** A text in which the digits of every script are those from 0 to 9, so that a number is found however it was typed. */
export function withPlainDigits(text: string): string {
  return text.normalize('NFKC').replace(/\p{Nd}/gu, (digit) => String(digitOf(digit.codePointAt(0)!)))
}

/** Words that mix letters of several scripts which look alike: what hides a name is asked about as one. */
export function mixedNames(written: string): PersonFound[] {
  return [...written.normalize('NFKC').matchAll(WORD)].flatMap(({ 0: text, index: at }): PersonFound[] =>
    LOOK_ALIKE.filter((script) => script.test(text)).length > 1 ? [{ kind: 'name', text, at }] : [],
  )
}

/** Digits stand in tens from their zero in every script. */
function digitOf(code: number): number {
  let below = 0
  while (below < 10 && /\p{Nd}/u.test(String.fromCodePoint(code - below - 1))) below += 1
  return below % 10
}
