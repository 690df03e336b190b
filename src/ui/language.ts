import { signal } from '@preact/signals'
import { fillWords, keyedWords, type LanguageWords, type WordValues } from '#core/texts/fill-words.ts'
import frontEn from '../../content/languages/front-en.json' with { type: 'json' }
import { readText } from './kept.ts'
import { piece } from './piece.ts'

/** Languages of the screens. What is read aloud stays in the language its safety check was made in. */
export const LANGUAGES = ['en', 'cy'] as const
/** A language of the screens, by its code. */
export type Language = (typeof LANGUAGES)[number]

/** The language that was chosen in this browser, else English. */
export function keptLanguage(): Language {
  return LANGUAGES.find((code) => code === readText('language')) ?? 'en'
}

type Load = () => Promise<{ readonly default: LanguageWords }>

/** Right-to-left languages: adding one needs its words, nothing else. */
const RIGHT_TO_LEFT = ['ar', 'ur', 'fa', 'ps', 'ckb']

/** The words of the desk's first screen; English ones come with the page. */
const FRONT: Readonly<Record<Language, Load | undefined>> = {
  en: undefined,
  cy: () => import('../../content/languages/front-cy.json'),
}
const REST: Readonly<Record<Language, Load>> = {
  en: () => import('../../content/languages/en.json'),
  cy: () => import('../../content/languages/cy.json'),
}

/** The language that the page is shown in. */
export const language = signal<Language>('en')
/** The words that have come, by language. */
const known = signal<Readonly<Record<Language, LanguageWords>>>({ en: frontEn, cy: {} })

/** Words that only one page has, by language, fetched when they are needed. */
export type MoreWords = Readonly<Record<Language, Load>>

let moreWords: MoreWords | undefined
const come = new Set<Load>()

/** Adds words to those of a language. */
export function addWords(words: LanguageWords, code: Language = 'en'): void {
  known.value = { ...known.value, [code]: { ...known.value[code], ...words } }
}

/** The words for a key in the language of the screen or in another that was brought, English where it has none; `count` chooses the plural, each `{{name}}` stands for a value. */
export function t(key: string, values: WordValues = {}, code: Language = language.value): string {
  // Both are read so that every component that shows words is drawn again when one of them changes.
  const words = known.value
  return fillWords(
    // The built desk has numbers in the place of many keys.
    keyedWords(words[code], key, values, code) ?? keyedWords(words.en, key, values, 'en') ?? `${key}`,
    values,
  )
}

/** Shows the first screen in a language, before anything else has come. */
export async function startFront(wanted: Language): Promise<void> {
  const front = FRONT[wanted]
  if (!front || (await bring(wanted, [front]))) show(wanted)
}

/** Brings all English words: every other language leans on them. False when a part of them is gone. */
export function bringEnglish(): Promise<boolean> {
  return bringLanguage('en')
}

/** Brings the words of a language; `more` are those of a page that has its own. False when the English words, on which all others lean, are not all there. */
export async function startLanguage(wanted: Language, more?: MoreWords): Promise<boolean> {
  moreWords ??= more
  const english = await bringEnglish()
  if (wanted !== 'en') await changeLanguage(wanted)
  return english
}

/** Brings the words of a language without showing the screens in it. False when they are gone. */
export function bringLanguage(wanted: Language): Promise<boolean> {
  return bring(wanted, loadsOf(wanted))
}

/** Changes the language of the screens; an open call stays as it is. False, and nothing changed, when its words are gone. */
export async function changeLanguage(wanted: Language): Promise<boolean> {
  if (!(await bringLanguage(wanted))) return false
  show(wanted)
  return true
}

function show(code: Language): void {
  language.value = code
  document.documentElement.lang = code
  document.documentElement.dir = RIGHT_TO_LEFT.includes(code) ? 'rtl' : 'ltr'
}

function loadsOf(code: Language): Load[] {
  return [FRONT[code], REST[code], moreWords?.[code]].filter((load) => load !== undefined)
}

async function bring(code: Language, loads: readonly Load[]): Promise<boolean> {
  const missing = loads.filter((load) => !come.has(load))
  const parts = await piece(`words-${code}`, () => Promise.all(missing.map((load) => load())))
  if (!parts) return false
  for (const load of missing) come.add(load)
  if (parts.length > 0) addWords(Object.assign({}, ...parts.map((part) => part.default)), code)
  return true
}
