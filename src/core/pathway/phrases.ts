/** Sentences of the content with `{braces}` to fill; kept in content/phrases.yaml so that no script lives in code. */
export type Phrases = Readonly<Record<string, string>>

/** A sentence by its id with its braces filled. Throws with the id when the content lacks it. */
export function phrase(phrases: Phrases, id: string, values: Readonly<Record<string, string>> = {}): string {
  const template = phrases[id]
  if (template === undefined) throw new Error(`There is no phrase "${id}" in the content.`)
  return fill(template, values)
}

/** Fills `{braces}`; a brace without a value stays as it is. */
export function fill(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/\{([a-z-]+)\}/g, (brace, name: string) => values[name] ?? brace)
}
