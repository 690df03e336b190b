/** The letters of the first frame among the styles of the build. */
const LETTERS = /@font-face\{[^}]*url\(\/(assets\/[\w-]+-latin-wght-normal-[\w-]+\.woff2)\)[^}]*\}/
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
  const [face = '', letters = ''] = LETTERS.exec(styles) ?? []
  if (!letters) throw new Error('The styles of the desk name no letters.')
  const head = [
    `<style>${styles.replace(face, '')}</style>`,
    `<template id="code">${[...code, ...after].join('')}</template>`,
    `<script>${worryHeard()}${codeAfterFrame()}${lettersAtOnce(face, read(letters))}</script>`,
  ]
  return {
    html: html
      .replace(STYLES, '')
      .replace(CODE, '')
      .replace('  </head>', () => `${head.map((line) => `    ${line}\n`).join('')}  </head>`),
    names: [...names, letters],
  }
}

/** "This worries me" is never lost, also pressed before any code is there: the desk looks for it when it is drawn. */
function worryHeard(): string {
  return `addEventListener("keydown",(key)=>{if(key.key==="F8"&&document.querySelector(".not-started")){key.preventDefault();document.documentElement.dataset.worried=""}});`
}

/** A page that nobody looks at draws no frame, and goes on all the same. What went into the page once is gone from the template. */
function codeAfterFrame(): string {
  return `addEventListener("DOMContentLoaded",()=>{const go=()=>document.head.append(document.getElementById("code").content);requestAnimationFrame(go);setTimeout(go,document.hidden?0:${LONGEST_FRAME_MS})});`
}

/** Letters that a style names are read after a first layout with others, which costs two layouts and moves what stands; these are there before the first. */
function lettersAtOnce(face: string, file: Buffer): string {
  const take = (what: string) => JSON.stringify(new RegExp(`${what}:([^;}]*)`).exec(face)![1])
  const bytes = `Uint8Array.fromBase64?.(letters)??Uint8Array.from(atob(letters),(one)=>one.charCodeAt())`
  return `{const letters="${file.toString('base64')}";document.fonts.add(new FontFace(${take('font-family')},${bytes},{weight:${take('font-weight')},unicodeRange:${take('unicode-range')}}))}`
}
