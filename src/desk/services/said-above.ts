/** What a service's steps say beside the words above them: a sentence of which each word but the smallest stands there is not said twice. */
export function leftToSay(steps: string, above: string): string {
  const said = new Set(wordsIn(above))
  return steps
    .split(/(?<=[.!?]) +/)
    .filter(
      (sentence) => !wordsIn(sentence).every((word) => said.has(word) || /^(an?|for|of|on|the)$/.test(word)),
    )
    .join(' ')
}

/** The words of a text; of several "minutes" each is a "minute". */
function wordsIn(text: string): string[] {
  const words: string[] = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  return words.map((word) => word.replace(/(?<=...)s$/, ''))
}
