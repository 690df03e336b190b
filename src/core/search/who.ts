import { readSpokenAge } from './spoken-age.ts'
import { plain } from './tokens.ts'

/** What was typed along with the problem: age, sex, and whether it is about the caller. */
export interface WhoSaid {
  readonly age?: string
  readonly sex?: 'female' | 'male'
  readonly about?: 'self' | 'other'
  /** A stage of life that was named without an age ("young": a son or daughter, most likely a child): it orders what is found and fills no answer. */
  readonly stage?: 'baby' | 'child' | 'young' | 'adult' | 'older'
  /** "Pregnant" or "expecting" was typed: it orders what is found and fills no answer. */
  readonly pregnant?: true
  /** The query without those words. */
  readonly rest: string
}

const FEMALE =
  'mum|mam|mom|mummy|mammy|maw|mother|ammi|wife|daughter|sister|girl|gran|granny|grandma|grandmother|nan|nana|nanna|mamgu|nain|babcia|aunt|auntie|niece|granddaughter|girlfriend|missus|lass|lassie|wench|lady|woman|female'
const MALE =
  'dad|daddy|da|father|abba|abbu|husband|hubby|son|brother|boy|grandad|granddad|grandpa|grandfather|granda|gramps|bampi|tadcu|dadcu|taid|uncle|nephew|grandson|boyfriend|lad|laddie|man|bloke|fella|male'
const OTHERS =
  'child|kid|baby|babby|bab|toddler|newborn|partner|friend|neighbour|patient|little one|bairn|wean|pickney|resident'
const RELATIVE = new RegExp(
  `\\b(?:my|our|his|her|the|a|me|mi|ma|wor|oor|our)\\s+(?:(?:old|elderly|little)\\s+)?(${FEMALE}|${MALE}|${OTHERS})s?(?:\\s+in\\s+law)?\\b|^(${FEMALE}|${MALE}|baby)(?:\\s+in\\s+law)?\\b`,
)
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
/** Who is feared, or harms the caller, is not the patient. */
const FEARED =
  /\b(?:scared|frightened|afraid|terrified|fear|hit|hurt|beaten|threatened|controlled) (?:of|by)\s*$/
const HARM =
  '^\\s*(?:\\w+ )?(?:frightens?|scares?|hits?|hurts?|beats?|controls?|threatens?|threatened|punched|punches|slaps?|strangled|chokes?|choked|shouts at|forces?|raped|attacked|assaulted|bullies|nasty to|horrible to) (?:me|us'
const HARMS = new RegExp(`${HARM})\\b`)
const HARMS_ANY = new RegExp(`${HARM}|her|him|them)\\b`)
/** "Mum says his leg hurts", "wife worried about dad": who speaks, and after it the word for the patient. */
const SPEAKER = new RegExp(
  `^(?:(?:my|our|his|her|the)\\s+)?(${FEMALE}|${MALE})s?(?:\\s+in\\s+law)?\\s+(?:(?:is|has|was|also)\\s+)?(?:says|say|said|saying|thinks|thought|reckons|worried|(?:rang|ringing|calling|called|asking)(?=\\s+(?:about|for|if|whether|re)\\b))\\s+(?:(?:that|about|for|if|whether|re)\\s+)*(?!(?:\\w+\\s+)?(?:girls|boys|neighbours?|friends?)\\b)(?=(my|i|im|ive|he|hes|his|him|she|shes|her|(?:my\\s+|our\\s+|his\\s+|her\\s+|the\\s+|their\\s+)?(?:${FEMALE}|${MALE}|${OTHERS})s?)\\b)`,
)
/** So many weeks are said of a pregnancy alone, unless they are an age or a wait. */
const PREGNANT =
  /\b(pregnant|pregnancy|expecting)\b|(?<!\b(?:for|waited|waiting|about) )\b(?:2\d|3\d|4[01]|twenty|thirty|forty)(?: (?:one|two|three|four|five|six|seven|eight|nine))? weeks\b(?! (?:old|ago|wait|later))/
/** Reads age, sex and who it is about from the words typed; a number that is no age stays where it is (engine rule 26). */
export function readWho(query: string): WhoSaid {
  let text = plain(query)
  let stage = readStage(text)
  const aged = readSpokenAge(query)
  let sex = aged?.sex
  if (aged) {
    const beside = sex ? undefined : sexAfter(text.slice(aged.at + aged.length), aged.age)
    sex ??= beside?.sex
    text = cut(text, aged.at, aged.length + (beside?.length ?? 0))
  }
  let about: WhoSaid['about'] = aged?.self ? 'self' : undefined
  const told = toldBy(text, query, aged)
  if (told) {
    text = text.slice(told.length).trim()
    stage = readStage(text)
    sex ??= told.sex
    if (told.other) about = 'other'
  }
  const named = told ? told.named : (RELATIVE.exec(text) ?? atEnd(text, aged))
  const relative =
    named &&
    (FEARED.test(text.slice(0, named.index)) || HARMS.test(text.slice(named.index + named[0].length)))
      ? null
      : named
  const isLost = relative !== null && LOST.test(text.slice(0, relative.index))
  if (relative) {
    const who = (relative[1] ?? relative[2])!
    about = 'other'
    if (new RegExp(`^(${FEMALE})$`).test(who)) sex = 'female'
    else if (new RegExp(`^(${MALE})$`).test(who)) sex = 'male'
    // "I'm her husband": he is who rings.
    if (/\b(?:im|i am)\s*$/.test(text.slice(0, relative.index))) sex = aged?.sex
    if (
      !isLost &&
      !['baby', 'babby', 'bab', 'toddler', 'newborn', 'child', 'kid', 'bairn', 'wean', 'pickney'].includes(
        who,
      )
    )
      text = cut(text, relative.index, relative[0].length)
  }
  return {
    rest: text,
    ...(aged && !(aged.self && about === 'other') ? { age: aged.age } : {}),
    ...(sex ? { sex } : {}),
    ...(about ? { about } : {}),
    ...(stage ? { stage } : {}),
    ...(PREGNANT.test(text) ? { pregnant: true as const } : {}),
  }
}

