/** Words of one language by their keys. */
export type LanguageWords = Readonly<Record<string, string>>
/** What stands for the `{{names}}` of a text; a number called `count` chooses the plural. */
export type WordValues = Readonly<Record<string, string | number>>

const plurals: Record<string, Intl.PluralRules> = {}
/** Letters that are written from right to left. */
const FROM_THE_RIGHT = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/

/** The text of a key in a language; undefined where the language has none. */
export function keyedWords(
  words: LanguageWords,
  key: string,
  { count }: WordValues,
  language: string,
): string | undefined {
  if (typeof count !== 'number') return words[key]
  plurals[language] ??= new Intl.PluralRules(language)
  return words[`${key}_${plurals[language].select(count)}`] ?? words[`${key}_other`] ?? words[key]
}

/** A text with its values in their places. Where the text or a value is written from right to left, the value stands between marks of its own, so that neither turns the other around: no phone number is read from its end (rule 83). */
export function fillWords(template: string, values: WordValues): string {
  const fromTheRight = FROM_THE_RIGHT.test(template)
  return template.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const value = String(values[name] ?? '')
    return value && (fromTheRight || FROM_THE_RIGHT.test(value)) ? `\u2068${value}\u2069` : value
  })
}
