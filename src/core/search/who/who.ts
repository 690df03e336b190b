import { plain } from '../tokens.ts'
import { isByChild } from './by-child.ts'
import { DIED, FEARED, FEMALE, HARMS, isFamilyStory, MALE, RELATIVE, sexOf } from './relatives.ts'
import { readSpokenAge, unclearMonths } from './spoken-age.ts'
import { readStage, type Stage } from './stage-of-life.ts'
import { readSpeech } from './who-speaks.ts'

/** What was typed along with the problem: age, sex, and whether it is about the caller. */
export interface WhoSaid {
  readonly age?: string
  readonly sex?: 'female' | 'male'
  readonly about?: 'self' | 'other'
  /** A stage of life that was named without an age ("young": a son or daughter, most likely a child): it orders what is found and fills no answer. */
  readonly stage?: Stage
  /** "He" or "she" alone tells it: it orders what is found and fills no answer, for it may be said of anyone. */
  readonly heOrShe?: 'female' | 'male'
  /** "Pregnant" or "expecting" was typed: it orders what is found and fills no answer. */
  readonly pregnant?: true
  /** What may be an age in months, how long it has been, or a male's years: the age is asked. */
  readonly unclear?: string
  /** The query without those words. */
  readonly rest: string
}

/** Without "my": at the end, or right before the age ("headache mum 84"). */
const AT_END = new RegExp(`(?<=\\s)(${FEMALE}|${MALE})(?:\\s+in\\s+law)?$`)
/** Before a relative without "my" these say that it is the caller, or no patient at all. */
const NOT_OF =
  /\b(?:an?|new|be|being|single|becom\w+|expectant|nursing|\w*feeding|of|by|with|without|to|tell|told|since|and|or|from|like|about|no|as|after|over|near|when|if|am|im|lost|losing|lose|missing|misses|mourning|(?:car\w+|look\w* after|support) (?:for)?|(?:care|caring|carer|cares|act|speak|consent) for)\s*$/
/** These are relatives where an age stands beside them; of an adult called so nobody knows who rings. */
const ONLY_AGED = new Set('girl boy lad lass lassie laddie'.split(' '))
const NO_RELATIVE = new Set('man woman lady wench bloke fella male female da maw'.split(' '))
/** Who is lost or missed is the problem itself. */
const LOST = /\b(?:lost|losing|lose|missing|misses|missin|mourning|without)\s*$/
/** These tell the stage of life, which the search goes by, so they stay in the query. */
const SMALL_CHILD = new Set('baby babby bab toddler newborn child kid bairn wean pickney'.split(' '))
/** Words of a pregnancy; 20 to 49 weeks are said of one too, unless they are an age or a wait. */
const PREGNANT =
  /\b(pregnant|pregnancy|expecting)\b|(?<!\b(?:for|waited|waiting|about) )\b(?:2\d|3\d|4[01]|twenty|thirty|forty)(?: (?:one|two|three|four|five|six|seven|eight|nine))? weeks\b(?! (?:old|ago|wait|later))/

/** Reads age, sex and who it is about from the words typed; a number that is no age stays where it is (engine rule 26). */
export function readWho(query: string): WhoSaid {
  let text = plain(query)
  const whole = text
  const byChild = isByChild(text)
  const aged = readSpokenAge(query)
  let sex = aged?.sex
  if (aged) {
    const beside = sex ? undefined : sexAfter(text.slice(aged.at + aged.length), aged.age)
    sex ??= beside?.sex ?? sexOf(BEFORE_AGE.exec(text.slice(0, aged.at))?.[1] ?? '')
    text = cut(text, aged.at, aged.length + (beside?.length ?? 0))
  }
  const unclear = aged ? undefined : unclearMonths(text)
  if (unclear) sex = sexOf(CALLED_BESIDE.exec(text.replace(unclear, '#'))?.[0].replace(/\W+/g, '') ?? '')
  const speech = readSpeech(text, query, aged)
  if (speech) {
    text = text.slice(speech.length).trim()
    sex ??= speech.sex
  }
  const named = speech ? speech.named : (RELATIVE.exec(text) ?? atEnd(text, aged))
  const isStory =
    named && isFamilyStory(text.slice(0, named.index), text.slice(named.index + named[0].length))
  const said = (speech ? text : whole).replace(/\b(?:as|was) an? \w+/, '')
  const told = byChild ? 'adult' : (readStage(said) ?? (SMALL.test(unclear ?? '') ? 'young' : undefined))
  const stage = isStory ? undefined : told
  const who = named && (named[1] ?? named[2])!
  // "My husband died, 70f": the age and sex are of who is spoken for, and not the relative's.
  const isOwn = aged && sex && !speech && who && sex !== (sexOf(who) ?? sex)
  const isDead = named && DIED.test(text.slice(named.index + named[0].length))
  const relative = who && !isStory && !isDead && !isOwn && isPatient(named, text) ? named : undefined
  if (relative) {
    const before = text.slice(0, relative.index)
    // "I'm her husband": he is who rings.
    sex = /\b(?:im|i am)\s*$/.test(before) ? aged?.sex : (sexOf(who!) ?? sex)
    if (!LOST.test(before) && !byChild && !SMALL_CHILD.has(who!))
      text = cut(text, relative.index, relative[0].length)
  }
  const isOther = relative !== undefined || speech?.ofOther
  // How old they were in it, or how old a child is who rings, is no age of the patient.
  const isTheirs = byChild || ((isStory || isDead) && !aged?.self && !isOwn)
  const about = isOther || byChild ? 'other' : aged?.self ? 'self' : undefined
  return {
    rest: text,
    ...(aged && !isTheirs && !(aged.self && isOther) ? { age: aged.age } : {}),
    ...(sex ? { sex } : {}),
    ...(about ? { about } : {}),
    ...(unclear ? { unclear } : {}),
    ...(stage ? { stage } : {}),
    ...heOrShe(whole, sex),
    ...(PREGNANT.test(text) ? { pregnant: true as const } : {}),
  }
}