/** Who the words after "mum says" are about; nothing where it is most likely the speaker herself, or where the age is hers. */
function toldBy(
  text: string,
  query: string,
  aged: { readonly at: number } | undefined,
):
  | {
      readonly length: number
      readonly sex: WhoSaid['sex']
      readonly other: boolean
      readonly named: RegExpExecArray | null
    }
  | undefined {
  const found = SPEAKER.exec(text) ?? SPEAKER.exec(plain(query))
  if (!found) return undefined
  const [speech, speaker, patient] = found as unknown as readonly [string, string, string]
  if (aged && aged.at > 0 && aged.at < speech.length) return undefined
  const named = RELATIVE.exec(text.slice(speech.length).trim())
  const sex = /^(?:he|hes|his|him)$/.test(patient)
    ? 'male'
    : /^(?:she|shes|her)$/.test(patient)
      ? 'female'
      : undefined
  const of = new RegExp(`^(?:${FEMALE})$`).test(speaker) ? 'female' : 'male'
  const right = named?.index === 0 ? named : null
  if (!right && (sex === of || HARMS_ANY.test(text.slice(speech.length + patient.length)))) return undefined
  return { length: speech.length, sex, other: !/^(?:my|i|im|ive)$/.test(patient), named: right }
}

/** A relative without "my" at the end, or where the age stood right after it. */
function atEnd(text: string, aged: { readonly at: number } | undefined): RegExpExecArray | null {
  const upTo = aged ? text.slice(0, aged.at).trimEnd() : text
  const found = AT_END.exec(upTo) ?? (aged ? AT_END.exec(text) : null)
  if (!found || NO_RELATIVE.has(found[1]!) || NOT_OF.test(text.slice(0, found.index))) return null
  return aged || !ONLY_AGED.has(found[1]!) ? found : null
}

/** A baby who is fed, wanted, born or lost is said of the mother. */
const OF_MOTHER =
  /\b(?:feed\w*|breastfeed\w*|tr(?:y|ies)\w*(?: for| 4)?|since|after|post|had|have|having|new|carrying|lost|losing|love|bond\w*)(?: (?:having|had|have|i had|the|my|a|our|new|her|for|with))* (?:baby|babby|bairn|babe)\b|\b(?:boob|boobs|breast|breasts|nipple|nipples|mastitis|stitches|episiotomy)\b/
/** Sex said right after an age, as staff type it: "31 m", "52 male with a cough". A small number and "m" may be months. */
function sexAfter(
  text: string,
  age: string,
): { readonly sex: 'female' | 'male'; readonly length: number } | undefined {
  const said = /^\s+(m|male|man|female|woman)(?=$|\s+(?:with|has|have|having|and|who|got|been|cant)\b)/.exec(
    text,
  )
  if (!said || (said[1] === 'm' && !(Number(age) >= 18))) return undefined
  return { sex: /^m/.test(said[1]!) ? 'male' : 'female', length: said[0].length }
}

function readStage(text: string): WhoSaid['stage'] {
  if (/\b(son|daughter) in law\b/.test(text)) return 'adult'
  if (OF_MOTHER.test(text) && !/\b\d+ ?(?:d|days?|w|wks?|weeks?|m|months?) old\b/.test(text)) return undefined
  if (/\b(baby|babys|babies|babby|bab|grandbaby|newborn|infant|neonate)\b/.test(text)) return 'baby'
  if (
    /\b(child|childs|children|kid|kids|toddler|toddlers|little (one|girl|boy|lad|wench)|wee (one|girl|boy|lad|man|lassie)|bairn|bairns|wean|weans|pickney|schoolboy|schoolgirl)\b/.test(
      text,
    )
  )
    return 'child'
  if (
    /\b(elderly|old (man|lady|woman|lad)|gran|grans|granny|grandma|grandmother|grandad|grandads|granddad|grandpa|grandfather|granda|gramps|nan|nans|nana|nanna|mamgu|nain|bampi|tadcu|dadcu|taid|babcia|pensioner|oap|care home)\b/.test(
      text,
    )
  )
    return 'older'
  if (
    /\b(adult|husband|hubby|wife|missus|mum|mam|mother|dad|father|boyfriend|girlfriend|fiance|colleague)\b/.test(
      text,
    )
  )
    return 'adult'
  return /\b(son|sons|daughter|daughters|lad|lads|lass|grandson|granddaughter|niece|nephew|boy|girl)\b/.test(
    text,
  ) && !/\b(pregnant|expecting|birth|smear|pill|coil|work|wife|husband|drinking|driving)\b/.test(text)
    ? 'young'
    : undefined
}

function cut(text: string, at: number, length: number): string {
  return `${text.slice(0, at)} ${text.slice(at + length)}`.replace(/ +/g, ' ').trim()
}
