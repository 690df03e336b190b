import { readAge } from '../../clock/age.ts'
import { plain } from '../tokens.ts'
import { hideJoined, mayBeNoAge, OVER, STORY, THEN } from './not-an-age.ts'

/** An age in what was typed, and where in the plain words it stands. */
export interface SpokenAge {
  readonly age: string
  readonly sex?: 'female' | 'male'
  readonly self?: boolean
  readonly at: number
  readonly length: number
}

const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const WORD = `(?:(?:${TENS.join('|')})(?:\\s(?:${ONES.slice(1, 10).join('|')}))?|${ONES.slice(1)
  .sort((a, b) => b.length - a.length)
  .join('|')})`
const NUMBER = `(\\d{1,3}|${WORD})`
const UNIT = '(years?|yrs?|yr|y|months?|mths?|weeks?|wks?|wk|days?)'
const CHILD = '(baby|babys|newborn|infant|toddler|child|kid|little one|little boy|little girl|bairn|boy|girl)'
const LINK = '(?:\\s(?:is|was|now|aged?|of|at|hes|shes|only|just|boy|girl|my|our))*'

const OLD = new RegExp(`\\b${NUMBER}(?:\\sand\\sa\\shalf)?\\s*${UNIT}\\s*(?:olds?|o)\\b`, 'g')
/** Things that have an age of their own: "the rash is 3 days old"; "a fit at 6 months old" is over. */
const THING =
  /\b(?:at|since|from|until|rash|wound|cut|bruise|burn|bite|injury|scar|stitches|dressing|sample|prescription|letter|results?|tattoo|piercing|cast|catheter|lump|test|script|food|chicken)\s(?:is\s|are\s|was\s|about\s|now\s|from\s|a\s)*$/
const YEARS_SHORT = /\b(\d{1,3})y\b/g
const AFTER_CHILD = new RegExp(
  `\\b${CHILD}${LINK}\\s${NUMBER}\\s*(years?|yrs?|months?|mths?|m|weeks?|wks?|wk|w|days?|d)\\b`,
  'g',
)
const BEFORE_CHILD = new RegExp(
  `\\b${NUMBER}\\s*(years?|yrs?|months?|mths?|m|weeks?|wks?|wk|w|days?|d)\\s(?:old\\s)?${CHILD}\\b`,
  'g',
)
/** What a small child is rung about: beside it "18m" is months. */
const ILL =
  '(?:bark\\w*|cough\\w*|croup|fever\\w*|temp|temperature|hot(?! (?:flush|sweat))|vomit\\w*|diarrhoea|earache|wheez\\w*|snotty|snuffly|chickenpox|not (?:feeding|eating|drinking|weeing)|wont (?:feed|eat|drink|settle))'
const THEN_ILL = `(?= (?:old )?(?:and |with |has |a )*${ILL})`
const SON = '(?<=\\b(?:son|daughter|grandson|granddaughter|toddler|baby|little (?:one|boy|girl)) )'
/** Ages so small or so short that only what stands beside them tells them from a span: how they are written, and from how much to how much. */
const SMALL: readonly (readonly [RegExp, number, number])[] = [
  [/\b(\d{1,2}) ?([mwd]) olds?\b/g, 1, 36],
  [new RegExp(`^(\\d{1,2})(mo?)\\b${THEN_ILL}`, 'g'), 1, 23],
  [new RegExp(`${SON}(\\d{1,2})(mo?)\\b${THEN_ILL}`, 'g'), 1, 36],
  [new RegExp(`${SON}(\\d{1,2}) ?(months?|mths?|mo)\\b${THEN_ILL}`, 'g'), 13, 36],
  [/(?<=\bbaby )(\d{1,2}) ?(weeks?|wks?)\b(?= (?:cough|snotty|snuffly|wheez|croup|earache))/g, 20, 52],
  [new RegExp(`${SON}(\\d{1,2})(yrs?)\\b(?! (?:ago|of|on)\\b)`, 'g'), 1, 17],
  [/(?<=\b(?:cough\w*|fever\w*|croup|earache|chickenpox) )(\d{1,2})(yrs?)$/g, 1, 17],
  [new RegExp(`^(\\d{1,2})(yrs?)\\b${THEN_ILL}`, 'g'), 1, 99],
]
const OTHER_SPAN = /\b(?:for|last|past|since|every|next|in|after|about)\s+$/
const UNBORN =
  /\b(?:pregnant|pregnancy|expecting|mov\w+|kick\w*|waters|contractions?|scan|bump|gestation|labour|due)\b/
