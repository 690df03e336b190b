import { signal } from '@preact/signals'
import type { ReleaseIndex, WordsFile } from '#core/pathway/release-files.ts'
import { piece } from '#ui/piece.ts'
import { fetchWhole } from '#ui/whole.ts'

/** What callers say, by topic; undefined before it has come. */
export const callersWords = signal<WordsFile['topics'] | undefined>(undefined)

/** Fetches what callers say, once. Without it topics are found by their titles alone. */
export async function bringCallersWords(): Promise<void> {
  if (callersWords.value) return
  const words = await piece('callers-words', async () => {
    const index: ReleaseIndex = await (await fetch('/release-index.json')).json()
    return fetchWhole<WordsFile>(index.words, index.integrity.words)
  })
  callersWords.value = words?.topics
}
