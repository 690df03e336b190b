import { rememberDesk } from './call/take-back.ts'
import { hearKeys } from './parts/hear-keys.ts'
import { openNewWords } from './search/new-words.tsx'

/** Takes the keys of the whole page. Words among them open the box for them, and what their first letters did is taken back. Gives back how to stop. */
export function takeKeys(): () => void {
  return hearKeys({ remember: rememberDesk, words: openNewWords })
}
