import { addWords, bringLanguage, changeLanguage } from '#ui/language.ts'

const FILES = import.meta.glob<Record<string, string>>(
  '../../content/languages/{,front-,practise-}{en,cy}.json',
  { eager: true, import: 'default' },
)
const wordsOf = (language: string): Readonly<Record<string, string>> =>
  Object.assign(
    {},
    ...Object.entries(FILES).map(([file, words]) => (file.endsWith(`${language}.json`) ? words : {})),
  )
const [ENGLISH, WELSH] = [wordsOf('en'), wordsOf('cy')]
/** Stands for each letter of the screen's own words: other letters on it are in another language. */
const OWN = 'ŵ'
/** What is said aloud stays English in every language, and so does the name of that language. */
const isSaid = (key: string) =>
  key === 'language-en' || (WELSH[key] === ENGLISH[key] && WELSH[key]!.endsWith('?'))
const DRAWN = Object.fromEntries(
  Object.entries(WELSH).map(([key, words]) => [
    key,
    isSaid(key) ? words : words.replace(/\{\{\w+\}\}|\p{L}/gu, (part) => (part.length > 1 ? part : OWN)),
  ]),
)
const SPOKEN = ['aria-label', 'title', 'placeholder', 'alt', 'aria-description']

/** On the same screen in Welsh: words that are not the screen's own and do not say that they are English, and words of its own that say so. `names` belong to no language; what a practice in England writes is English. */
export async function wronglyMarked(
  names: readonly string[],
  openAnew?: () => Promise<unknown>,
): Promise<string[]> {
  await bringLanguage('cy')
  addWords(DRAWN, 'cy')
  try {
    await changeLanguage('cy')
    await openAnew?.()
    await new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)))
    const wrong = (words: string, around: Element) => isWrong(words, around, names)
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const found: string[] = []
    while (texts.nextNode()) {
      const { parentElement, nodeValue } = texts.currentNode
      if (parentElement!.checkVisibility() && wrong(nodeValue!, parentElement!))
        found.push(`${parentElement!.outerHTML.slice(0, 80)}: ${nodeValue}`)
    }
    for (const name of SPOKEN)
      for (const one of document.body.querySelectorAll(`[${name}]`))
        if (one.checkVisibility() && wrong(one.getAttribute(name)!, one))
          found.push(`${name} of ${one.outerHTML.slice(0, 120)}`)
    return found
  } finally {
    addWords(WELSH, 'cy')
    await changeLanguage('en')
  }
}

function isWrong(words: string, around: Element, names: readonly string[]): boolean {
  if (around.closest('kbd, style, script')) return false
  if (around.closest<HTMLElement>('[lang]')!.lang === 'en') return words.includes(OWN)
  // What somebody typed is in whatever language they type.
  if (around.closest('q, bdi')) return false
  return /[a-z]/i.test(names.reduce((rest, name) => rest.replaceAll(name, ''), words))
}
