import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { letterRangesOf, withoutRanges } from './letter-ranges.ts'

/** The Latin letters among the styles of the build. */
const LETTERS = /@font-face\{[^}]*-latin-wght-normal-[^}]*\}/
const RANGE = /unicode-range:([^;}]*)/
/** The letters in the page itself: those of English, in the weights that the screens use. The page beside the file tells how it was made. */
const FIRST_LETTERS = fileURLToPath(new URL('../../ui/letters/first-letters.woff2', import.meta.url))
const FIRST_RANGE = 'U+20-7E,U+A0,U+A3,U+B7,U+D7,U+2013-2014,U+2018-2019,U+201C-201D,U+2022,U+2026'
const STYLES = / *<link rel="stylesheet"[^>]* href="\/([^"]+)">\n/g
const CODE = / *<(?:script type="module"[^>]*><\/script|link rel="modulepreload"[^>]*)>\n/g

/** How long the first frame may take before the code is asked for without it. */
const LONGEST_FRAME_MS = 500

/** The desk's page as built, with what its first frame needs in the page itself: styles and letters. Its code, and `after` beside it, is asked for once that frame is drawn, so that nothing competes with the search box. `read` gives a file of the build; gives back the page and the names of the files that are now in it. */
export function firstFrame(
  html: string,
  after: readonly string[],
  read: (name: string) => Buffer,
): { readonly html: string; readonly names: readonly string[] } {
  const names = [...html.matchAll(STYLES)].map((match) => match[1]!)
  const code = [...html.matchAll(CODE)].map(([line]) => line.trim())
  if (names.length === 0 || code.length === 0)
    throw new Error('The build gave the desk no styles or no code.')
  const styles = names.map((name) => read(name).toString('utf8').trim()).join('')
  const [face = ''] = LETTERS.exec(styles) ?? []
  const [, range] = RANGE.exec(face) ?? []
  if (!range) throw new Error('The styles of the desk name no letters.')
  const rest = face.replace(range, withoutRanges(letterRangesOf(range), letterRangesOf(FIRST_RANGE)))
  const head = [
    `<style>${styles.replace(face, rest)}</style>`,
    `<template id="code">${[...code, ...after].join('')}</template>`,
    `<script>${worryHeard()}${codeAfterFrame()}${lettersAtOnce(face)}</script>`,
  ]
  return {
    html: html
      .replace(STYLES, '')
      .replace(CODE, '')
      .replace('  </head>', () => `${head.map((line) => `    ${line}\n`).join('')}  </head>`),
    names,
  }
}

/** "This worries me" is never lost, also pressed before any code is there: the desk looks for it when it is drawn. */
function worryHeard(): string {
  return `addEventListener("keydown",(key)=>{if(key.key==="F8"&&document.querySelector(".not-started")){key.preventDefault();document.documentElement.dataset.worried=""}});`
}

/** The code is asked for once the first frame is drawn, not in the midst of it. A page that nobody looks at draws no frame, and goes on all the same. What went into the page once is gone from the template. */
function codeAfterFrame(): string {
  return `addEventListener("DOMContentLoaded",()=>{const go=()=>document.head.append(document.getElementById("code").content);requestAnimationFrame(()=>{const drawn=new MessageChannel();drawn.port1.onmessage=go;drawn.port2.postMessage(0)});setTimeout(go,document.hidden?0:${LONGEST_FRAME_MS})});`
}

/** Puts the letters of the first frame into the page, so that they are there before the first layout. Letters that a style names come after it: the page would be laid out twice, and what stands would move. The weights are named as in the style, because a browser mixes two files of one family only where these are the same. */
function lettersAtOnce(face: string): string {
  const take = (what: string) => JSON.stringify(new RegExp(`${what}:([^;}]*)`).exec(face)![1])
  const bytes = `Uint8Array.fromBase64?.(letters)??Uint8Array.from(atob(letters),(one)=>one.charCodeAt())`
  const letters = readFileSync(FIRST_LETTERS).toString('base64')
  return `{const letters="${letters}";document.fonts.add(new FontFace(${take('font-family')},${bytes},{weight:${take('font-weight')},unicodeRange:"${FIRST_RANGE}"}))}`
}
