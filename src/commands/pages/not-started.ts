import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const CONTENT = new URL('../../../content/languages/', import.meta.url)
const LANGUAGES = ['en', 'cy'] as const
const KEYS = ['not-started', 'not-started-do', 'not-started-again'] as const

/** What stands in a page until its code has come, and stays when it does not: whom to ask, and how to reach a page that works. In every language, as none is chosen yet. */
export function notStarted(): string {
  const parts = LANGUAGES.map((code) => {
    const words = JSON.parse(readFileSync(fileURLToPath(new URL(`built-${code}.json`, CONTENT)), 'utf8'))
    const [title, what, again] = KEYS.map((key) => {
      if (!words[key]) throw new Error(`content/languages/built-${code}.json has no "${key}".`)
      return words[key]
    })
    return `<div lang="${code}"><h1>${title}</h1><p>${what}</p><p><a href="?newest">${again}</a></p></div>`
  })
  return `<div class="not-started">${parts.join('')}</div>`
}
