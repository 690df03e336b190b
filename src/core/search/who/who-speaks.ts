import { plain } from '../tokens.ts'
import { FEMALE, HARMS_ANY, MALE, OTHERS, RELATIVE, sexOf } from './relatives.ts'

const SAYS = 'says|say|said|saying|thinks|thought|reckons|worried'
const ASKS = '(?:rang|ringing|calling|called|asking)(?=\\s+(?:about|for|if|whether|re)\\b)'
const PATIENT = `my|i|im|ive|he|hes|his|him|she|shes|her|(?:my\\s+|our\\s+|his\\s+|her\\s+|the\\s+|their\\s+)?(?:${FEMALE}|${MALE}|${OTHERS})s?`
/** These are what is spoken of, and seldom the patient. */
const NO_PATIENT = '(?:\\w+\\s+)?(?:girls|boys|neighbours?|friends?)\\b'
/** "Mum says his leg hurts", "wife worried about dad": who speaks, and after it the word for the patient. */
const SPEECH = new RegExp(
  [
    `^(?:(?:my|our|his|her|the)\\s+)?(${FEMALE}|${MALE})s?(?:\\s+in\\s+law)?\\s+`,
    `(?:(?:is|has|was|also)\\s+)?(?:${SAYS}|${ASKS})\\s+`,
    '(?:(?:that|about|for|if|whether|re)\\s+)*',
    `(?!${NO_PATIENT})(?=(${PATIENT})\\b)`,
  ].join(''),
)

/** Words that say who speaks of the patient: "mum says". */
export interface WhoSpeaks {
  /** How many letters of the text it takes up. */
  readonly length: number
  readonly sex: 'female' | 'male' | undefined
  /** The patient is not the caller. */
  readonly ofOther: boolean
  /** The patient, where one is named right after it. */
  readonly named: RegExpExecArray | null
}

/** Reads at the beginning of a text who speaks of the patient. Undefined where it tells of nobody, where the speaker is most likely the patient, and where the age is the speaker's. `text` is the query in plain words without the age. */
export function readSpeech(
  text: string,
  query: string,
  aged: { readonly at: number } | undefined,
): WhoSpeaks | undefined {
  // The age that was taken out may have had the word for the patient with it ("shes 84").
  const found = SPEECH.exec(text) ?? SPEECH.exec(plain(query))
  if (!found) return undefined
  const [speech, speaker, patient] = found as unknown as readonly [string, string, string]
  if (aged && aged.at > 0 && aged.at < speech.length) return undefined
  const next = RELATIVE.exec(text.slice(speech.length).trim())
  const named = next?.index === 0 ? next : null
  const sex = sexOfPronoun(patient)
  const isSpeaker = sex === sexOf(speaker) || HARMS_ANY.test(text.slice(speech.length + patient.length))
  if (!named && isSpeaker) return undefined
  return { length: speech.length, sex, ofOther: !/^(?:my|i|im|ive)$/.test(patient), named }
}

function sexOfPronoun(word: string): 'female' | 'male' | undefined {
  if (/^(?:he|hes|his|him)$/.test(word)) return 'male'
  return /^(?:she|shes|her)$/.test(word) ? 'female' : undefined
}
