import { readSpokenAge } from './spoken-age.ts'
import { plain } from './tokens.ts'

/** What was typed along with the problem: age, sex, and whether it is about the caller. */
export interface WhoSaid {
  readonly age?: string
  readonly sex?: 'female' | 'male'
  readonly about?: 'self' | 'other'
  /** A stage of life that was named without an age: it orders what is found and fills no answer. */
  readonly stage?: 'baby' | 'child' | 'adult' | 'older'
  /** "Pregnant" or "expecting" was typed: it orders what is found and fills no answer. */
  readonly pregnant?: true
  /** The query without those words. */
  readonly rest: string
}

const FEMALE =
  'mum|mam|mom|mother|wife|daughter|sister|girl|gran|grandma|nan|nana|aunt|auntie|niece|granddaughter|girlfriend|missus|lady|woman|female'
const MALE =
  'dad|father|husband|hubby|son|brother|boy|grandad|granddad|grandpa|uncle|nephew|grandson|boyfriend|lad|man|bloke|male'
const OTHERS = 'child|kid|baby|toddler|newborn|partner|friend|neighbour|patient|little one|bairn'
const RELATIVE = new RegExp(
  `\\b(?:my|our|his|her|the|a)\\s+(?:(?:old|elderly|little)\\s+)?(${FEMALE}|${MALE}|${OTHERS})s?(?:\\s+in\\s+law)?\\b|^(${FEMALE}|${MALE}|baby)(?:\\s+in\\s+law)?\\b`,
)
/** Reads age, sex and who it is about from the words typed; a number that is no age stays where it is (engine rule 26). */
export function readWho(query: string): WhoSaid {
  let text = plain(query)
  const stage = readStage(text)
  const aged = readSpokenAge(query)
  if (aged) text = cut(text, aged.at, aged.length)
  let sex = aged?.sex
  let about: WhoSaid['about'] = aged?.self ? 'self' : undefined
  const relative = RELATIVE.exec(text)
  if (relative) {
    const who = (relative[1] ?? relative[2])!
    about = 'other'
    if (new RegExp(`^(${FEMALE})$`).test(who)) sex = 'female'
    else if (new RegExp(`^(${MALE})$`).test(who)) sex = 'male'
    if (!['baby', 'toddler', 'newborn', 'child', 'kid'].includes(who))
      text = cut(text, relative.index, relative[0].length)
  }
  return {
    rest: text,
    ...(aged && !(aged.self && about === 'other') ? { age: aged.age } : {}),
    ...(sex ? { sex } : {}),
    ...(about ? { about } : {}),
    ...(stage ? { stage } : {}),
    ...(/\b(pregnant|pregnancy|expecting)\b/.test(text) ? { pregnant: true as const } : {}),
  }
}

function readStage(text: string): WhoSaid['stage'] {
  if (/\b(son|daughter) in law\b/.test(text)) return 'adult'
  if (/\b(baby|babys|babies|newborn|infant)\b/.test(text)) return 'baby'
  if (
    /\b(child|childs|children|kid|kids|toddler|toddlers|son|sons|daughter|little (one|girl|boy|lad)|bairn|schoolboy|schoolgirl)\b/.test(
      text,
    )
  )
    return 'child'
  if (
    /\b(elderly|old (man|lady|woman)|gran|grandma|grandad|granddad|grandpa|nan|nana|pensioner|care home)\b/.test(
      text,
    )
  )
    return 'older'
  return /\b(husband|hubby|wife|missus|mum|mam|mother|dad|father|boyfriend|girlfriend)\b/.test(text)
    ? 'adult'
    : undefined
}

function cut(text: string, at: number, length: number): string {
  return `${text.slice(0, at)} ${text.slice(at + length)}`.replace(/ +/g, ' ').trim()
}
