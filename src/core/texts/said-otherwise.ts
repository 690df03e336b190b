/** Sentences with `{{names}}` for what changes in them, by their keys. */
type Sentences = Readonly<Record<string, string>>

const NAME = /\{\{(\w+)\}\}/g
/** What is named may hold "St. Mary’s", and no other sentence. */
const VALUE = '(?:(?!(?<=[a-z]{3})[.?!] ).)+?'
/** A sentence ends, and another begins. */
const BETWEEN = /(?<=[.?!]) (?=[A-Z"“])/

/**
 * What the rules and the server say in English, in another language: `english` and `other` hold the same sentences by the same keys.
 * What a message names stays as it is. Gives nothing where one of its sentences is not among them.
 */
export function saidOtherwise(english: Sentences, other: Sentences): (message: string) => string | undefined {
  const known = Object.entries(english)
    .flatMap(([key, sentence]) => (other[key] === undefined ? [] : [read(sentence, other[key])]))
    // What has more words of its own says more surely that it is meant.
    .sort((one, another) => another.letters - one.letters)
  const whole = (text: string): string | undefined => {
    for (const { pattern, said } of known) {
      const found = pattern.exec(text)
      if (found) return said.replace(NAME, (_, name: string) => found.groups?.[name] ?? '')
    }
    return undefined
  }
  return (message) => {
    const parts = message.split(BETWEEN)
    const all: string[] = []
    for (let from = 0; from < parts.length; ) {
      let to = parts.length
      let said = whole(parts.slice(from, to).join(' '))
      while (said === undefined && --to > from) said = whole(parts.slice(from, to).join(' '))
      if (said === undefined) return undefined
      all.push(said)
      from = to
    }
    return all.join(' ')
  }
}

function read(sentence: string, said: string) {
  const own = sentence.split(NAME)
  const pattern = own
    .map((part, at) => (at % 2 === 0 ? part.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&') : `(?<${part}>${VALUE})`))
    .join('')
  return { pattern: new RegExp(`^${pattern}$`, 's'), said, letters: sentence.replace(NAME, '').length }
}
