import { join } from 'node:path'
import type { DangerFile } from '#core/pathway/release-files.ts'
import { readEmergencies } from './emergencies.ts'
import { Reader } from './reader.ts'
import { isList, readYaml } from './yaml-file.ts'

/** Reads danger-phrases.yaml: words that count as one (`same`), what comes after the first paint (`later`), words that say whether it is now, words of which any will do in a phrase (`sets`), and by emergency card the phrases, with `unless` exclusions; and emergencies.yaml: what emergencies mean (`means`), and by card the meanings that make one. */
export function readDanger(folder: string): DangerFile {
  const reader = new Reader(readYaml(join(folder, 'danger-phrases.yaml'), 'content/danger-phrases.yaml'))
  const unless: string[] = []
  const list = (path: readonly (string | number)[]) => reader.list(path).join('|')
  const inFull = (phrase: string) =>
    phrase.replace(/\$(\w+)/g, (_, set) => reader.list(['sets', set]).join('/'))
  const lists = (path: readonly string[]) =>
    Object.fromEntries(reader.keys(path).map((word) => [word, list([...path, word])]))
  const phrases = (path: readonly (string | number)[]): string => {
    const value = reader.at(path)
    if (!isList(value)) return ''
    return value
      .map((item, at) => {
        if (typeof item === 'string') return inFull(item)
        const words = list([...path, at, 'unless'])
        const number = unless.includes(words) ? unless.indexOf(words) : unless.push(words) - 1
        return `${inFull(reader.required([...path, at, 'say']))}#${number}`
      })
      .join('|')
  }
  const cards = (path: readonly string[]) =>
    Object.fromEntries(
      reader
        .keys(path)
        .map((card) => [
          card,
          { now: phrases([...path, card, 'now']), notPast: phrases([...path, card, 'unless-past']) },
        ]),
    )
  const first = { cards: cards(['cards']), unless: [...unless] }
  const later = { cards: cards(['later', 'cards']), unless: unless.slice(first.unless.length) }
  return {
    same: lists(['same']),
    later: {
      meanings: readEmergencies(folder),
      same: lists(['later', 'same']),
      past: list(['later', 'past']),
      ...later,
    },
    past: list(['past']),
    now: list(['now']),
    ...first,
  }
}
