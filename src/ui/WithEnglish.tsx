import type { ComponentChild } from 'preact'

/** Words of the screen in which some parts are English in every language: each of these says so, in the order in which they stand. */
export function WithEnglish({
  words,
  english,
}: {
  readonly words: string
  readonly english: readonly (string | undefined)[]
}) {
  const parts: ComponentChild[] = []
  let rest = words
  for (const part of english) {
    const at = part ? rest.indexOf(part) : -1
    if (!part || at < 0) continue
    parts.push(rest.slice(0, at), <span lang="en">{part}</span>)
    rest = rest.slice(at + part.length)
  }
  return (
    <>
      {parts}
      {rest}
    </>
  )
}

/** The same of words that are in hand. */
export function withEnglish(words: string, ...english: readonly (string | undefined)[]) {
  return <WithEnglish words={words} english={english} />
}
