import type { Problem } from '#core/check/problem.ts'
import { allowedErrors, distance } from '#core/pathway/distance.ts'
import type { Lexicon } from '#core/pathway/lexicon.ts'
import type { Release } from '#core/pathway/release.ts'
import { plain, wordsOf } from '#core/search/tokens.ts'
import { openEmergenciesFile } from '../read/emergencies.ts'
import type { Reader } from '../read/reader.ts'
import { isLearnedFrom } from '../read/weights.ts'
import { heardLines } from './heard-lines.ts'

/** Meanings that take any emergency back, or back to now: no card names them. */
const OF_ALL = new Set(['past', 'paper', 'joke', 'now'])
/** A shorter word is too near to too many names. */
const SHORTEST = 6

/** A line of a card: its runs of steps, each met by any of its words, and what may not stand beside it. */
interface CardLine {
  readonly runs: readonly (readonly (readonly string[])[])[]
  readonly unless: readonly string[]
}

/** What the check reads besides the file. */
interface Around {
  readonly folder: string
  readonly release: Release
  readonly lexicon: Lexicon
}

/** What is wrong with emergencies.yaml: a name that nobody says and no meaning has, a slip of a meaning's name, a saying or a line that stands twice, a meaning that nothing uses, a line that one word raises alone, a card that is no kind of help, and weights that were learned from other lines than those that were heard. */
export function checkEmergencies(content: Around): Problem[] {
  const reader = openEmergenciesFile(content.folder)
  const names = reader.keys(['means'])
  const used = new Set<string>()
  const alone = reader.list(['alone'])
  const isSaid = saidWords(content, reader, names)
  for (const name of names) reportTwice(reader, ['means', name], reader.list(['means', name]), 'saying')
  for (const card of reader.keys(['cards'])) {
    if (!content.release.destinations[card])
      reader.fault(['cards', card], `There is no kind of help "${card}" in destinations.yaml.`)
    const lines = reader.list(['cards', card])
    reportTwice(reader, ['cards', card], lines, 'line')
    for (const [at, text] of lines.entries()) {
      const line = cardLine(text)
      const path = ['cards', card, at]
      for (const word of [...line.runs.flat(2), ...line.unless]) {
        used.add(word)
        const slip = [...names, ...alone].includes(word) ? undefined : slipOf(word, names, isSaid)
        if (slip !== undefined)
          reader.fault(
            path,
            `"${word}" is no meaning and nobody says it${slip ? `; did you mean "${slip}"` : ''}. If it is right, list it under "alone".`,
          )
      }
      reportTwice(reader, path, line.unless, 'exception')
      const both = raisedAlone(line, (word) => sayingsOf(reader, names, word))
      if (both) reader.fault(path, `"${both}" alone is both halves of this line; leave it to one.`)
    }
  }
  reportTwice(reader, ['alone'], alone, 'word')
  for (const word of alone)
    if (!used.has(word)) reader.fault(['alone'], `No card uses the word "${word}"; remove it.`)
  for (const name of names)
    if (!used.has(name) && !OF_ALL.has(name))
      reader.fault(['means', name], `No card uses the meaning "${name}"; use it or remove it.`)
  if (!isLearnedFrom(content.folder, heardLines(content.folder)))
    reader.fault(
      ['cards'],
      'emergency-weights.tsv was learned from other lines than those of heard/: run "npm run bench -- --weigh".',
    )
  return reader.problems
}

function cardLine(text: string): CardLine {
  const parts = text.split(' ').filter((part) => part !== '!')
  return {
    runs: parts
      .filter((part) => !part.startsWith('-'))
      .map((run) => run.split('>').map((step) => step.split('/'))),
    unless: parts.filter((part) => part.startsWith('-')).map((part) => part.slice(1)),
  }
}

function sayingsOf(reader: Reader, names: readonly string[], word: string): readonly string[] {
  return names.includes(word) ? reader.list(['means', word]) : [word.replaceAll('_', ' ')]
}

function reportTwice(
  reader: Reader,
  path: readonly (string | number)[],
  list: readonly string[],
  kind: string,
): void {
  for (const [at, text] of list.entries())
    if (list.indexOf(text) < at)
      reader.fault([...path, at], `The ${kind} "${text}" stands twice; remove one.`)
}

/** Every word that topics, callers or meanings say. */
function saidWords(content: Around, reader: Reader, names: readonly string[]): (word: string) => boolean {
  const said = new Set<string>()
  const add = (text: string) => {
    for (const word of plain(text).split(' ')) said.add(word)
  }
  for (const { title, words } of Object.values(content.release.pathways))
    for (const text of [title, ...words]) add(text)
  for (const { query } of heardLines(content.folder)) add(query)
  for (const name of names) for (const text of reader.list(['means', name])) add(text)
  for (const [word, others] of Object.entries(content.lexicon.same))
    for (const text of [word, ...others]) add(text)
  return (word) => said.has(word)
}

/** The meaning that a word is a slip of, or nothing where it is like none; undefined where it is no slip. */
function slipOf(
  word: string,
  names: readonly string[],
  isSaid: (word: string) => boolean,
): string | undefined {
  const nearest = (slips: number) => names.find((name) => distance(word, name, slips) !== undefined)
  const isWhole = wordsOf(word.replaceAll('_', ' ')).every((part) => /^\d+$/.test(part) || isSaid(part))
  if (!isWhole) return nearest(allowedErrors(word.length)) ?? ''
  return word.includes('_') && word.length >= SHORTEST ? nearest(1) : undefined
}

/** A saying that meets both runs of a line of two, so that it raises the card by itself. */
function raisedAlone({ runs }: CardLine, sayings: (word: string) => readonly string[]): string | undefined {
  if (runs.length !== 2 || runs.some((run) => run.length > 1)) return undefined
  const [first, second] = runs.map((run) => new Set(run[0]!.flatMap(sayings)))
  return [...first!].find((saying) => second!.has(saying))
}
