import { looksLike } from '#core/practice/words/name-fault.ts'

/** A name in one form: no characters that nobody sees, one space between its words, letters of the usual width. */
export function tidyName(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/[\p{Cc}\p{Cs}\p{DI}]/gu, '')
    .replace(/[\s\p{Z}]+/gu, ' ')
    .trim()
}

/** A form that is the same for all names that read the same, whatever letters they are typed with, and whatever stands between these. */
export function readsAs(name: string): string {
  return [...tidyName(name)]
    .map(looksLike)
    .join('')
    .replace(/(?<=\p{L})I(?=\p{Ll})/gu, 'l')
    .toLowerCase()
    .replace(/(?<=\p{L})0|0(?=\p{L})/gu, 'o')
    .replace(/(?<=\p{L})1|1(?=\p{L})/gu, 'l')
    .replace(/[\s.,_'’‘ʼ`´‐-―−-]/g, '')
}