const HE = /\b(?:he|hes|him|his|himself|man|gentleman)\b/
const SHE = /\b(?:she|shes|her|hers|herself|woman|lady(?! (?:bits|parts|garden|gp|dr|doctor|nurse)))\b/
/** Beside these "he" is most likely not who is ill. */
const NOT_HE =
  /\b(?:i|im|ive|me|my|baby|bump|birth|waters|labour|pregnan\w*|expecting|period|feed\w*|latch\w*)\b/

/** What "he" or "she" tells of the patient, where nothing else does. */
function heOrShe(text: string, sex: WhoSaid['sex']): Pick<WhoSaid, 'heOrShe'> {
  const [he, she] = [HE.test(text), SHE.test(text)]
  return sex || he === she || NOT_HE.test(text) ? {} : { heOrShe: he ? 'male' : 'female' }
}

/** Whether somebody who is named is the patient: not who is feared, nor who harms the caller. */
function isPatient(named: RegExpExecArray, text: string): boolean {
  const after = text.slice(named.index + named[0].length)
  return !FEARED.test(text.slice(0, named.index)) && !HARMS.test(after)
}

/** A relative without "my" at the end, or where the age stood right after it. */
function atEnd(text: string, aged: { readonly at: number } | undefined): RegExpExecArray | null {
  const upTo = aged ? text.slice(0, aged.at).trimEnd() : text
  const found = AT_END.exec(upTo) ?? (aged ? AT_END.exec(text) : null)
  if (!found || NO_RELATIVE.has(found[1]!) || NOT_OF.test(text.slice(0, found.index))) return null
  return aged || !ONLY_AGED.has(found[1]!) ? found : null
}

/** "3m", "6w": of months, weeks and a boy's years two are a child's age. */
const SMALL = /^(?:\d|1[0-5])[mw]$/

/** Said right before an age: "cough, lady of 60"; it stays in the query too. */
const BEFORE_AGE = /\b(woman|lady|female|man|gentleman|male) (?:of |aged? )?$/

/** Said right after an age; it stays in the query, since it tells the stage of life. */
const CALLED = /^\s+(girl|boy|lady|gentleman|lad|lass|gent|chap|bloke)\b/

/** The same beside months that may be an age. */
const CALLED_BESIDE = /\b(?:girl|boy|lad|lass) #|# (?:girl|boy|lad|lass)\b/

/** Sex said right after an age, as staff type it: "31 m", "52 male with a cough", "3 year old girl". A small number and "m" may be months. */
function sexAfter(
  text: string,
  age: string,
): { readonly sex: 'female' | 'male'; readonly length: number } | undefined {
  const called = CALLED.exec(text)?.[1]
  if (called) return { sex: sexOf(called)!, length: 0 }
  const said = /^\s+(m|male|man|female|woman)(?=$|\s+(?:with|has|have|having|and|who|got|been|cant)\b)/.exec(
    text,
  )
  if (!said || (said[1] === 'm' && !(Number(age) >= 18))) return undefined
  return { sex: /^m/.test(said[1]!) ? 'male' : 'female', length: said[0].length }
}

function cut(text: string, at: number, length: number): string {
  return `${text.slice(0, at)} ${text.slice(at + length)}`.replace(/ +/g, ' ').trim()
}
