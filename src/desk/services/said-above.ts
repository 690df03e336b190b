/** Whether the words above a service's steps say all of them already: each of their words stands there. */
export function isSaidAbove(steps: string, above: string): boolean {
  const said = new Set(wordsIn(above))
  return wordsIn(steps).every((word) => said.has(word))
}

function wordsIn(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
}
