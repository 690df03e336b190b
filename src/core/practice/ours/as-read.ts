import { withPlainDigits } from '../suggestions/disguised.ts'

/** Letters of other scripts that look like ours. */
const ALIKE: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ...[
      'аa',
      'еe',
      'оo',
      'рp',
      'сc',
      'хx',
      'уy',
      'іi',
      'ѕs',
      'һh',
      'ԁd',
      'ᴏo',
      'ᴀa',
      'ᴇe',
      'ɴn',
      'ɪi',
      'αa',
      'οo',
      'νv',
      'ιi',
      'εe',
    ],
    ...[
      'АA',
      'ВB',
      'ЕE',
      'КK',
      'МM',
      'НH',
      'ОO',
      'РP',
      'СC',
      'ТT',
      'ХX',
      'ΑA',
      'ΒB',
      'ΕE',
      'ΗH',
      'ΙI',
      'ΚK',
      'ΜM',
      'ΝN',
      'ΟO',
      'ΡP',
      'ΤT',
    ],
  ].map(([theirs = '', ours = '']) => [theirs, ours]),
)
const NINE = '(?:9|nine|naw)'
const APART = String.raw`[^\p{L}\d]{0,3}`
/** 999 as people write it: "9 9 9", "9-9-9", "nine nine nine", "triple nine", "9 double 9", "three nines". */
const THREE_NINES = new RegExp(
  [
    `(?<![\\p{L}\\d])${NINE}${APART}${NINE}${APART}${NINE}s?(?![\\p{L}\\d]|[-–.:]\\d)`,
    `(?<![\\p{L}\\d])(?:triple|treble|three|tri)[- ]${NINE}'?s?(?![\\p{L}\\d])`,
    `(?<![\\p{L}\\d])(?:${NINE}${APART}(?:double|dwbl)${APART}${NINE}|(?:double|dwbl)${APART}${NINE}${APART}${NINE})(?![\\p{L}\\d])`,
    '(?<![\\p{L}\\d+])(?:112|one one two)(?![\\p{L}\\d])',
  ].join('|'),
  'giu',
)
const CASUALTY =
  /(?<![\p{L}\d])a ?(?:&amp;|&|\+|\/|n'?|'n'?|'?n|and)[ .]?e(?![\p{L}\d])|(?<![\p{L}\d])a\.? ?& ?\.?e\.?(?![\p{L}\d])/giu

/** The letters of a text as the eye has them: digits and letters of other scripts that look like ours are ours, without marks on them. */
export function asRead(text: string): string {
  return withPlainDigits(text)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\0-\u007F]/gu, (letter) => ALIKE[letter] ?? letter)
    .replace(/[’‘`´]/g, "'")
    .replace(/\s+/g, ' ')
    .replace(
      /(?<=\d[^\p{L}\d]{0,2})o+(?![\p{L}])|(?<!\p{L})o+(?=[^\p{L}\d]{0,1}\d)|(?<=\d)o+(?=\d)/giu,
      (noughts) => '0'.repeat(noughts.length),
    )
}

/** A text as it is read, with each way to write 999 and A&E as "999" and "A&E". */
export function withHelpNamed(text: string): string {
  return asRead(text).replace(THREE_NINES, '999').replace(CASUALTY, 'A&E')
}

/** A pattern over a text as it is read, whose letters are plain ones, so that the first text is not waited for. */
export function plainPattern(source: string): RegExp {
  return new RegExp(source.replace(/(\[\^?)\\p\{L\}/g, '$1a-z').replace(/\\p\{L\}/g, '[a-z]'), 'i')
}
