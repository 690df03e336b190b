import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const WORDS = fileURLToPath(new URL('../../../content/languages/front-en.json', import.meta.url))
const ICON = fileURLToPath(new URL('../../../public/icon.svg', import.meta.url))

/** The desk's first screen as its code draws it before anything has come: it stands in the page itself, so that the search box takes keys before any code is there. Who is on duty is not known yet, and nothing is said of it. */
export function front(): string {
  const words: Readonly<Record<string, string>> = JSON.parse(readFileSync(WORDS, 'utf8'))
  const t = (key: string) => {
    const text = words[key]
    if (!text) throw new Error(`content/languages/front-en.json has no "${key}".`)
    return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;')
  }
  const lines = [
    '<header class="top"><svg class="mark" viewBox="0 0 64 64" width="28" height="28" aria-hidden="true">',
    `${drawingOf(readFileSync(ICON, 'utf8'))}</svg>`,
    `<span class="wordmark">${t('wordmark')}</span>`,
    `<div class="whose"><strong class="practice">${t('practice-loading')}</strong></div>`,
    `<section class="board" aria-label="${t('board')}"><span class="on-duty"><strong>${t('board-duty')}</strong>   </span></section>`,
    '<button type="button" class="button alarm" aria-keyshortcuts="F8">',
    `<kbd aria-hidden="true">F8</kbd><span>${t('this-worries-me')}</span></button></header>`,
    '<div class="standing"></div>',
    '<main><section class="screen search"><div class="step" role="search">',
    `<h1 class="task"><label for="query">${t('search-question')}</label></h1>`,
    '<input id="query" class="field query" type="search" role="combobox" autocomplete="off" autofocus spellcheck="false" maxlength="200" aria-autocomplete="list" aria-expanded="false" aria-controls="results" aria-describedby="search-help">',
    `<div id="results" class="results" role="listbox" aria-label="${t('results')}"></div></div>`,
    `<p id="search-help" class="actions quiet-text">${t('search-help')}</p></section></main>`,
    '<footer class="bottom"></footer><p class="unseen" role="status"></p>',
  ]
  return lines.join('')
}

/** The shapes of the product's icon, without its title. */
function drawingOf(icon: string): string {
  const [, shapes] = /<\/title>(.*)<\/svg>/s.exec(icon) ?? []
  if (!shapes) throw new Error('public/icon.svg has no shapes after its title.')
  return shapes
}
