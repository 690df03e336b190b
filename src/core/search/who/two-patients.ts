import { FEMALE, MALE, OTHERS } from './relatives.ts'
import { readWho } from './who.ts'

const WHO = `${FEMALE}|${MALE}|${OTHERS}`
/** Somebody whose own words follow: "my son has", or without "my" beside an age. */
const TOLD = `(?:(?:my|our)\\s|(?:${WHO})\\s(?=\\d))`
const JOIN = new RegExp(
  `^(${TOLD}.+?)(?:\\s*[,;.&]|\\s+and\\b|\\s+also\\b|\\s+plus\\b)+\\s+(${TOLD}.+)$`,
  'i',
)

const AGE = '(?:,? (?:is |aged? )?\\d{1,3}(?: ?(?:[fmwy]|yo|yrs?|years?|months?|weeks?)(?: olds?)?)?)?'
const CHILDREN = 'kids|children|sons|daughters|boys|girls'
const ONE = `(?:(?:my |our |his |her |the )?(?:me|myself|${WHO})\\b${AGE}|(?<=\\b(?:${CHILDREN}) )\\d{1,2})`
/** Two who have the same, whose it is said before or behind both. */
const SAME = new RegExp(
  `^(.*?)(?<!\\w)(${ONE}),? (?:and|&|plus) (?:also )?(${ONE}|\\d{1,2})(?!\\w)(.*)$`,
  'i',
)
const OF_BOTH = new RegExp(`\\b(?:both|have|has|got|are|we|my|our|two|2|${CHILDREN})\\b`, 'gi')

/** Before or behind two: what a family had, told by the patient. */
const STORY = /\b(?:had|im|i am|heart attack)\b/i
/** Who does these speaks of the patient, or is none. */
const SPEAKS = /\b(?:worr|think|thought|sa(?:ys?|id)\b|told|notice|died\b|passed\b)/i

/** What is said of two patients in one sentence, each with their own words and age ("my son 8 has earache and my daughter 5 has a rash", "me 40 and daughter 5 both sore throat"); undefined where it is one patient's story. */
export function twoPatients(said: string): readonly [string, string] | undefined {
  const words = said.trim()
  const [, one, other] = JOIN.exec(words) ?? []
  return withTheSame(words) ?? (one && other && areTwo(one, other) ? [one, other] : undefined)
}

function areTwo(one: string, other: string): boolean {
  const [first, second] = [readWho(one), readWho(other)]
  const named = [first, second].every(({ age, about }) => age || about === 'other')
  const differ = first.age !== second.age || first.sex !== second.sex
  return Boolean(named && differ && (first.age || second.age)) && !SPEAKS.test(other)
}

/** Each of two with the one complaint of both. */
function withTheSame(said: string): readonly [string, string] | undefined {
  const [, before, one, other, after] = SAME.exec(said) ?? []
  const ill = `${before} ${after}`
  const aged = [one, other].every((who) => /\d/.test(who ?? ''))
  // Without both ages it takes "both" to tell two patients from one with company.
  if (!one || !other || SPEAKS.test(ill) || STORY.test(ill) || !(aged || /\bboth\b/i.test(ill)))
    return undefined
  const rest = ill.replace(OF_BOTH, '')
  const of = (who: string) =>
    `${who.replace(/^me(?:yself)?(?= \d)/i, 'im').replace(/^(?=\d)/, 'child ')} ${rest}`
      .replace(/\s+/g, ' ')
      .trim()
  return /[a-z]{3}/i.test(rest) ? [of(one), of(other)] : undefined
}
