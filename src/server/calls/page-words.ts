import type { Speech } from '#core/measured/letter-words.ts'
import { fillWords, keyedWords } from '#core/texts/fill-words.ts'
import cy from '../../../content/languages/cy.json' with { type: 'json' }
import en from '../../../content/languages/en.json' with { type: 'json' }
import leadCy from '../../../content/languages/lead-cy.json' with { type: 'json' }
import leadEn from '../../../content/languages/lead-en.json' with { type: 'json' }

/** Languages in which the page of last week is written. */
export const PAGE_LANGUAGES = ['en', 'cy'] as const
/** A language of the page of last week, by its code. */
export type PageLanguage = (typeof PAGE_LANGUAGES)[number]

const WORDS = { en: { ...en, ...leadEn }, cy: { ...cy, ...leadCy } }

/** How the lead page says things in a language, English where it has no words. */
export function speechOf(language: PageLanguage): Speech {
  return {
    say: (key, values = {}) =>
      fillWords(
        keyedWords(WORDS[language], key, values, language) ?? keyedWords(WORDS.en, key, values, 'en') ?? key,
        values,
      ),
    decimal: (n, digits) =>
      n.toLocaleString([`${language}-GB`, 'en-GB'], {
        minimumFractionDigits: digits,
        maximumFractionDigits: digits,
      }),
  }
}
