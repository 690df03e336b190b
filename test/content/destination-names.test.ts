import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, it } from 'vitest'
import { content } from './sample.ts'

const SRC = resolve(import.meta.dirname, '../../src')
const ids = new Set(Object.keys(content.release.destinations))

/** Words that are also the id of a kind of help but mean something else there. */
const OTHER_WORDS: Readonly<Record<string, readonly string[]>> = {
  'core/pathway/pathway.ts': ['admin'], // a kind of topic
  'content/pathway/pathway.ts': ['admin'],
  'content/pathway/pathway-format.ts': ['admin'],
  'content/report/report.ts': ['admin'],
  'core/call/safety-net.ts': ['ed'], // a step of the safety net
  'core/exchange/loose.ts': ['pm'], // the afternoon
  'commands/bench-files.ts': ['optom'], // in a service made up for the measurement
  'commands/bench-services.ts': ['podiatry'], // typed into the search
  'commands/planted/faults.ts': ['duty-today', 'gp-soon'], // text of content that is to be spoiled
}

it('no code but the check knows a kind of help by name: what it does stands on it in destinations.yaml', () => {
  const found = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /\.tsx?$/.test(file) && !file.startsWith('core/check/'))
    .flatMap((file) => {
      const text = readFileSync(join(SRC, file), 'utf8')
        .replaceAll(/\/\*[\s\S]*?\*\//g, '')
        .replaceAll(/^\s*\/\/.*$/gm, '')
      const literals = [...text.matchAll(/(['"`])([a-z0-9-]+)\1/g)].map((match) => match[2]!)
      return literals
        .filter((word) => ids.has(word) && !OTHER_WORDS[file]?.includes(word))
        .map((word) => `${file}: ${word}`)
    })
  expect(found).toEqual([])
})
