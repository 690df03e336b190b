/** The first words of a title have a letter each. */
const LETTERS = 26
const FIRST_LETTER = 65

/** A topic as it travels before the search box: its title, then its id, in which a capital letter stands for a word of the title, A for the first. "Child's sore ear|Aear-out" is "childs-ear-out". */
export function topicLine(id: string, title: string): string {
  const words = wordsOfTitle(title).slice(0, LETTERS)
  const parts = id.split('-').map((part) => {
    const at = words.indexOf(part)
    return at < 0 ? part : String.fromCharCode(FIRST_LETTER + at)
  })
  // Only two parts that are written out need a sign between them.
  const line = `${title}|${parts.join('-').replace(/(?<=[A-Z])-|-(?=[A-Z])/g, '')}`
  if (readTopicLine(line).id !== id)
    throw new Error(`The id "${id}" of "${title}" is not of small letters, figures and "-".`)
  return line
}

/** The topic of a line, or the group with its area. */
export function readTopicLine(line: string): {
  readonly id: string
  readonly title: string
  readonly area?: string
} {
  const [title, short, area] = line.split('|') as [string, string, string?]
  const words = wordsOfTitle(title)
  const parts = short.match(/[A-Z]|[a-z\d]+/g) ?? []
  const id = parts.map((part) => words[part.charCodeAt(0) - FIRST_LETTER] ?? part).join('-')
  return { id, title, ...(area ? { area } : {}) }
}

function wordsOfTitle(title: string): readonly string[] {
  return (
    title
      .toLowerCase()
      .replace(/['’]/g, '')
      .match(/[a-z\d]+/g) ?? []
  )
}