const CHECK =
  /^\s*(?:old\s)?(?:baby\s)?(?:check|checks|jabs?|vaccines?|vaccinations?|imms|immunisations?|review|scan|cough\w*|of|with a|ago)\b/
const LETTERED = /\b(\d{1,3})\s?(f|yof|yom)\b|\b([fm])\s?(\d{1,3})\b|\b(\d{1,3})(m)\b/g
/** "Cough for a week 45F": beside its letter the number is no part of the span before it. */
const SPAN_BEFORE = /(?:\bfor )?(?:\b(?:\d+|an?) )?\b(?:hour|day|night|week|month|year)s?\s+$/
const SAID = new RegExp(`\\b(aged?|im|i am|hes|shes|is|turned|who is|whos)\\s${NUMBER}\\b`, 'g')
/** "Son forty": an age in words beside the relative. */
const OF_RELATIVE = new RegExp(
  `(?<=\\b(?:son|daughter|mum|dad|wife|husband|grandson|granddaughter|nan|gran|grandad)\\s)${WORD}\\b`,
  'g',
)
/** What a number in words may count: "there is one", "she is two ..s". */
const PERSON = /\b(?:he|she|who|baby|son|daughter|child|boy|girl)\s$/
const COUNTS = /^\s*(?:[a-z]{2,}[^siu\W]s\b(?<!\b(?:has|hes|shes|needs|feels|keeps)))/

/** An age as callers and staff say it: "7", "7yo", "three months old", "aged 84", "34f", "f 34", "im 34", "baby 6 weeks"; a number that may be something else is none (engine rule 26). */
export function readSpokenAge(query: string): SpokenAge | undefined {
  const text = plain(hideJoined(query))
  return (
    old(text) ??
    small(text) ??
    ofChild(text) ??
    lettered(text, query) ??
    said(text) ??
    ofRelative(text) ??
    bare(text)
  )
}

function old(text: string): SpokenAge | undefined {
  return (
    first(text, OLD, (match, left, right) =>
      THING.test(left) || OVER.test(left) || THEN.test(right)
        ? undefined
        : { age: ageOf(match[1]!, match[2]!) },
    ) ??
    first(text, YEARS_SHORT, (match, left) =>
      OTHER_SPAN.test(left) ? undefined : { age: ageOf(match[1]!, 'y') },
    )
  )
}

function small(text: string): SpokenAge | undefined {
  for (const [pattern, from, to] of SMALL) {
    const found = first(text, pattern, ([, number, unit], left) =>
      THING.test(left) || UNBORN.test(text) || Number(number) < from || Number(number) > to
        ? undefined
        : { age: ageOf(number!, unit!) },
    )
    if (found) return found
  }
  return undefined
}

function ofChild(text: string): SpokenAge | undefined {
  const read = (who: string, number: string, unit: string, left: string, right: string) =>
    OTHER_SPAN.test(left) || CHECK.test(right) || !canBe(who, counted(number), unit[0]!, text)
      ? undefined
      : { age: ageOf(number, unit) }
  return (
    first(text, BEFORE_CHILD, (m, left, right) => read(m[3]!, m[1]!, m[2]!, left, right), 3) ??
    first(text, AFTER_CHILD, (m, left, right) => read(m[1]!, m[2]!, m[3]!, left, right), 1)
  )
}

/** Whether a child so called can be so old: a toddler of two weeks has had something for two weeks. */
function canBe(who: string, number: number, unit: string, text: string): boolean {
  if (unit === 'y') return number < 18
  const small = /^(?:baby|babys|newborn|infant)$/.test(who)
  if (unit === 'm') return number <= 36 && number >= (small ? 1 : who === 'toddler' ? 9 : 12)
  if (!small || UNBORN.test(text)) return false
  return unit === 'w' ? number < 20 : who === 'newborn'
}

/** Nobody so old is counted in months with a capital. */
const LEAST_MAN = 13

/** "30M" among small letters is a male of thirty; "18m" is months to some and a man to others. */
function isMale(years: string, query: string): boolean {
  const capital = query !== query.toUpperCase() && new RegExp(`\\b${years}M\\b`).test(query)
  return Number(years) > 36 || (capital && Number(years) >= LEAST_MAN)
}

