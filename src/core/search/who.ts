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
  `\\b(?:my|our|his|her|the|a)\\s+(?:(?:old|elderly|little|\\d{1,3}\\s*(?:year|yr)s?\\s*old)\\s+)?(${FEMALE}|${MALE}|${OTHERS})s?\\b|^(${FEMALE}|${MALE}|baby)\\b`,
)
/** "My 5 year old daughter" tells an age as well. */
const AGE_OF_RELATIVE = /\d{1,3}\s*(?:year|yr)s?\s*old/
const UNITS: Readonly<Record<string, string>> = { y: '', m: 'm', w: 'w', d: 'd' }
const NOT_AGES =
  /\b(?:day|days|week|weeks|month|months|hour|hours|times?|bp|over|under|after|for|since|past|type|covid|vitamin|b|size|x|no|number|stage|grade|room|dose|mg|ml|top|last|every)\s+$/
const UNIT_AFTER =
  /^\s*(?:st|nd|rd|th|days?|weeks?|wks?|months?|mths?|hours?|hrs?|mins?|minutes?|times?|mg|ml|mcg|tablets?|pills?|doses?|stone|kg|lbs?|puffs?|%|am|pm|pregnant|wk|ago|in a|per|o clock)\b/
const NEVER = new Set(['999', '111', '112', '24', '48', '72', '100', '19', '360'])

/** Reads age, sex and who it is about from the words typed; a number that is no age stays where it is (engine rule 26). */
export function readWho(query: string): WhoSaid {
  let text = plain(query)
  const stage = readStage(text)
  let sex: WhoSaid['sex']
  let about: WhoSaid['about']
  const relative = RELATIVE.exec(text)
  if (relative) {
    const who = (relative[1] ?? relative[2])!
    about = 'other'
    if (new RegExp(`^(${FEMALE})$`).test(who)) sex = 'female'
    else if (new RegExp(`^(${MALE})$`).test(who)) sex = 'male'
    if (!['baby', 'toddler', 'newborn', 'child', 'kid'].includes(who))
      text = cut(text, relative.index, relative[0].length, AGE_OF_RELATIVE.exec(relative[0])?.[0])
  }
  const aged = readAged(text)
  if (aged) {
    text = cut(text, aged.at, aged.length)
    sex ??= aged.sex
    if (aged.self) about ??= 'self'
  }
  return {
    rest: text,
    ...(aged ? { age: aged.age } : {}),
    ...(sex ? { sex } : {}),
    ...(about ? { about } : {}),
    ...(stage ? { stage } : {}),
    ...(/\b(pregnant|pregnancy|expecting)\b/.test(text) ? { pregnant: true as const } : {}),
  }
}

function readStage(text: string): WhoSaid['stage'] {
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

interface Aged {
  readonly age: string
  readonly sex?: 'female' | 'male'
  readonly self?: boolean
  readonly at: number
  readonly length: number
}

/** An age as callers and staff write it: "7", "7yo", "3 months old", "6w", "aged 84", "34f", "f 34", "im 34". */
function readAged(text: string): Aged | undefined {
  const old = /\b(\d{1,3})\s*(years?|yrs?|y|months?|mths?|weeks?|wks?|days?)\s*(?:old|o)\b/.exec(text)
  if (old) return aged(old, old[1]!, old[2]![0]!)
  const joined = /\b(\d{1,2})(m|w|d)\b/.exec(text)
  if (joined && joined[2] !== 'm' && joined[2] !== undefined) return aged(joined, joined[1]!, joined[2])
  if (joined) return aged(joined, joined[1]!, 'm')
  const baby =
    /\b(\d{1,2})\s*(months?|mths?|weeks?|wks?|days?)\b(?=.*\bbaby\b)|\bbaby\s+(\d{1,2})\s*(months?|mths?|weeks?|wks?|days?)\b/.exec(
      text,
    )
  if (baby && !/\bfor $/.test(text.slice(0, baby.index)))
    return aged(baby, (baby[1] ?? baby[3])!, (baby[2] ?? baby[4])![0]!)
  const lettered = /\b(\d{1,3})\s?(f|yof|yom)\b|\b([fm])\s?(\d{1,3})\b/.exec(text)
  if (lettered) {
    const letter = lettered[2]?.at(-1) ?? lettered[3]
    return { ...aged(lettered, (lettered[1] ?? lettered[4])!, 'y')!, sex: letter === 'f' ? 'female' : 'male' }
  }
  const said = /\b(?:aged?|im|i am|hes|shes|is|turned)\s+(\d{1,3})\b/.exec(text)
  if (said && !UNIT_AFTER.test(text.slice(said.index + said[0].length))) {
    const self = /^(im|i am)/.test(said[0])
    const found = aged(said, said[1]!, 'y')
    return found && { ...found, ...(self ? { self: true } : {}) }
  }
  for (const bare of text.matchAll(/\b\d{1,3}\b/g)) {
    if (
      NEVER.has(bare[0]) ||
      NOT_AGES.test(text.slice(0, bare.index)) ||
      UNIT_AFTER.test(text.slice(bare.index + bare[0].length))
    )
      continue
    return aged(bare, bare[0], 'y')
  }
  return undefined
}

function aged(match: RegExpMatchArray | RegExpExecArray, number: string, unit: string): Aged | undefined {
  const n = Number(number)
  if (unit === 'y' && n > 110) return undefined
  return { age: `${n}${UNITS[unit] ?? ''}`, at: match.index ?? 0, length: match[0].length }
}

function cut(text: string, at: number, length: number, left = ''): string {
  return plain(`${text.slice(0, at)} ${left} ${text.slice(at + length)}`)
}
