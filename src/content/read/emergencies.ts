import { join } from 'node:path'
import type { AskingWords, MeaningsFile } from '#core/pathway/release-files.ts'
import { Reader } from './reader.ts'
import { inRelease, readWeights } from './weights.ts'
import { readYaml } from './yaml-file.ts'

/** Opens emergencies.yaml for those who need its lines. */
export function openEmergenciesFile(folder: string): Reader {
  return new Reader(readYaml(join(folder, 'emergencies.yaml'), 'content/emergencies.yaml'))
}

/** Reads what emergencies mean, by card the meanings that make one, the words that ask for something, and what words weigh towards an emergency. */
export function readEmergencies(folder: string): MeaningsFile {
  const reader = openEmergenciesFile(folder)
  const lists = (path: string) =>
    Object.fromEntries(reader.keys([path]).map((name) => [name, reader.list([path, name]).join('|')]))
  const weights = readWeights(folder)
  const asking = (list: keyof AskingWords) => reader.list(['asking', list]).join('|')
  return {
    means: lists('means'),
    cards: lists('cards'),
    asking: {
      requests: asking('requests'),
      joins: asking('joins'),
      begins: asking('begins'),
      follows: asking('follows'),
    },
    ...(weights ? { weights: inRelease(weights) } : {}),
  }
}
