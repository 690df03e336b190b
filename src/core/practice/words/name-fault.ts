/** Letters of Cyrillic, Greek and Armenian, and small capitals, that look like a Latin one, each before the one that it looks like. */
const LOOKS = new Map(
  [
    'АAВBЕEКKМMНHОOРPСCТTУYХXІIЇIЈJЅSԀDԚQԜWЬb',
    'аaеeоoрpсcуyхxіiїiјjѕsһhԁdԛqԝwкkпnгrӏl',
    'ΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧXαaιiκkνvοoρpυuχxτt',
    'օoսuոnհhցgՕO',
    'ᴀaʙbᴄcᴅdᴇeꜰfɢgʜhɪiᴊjᴋkʟlᴍmɴnᴏoᴘpʀrꜱsᴛtᴜuᴠvᴡwʏyᴢz',
  ].flatMap((pairs) =>
    [...pairs].flatMap((one, at, all) => (at % 2 === 0 ? [[one, all[at + 1]!] as const] : [])),
  ),
)

/** The Latin letter that a letter of another alphabet looks like; the letter itself where it looks like none. */
export function looksLike(letter: string): string {
  return LOOKS.get(letter) ?? letter
}

const SCRIPTS = [
  'Latin',
  'Cyrillic',
  'Greek',
  'Armenian',
  'Hebrew',
  'Arabic',
  'Devanagari',
  'Bengali',
  'Gurmukhi',
  'Gujarati',
  'Tamil',
  'Telugu',
  'Kannada',
  'Malayalam',
  'Sinhala',
  'Thai',
  'Georgian',
  'Ethiopic',
  'Hangul',
  'Han',
  'Hiragana',
  'Katakana',
  'Bopomofo',
].map((script) => [script, new RegExp(`\\p{Script=${script}}`, 'u')] as const)
const OF_NO_SCRIPT = /[\p{Script=Common}\p{Script=Inherited}]/u
/** Scripts of which one word may hold several. */
const TOGETHER = [
  ['Han', 'Hiragana', 'Katakana'],
  ['Han', 'Hangul'],
  ['Han', 'Bopomofo'],
]
/** More marks than any letter has, not counting the dot that makes another letter in scripts of India. */
const STACK = /\p{M}{3}/u
const ABOVE = /\p{Mn}{3}/u
/** Greek has letters of three marks that are one character. */
const PILED = /\p{M}{2}/u
const OWN_DOTS = /[\u093C\u09BC\u0A3C\u0ABC\u0B3C]/g
const WORDS = /[\p{L}\p{M}]+/gu
/** Letters that are only small capitals, the signs of a sound among them: no name is spelled with them. */
const SMALL_CAPITALS = /[\u1D00-\u1D2B\uA730\uA731\u0262\u026A\u0274\u0280\u028F\u0299\u029C\u029F]/

/** What keeps a name of a person, desk, service or practice from being shown as it was written: marks piled on a letter, letters of two alphabets in one word, or letters that only look like others; undefined for a plain name. */
export function nameFault(name: string): string | undefined {
  const plain = name.normalize('NFC')
  const marked = plain.replace(OWN_DOTS, '')
  const isPiled = STACK.test(marked) || (ABOVE.test(marked.normalize('NFD')) && PILED.test(marked))
  if (isPiled || /^\p{M}/u.test(plain)) return 'This name has too many marks on one letter. Type it anew.'
  const words = [...plain.matchAll(WORDS)].map(([word]) => ({ word, scripts: scriptsOf(word) }))
  const mixed = words.find(
    ({ word, scripts }) => SMALL_CAPITALS.test(word) || (scripts.length > 1 && !belong(scripts)),
  )
  if (mixed)
    return `The word "${mixed.word}" mixes letters of different alphabets, which look alike. Type it anew.`
  const isLatin = words.some(({ scripts }) => scripts[0] === 'Latin')
  const posing = isLatin && words.find(({ word, scripts }) => isPosing(word) && !isSpelled(scripts[0], words))
  return posing
    ? `The word "${posing.word}" is written in letters of another alphabet that look like ours. Type it anew.`
    : undefined
}

function scriptsOf(word: string): string[] {
  const found = new Set<string>()
  for (const letter of word)
    if (!OF_NO_SCRIPT.test(letter)) found.add(SCRIPTS.find(([, one]) => one.test(letter))?.[0] ?? 'other')
  return [...found]
}

function belong(scripts: readonly string[]): boolean {
  return TOGETHER.some((those) => scripts.every((script) => those.includes(script)))
}

/** Every letter looks like a Latin one and is none. */
function isPosing(word: string): boolean {
  return word.length > 1 && [...word].every((letter) => LOOKS.has(letter))
}

/** Another word of the name is in the same script, with letters that are like no others. */
function isSpelled(
  script: string | undefined,
  words: readonly { readonly word: string; readonly scripts: readonly string[] }[],
): boolean {
  return words.some(({ word, scripts }) => scripts[0] === script && !isPosing(word))
}