/** Months, or weeks and days as the desk writes an age ("6w"), that may be an age, how long it has been, or a male's years: as they were typed, for the age to be asked. */
export function unclearMonths(text: string): string | undefined {
  if (UNBORN.test(text)) return undefined
  return [...text.matchAll(/\b\d{1,2}(?: ?(?:m|months?|mths?)|[wd])\b/g)].find(
    ({ index }) => !OTHER_SPAN.test(text.slice(0, index)),
  )?.[0]
}

function lettered(text: string, query: string): SpokenAge | undefined {
  return first(text, LETTERED, (match, left, right) => {
    const [, number, letters, letter, after, male] = match
    const years = (number ?? after ?? male)!
    if (male && !isMale(male, query)) return undefined
    if (mayBeNoAge(left.replace(SPAN_BEFORE, ''), Number(years), right)) return undefined
    const sex = (letters?.at(-1) ?? letter) === 'f' ? 'female' : 'male'
    return { age: ageOf(years, 'y'), sex }
  })
}

function said(text: string): SpokenAge | undefined {
  return first(text, SAID, (match, left, right) => {
    const [, how, number] = match
    const inWords = !/\d/.test(number!)
    if (inWords && (COUNTS.test(right) || (how === 'is' && !PERSON.test(left)))) return undefined
    if (number === 'one' && right && how !== 'aged') return undefined
    const unit = /^\s*(?:years?|yrs?)\b/.exec(right)?.[0] ?? ''
    const upTo = `${left}${how} `
    if (OVER.test(upTo) || mayBeNoAge(how === 'is' ? upTo : '', counted(number!), right.slice(unit.length)))
      return undefined
    return { age: ageOf(number!, 'y'), ...(/^i/.test(how!) && how !== 'is' ? { self: true } : {}) }
  })
}

function ofRelative(text: string): SpokenAge | undefined {
  return first(text, OF_RELATIVE, (match, left, right) =>
    counted(match[0]) < 10 || COUNTS.test(right) || mayBeNoAge(left, counted(match[0]), right)
      ? undefined
      : { age: ageOf(match[0], 'y') },
  )
}

/** "Sore throat 9 m": a boy of nine, or a baby of nine months. */
function mayBeMonths(number: string, right: string): boolean {
  return Number(number) < 18 && /^ m$/.test(right)
}

function bare(text: string): SpokenAge | undefined {
  if (STORY.test(text)) return undefined
  return first(text, /\b\d{1,3}\b/g, (match, left, right) =>
    match[0] === '100' || mayBeMonths(match[0], right) || mayBeNoAge(left, Number(match[0]), right)
      ? undefined
      : { age: ageOf(match[0], 'y') },
  )
}

/** The place where a pattern fits and that reads as an age, none where two differ: which it is, is asked; the word of the kept group stays in the query, for it tells more than the age. */
function first(
  text: string,
  pattern: RegExp,
  read: (
    match: RegExpMatchArray,
    left: string,
    right: string,
  ) => Pick<SpokenAge, 'age' | 'sex' | 'self'> | undefined,
  keep?: number,
): SpokenAge | undefined {
  let taken: SpokenAge | undefined
  for (const match of text.matchAll(pattern)) {
    const found = read(match, text.slice(0, match.index), text.slice(match.index + match[0].length))
    if (!found || !isAge(found.age)) continue
    if (taken && taken.age !== found.age) return undefined
    const kept = keep === undefined ? undefined : match[keep]!
    const start = kept && keep === 1 ? kept.length : 0
    taken = { ...found, at: match.index + start, length: match[0].length - (kept?.length ?? 0) }
  }
  return taken
}

function counted(number: string): number {
  if (/\d/.test(number)) return Number(number)
  return number
    .split(' ')
    .reduce((sum, word) => sum + (ONES.includes(word) ? ONES.indexOf(word) : 20 + 10 * TENS.indexOf(word)), 0)
}

function ageOf(number: string, unit: string): string {
  const letter = unit[0]!
  return `${counted(number)}${letter === 'y' ? '' : letter}`
}

const OLDEST = 110

function isAge(age: string): boolean {
  return readAge(age) !== undefined && !(/^\d+$/.test(age) && Number(age) > OLDEST)
}
