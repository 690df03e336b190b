import { signal } from '@preact/signals'
import type { i18n } from 'i18next'
import { firstWords } from './first-words.ts'

/** Languages of the screens. What is read aloud stays in the language its safety check was made in. */
export const LANGUAGES = ['en', 'cy'] as const
export type Language = (typeof LANGUAGES)[number]

type Values = Readonly<Record<string, string | number>>
type Words = Readonly<Record<string, string>>

/** Right-to-left languages: adding one needs its words, nothing else. */
const RIGHT_TO_LEFT = ['ar', 'ur', 'fa', 'ps', 'ckb']

export const language = signal<Language>('en')
const engine = signal<i18n | undefined>(undefined)
/** English: in the built desk the words of its first screen, until what leads a call brings the others. */
const words = signal<Words>(firstWords)

/** Words that only one page has, by language, fetched when they are needed. */
export type MoreWords = Readonly<Record<Language, () => Promise<{ readonly default: Words }>>>

let moreWords: MoreWords | undefined

/** Takes the English words in full. */
export function addWords(all: Words): void {
  words.value = all
}

/** The words for a key in the language of the screen; `count` chooses the plural. Until i18next has loaded, plain English words stand in. */
export function t(key: string, values: Values = {}): string {
  const loaded = engine.value
  // Read so that every component that shows words is drawn again when the language changes.
  void language.value
  if (loaded) return loaded.t(key, values)
  const known = words.value
  const template = known[key] ?? (values.count === 1 ? known[`${key}_one`] : known[`${key}_other`]) ?? key
  return template.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ''))
}

/** Loads i18next and, where it is not English, the words of the language; called after the first paint. `more` are the words of a page that has its own. */
export async function startLanguage(wanted: Language, more?: MoreWords): Promise<void> {
  moreWords ??= more
  const { createInstance } = await import('i18next')
  const en =
    words.value === firstWords ? (await import('../../content/languages/en.json')).default : words.value
  const instance = createInstance()
  await instance.init({
    lng: 'en',
    fallbackLng: 'en',
    resources: { en: { translation: { ...en, ...(await ownWords('en')) } } },
    interpolation: { escapeValue: false },
    keySeparator: false,
    nsSeparator: false,
  })
  engine.value = instance
  if (wanted !== 'en') await changeLanguage(wanted)
}

/** Changes the language of the screens at once; an open call stays as it is. */
export async function changeLanguage(wanted: Language): Promise<void> {
  const loaded = engine.value
  if (!loaded) return startLanguage(wanted)
  if (wanted === 'cy' && !loaded.hasResourceBundle('cy', 'translation')) {
    const { default: cy } = await import('../../content/languages/cy.json')
    loaded.addResourceBundle('cy', 'translation', { ...cy, ...(await ownWords('cy')) })
  }
  await loaded.changeLanguage(wanted)
  language.value = wanted
  document.documentElement.lang = wanted
  document.documentElement.dir = RIGHT_TO_LEFT.includes(wanted) ? 'rtl' : 'ltr'
}

async function ownWords(code: Language): Promise<Words> {
  return moreWords ? (await moreWords[code]()).default : {}
}
