import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The fixed list of health words: the only words of a search that found nothing which may be counted. Throws with the line of a word that is not one plain word. */
export function readHealthWords(folder: string): string[] {
  const lines = readFileSync(join(folder, 'health-words.txt'), 'utf8').split('\n')
  const words = lines.filter((line) => line !== '' && !line.startsWith('#'))
  for (const [at, line] of lines.entries())
    if (line !== '' && !line.startsWith('#') && !/^[a-z]{3,16}$/.test(line))
      throw new Error(`content/health-words.txt line ${at + 1}: "${line}" must be one word in small letters.`)
  return [...new Set(words)]
}
