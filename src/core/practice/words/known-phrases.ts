/**
 * A text with whole phrases that name no person made blank, such as titles of topics: their capitals are no names.
 * @example withoutPhrases('It now finds Sore throat.', ['Sore throat']) // 'It now finds            .'
 */
export function withoutPhrases(text: string, phrases: readonly string[]): string {
  return phrases.reduce((left, phrase) => {
    let rest = left
    for (let at = rest.indexOf(phrase); phrase && at >= 0; at = rest.indexOf(phrase, at + phrase.length)) {
      const isWhole = !/[\p{L}\d]/u.test(`${rest[at - 1] ?? ''}${rest[at + phrase.length] ?? ''}`)
      if (isWhole) rest = rest.slice(0, at) + ' '.repeat(phrase.length) + rest.slice(at + phrase.length)
    }
    return rest
  }, text)
}
