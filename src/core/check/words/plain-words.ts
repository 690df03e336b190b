import { fleschKincaid } from 'flesch-kincaid'
import { syllable } from 'syllable'
import type { Enquiry } from '../../call/enquiry.ts'
import { saidAloud } from '../../pathway/aloud.ts'
import type { Fact, Pathway } from '../../pathway/pathway.ts'
import { inVoice } from '../../pathway/voice.ts'
import type { Fault } from '../problem.ts'
import { answersOfSigns, netsOfSigns, type Text } from './sign-texts.ts'

/** Words that calm or name a condition where nobody has looked yet (D30; engine rule 39: as patterns of phrases). */
const REASSURES =
  /\b(nothing to worry|(don't|do not) worry|no need to worry|will be fine|(is|are|'s) fine|(it is|it's|is|are) (only|just) (a|an)|probably|most likely|nothing serious|you have (a|an|got)\b)/i
/** Terms that need their plain twin beside them (D31). */
const TERMS: readonly (readonly [RegExp, string])[] = [
  [/\babdom(en|inal)\b/i, 'tummy'],
  [/\burin(e|ating|ation)\b/i, 'pee'],
  [/\b(stools?|faeces|defaecat\w*)\b/i, 'poo'],
  [/\b(febrile|pyrexi\w*)\b/i, 'fever'],
  [/\b(dyspnoea|dyspnea)\b/i, 'short of breath'],
  [/\bh(a)?emorrhag\w*/i, 'bleeding'],
  [/\boedema\b/i, 'swelling'],
  [/\bhypertensi\w*/i, 'high blood pressure'],
  [/\bhypotensi\w*/i, 'low blood pressure'],
  [/\b(syncop\w*|collaps\w+ episode)\b/i, 'faint'],
  [/\bseizures?\b/i, 'fit'],
  [/\b(nausea\w*|emesis)\b/i, 'feeling sick'],
  [/\b(paraesthesia|paresthesia)\b/i, 'numb or tingling'],
  [/\bphotophobia\b/i, 'light hurts'],
  [/\bimmunosuppress\w*/i, 'weak immune system'],
  [/\b(anticoagula\w*)\b/i, 'blood thinner'],
  [/\banalges\w*/i, 'painkiller'],
  [/\b(renal|hepatic|cardiac|pulmonary|gastric)\b/i, 'the plain word for the organ'],
  [/\b(onset|bilateral|unilateral|chronic|lesions?|prophyla\w*|contraindicat\w*)\b/i, 'what is seen or felt'],
  [/\bconjunctiv\w*/i, 'eye'],
  [/\bmyocard\w*/i, 'heart'],
]
const NEGATIVE = /\b(not|no|never|cannot|can't|without|unless|neither|nor)\b/gi
/** Names of medicines and letters read one by one weigh nothing on a reading age (engine rule 39). */
const MEDICINES =
  /\b(carbimazole|clozapine|methotrexate|amiodarone|lithium|paracetamol|ibuprofen|diazepam|valproate|topiramate|isotretinoin|tirzepatide|denosumab|testosterone|oestrogen|chemotherapy|adrenaline|pharmac\w+|DNACPR|ADHD|GHB)\b/gi

const LONGEST_QUESTION = 14
/** A sign that is looked up or only heard is never said aloud: one row may join what leads to the same place. */
const LONGEST_SILENT = 20
const LONGEST_SENTENCE = 22
const GATED_FROM = 30
const WARN_ABOVE = 11
const REFUSE_ABOVE = 12

/** The words of a text. */
export function wordCount(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
}

function sentences(text: string): string[] {
  return text.split(/(?<=[.?!])\s+/).filter((sentence) => sentence.trim() !== '')
}

/** The age in years at which a text is read with ease: Flesch-Kincaid school grade and five years, names of medicines left out. Not a number for an empty text. */
export function readingAge(text: string): number {
  const plain = sentences(text.replace(MEDICINES, 'pill'))
  const words = plain.join(' ').split(/\s+/).filter(Boolean)
  const syllables = words.reduce((sum, word) => sum + Math.max(1, syllable(word)), 0)
  return fleschKincaid({ sentence: plain.length, word: words.length, syllable: syllables }) + 5
}

/** The texts that staff say or patients read, by what they are: questions (signs and facts), answers said aloud, and lines of the slip. */
export function textsOf(pathway: Pathway): {
  readonly questions: readonly Text[]
  readonly answers: readonly Text[]
  readonly slip: readonly Text[]
} {
  const facts: readonly Fact[] = Object.values(pathway.facts)
  return {
    questions: [
      ...pathway.signs.map((sign) => ({
        words: inVoice(sign.say, 'they'),
        path: ['flags', sign.to, sign.id],
      })),
      ...facts.map((fact) => ({
        words: inVoice(fact.ask, 'they'),
        path: [fact.look ? 'look' : 'ask', fact.id],
      })),
    ],
    answers: [
      ...Object.entries(pathway.say).map(([id, words]) => ({
        words: inVoice(saidAloud(words), 'they'),
        path: ['say', id],
      })),
      ...Object.entries(pathway.meanwhile).map(([id, words]) => ({
        words: inVoice(words, 'they'),
        path: ['meanwhile', id],
      })),
      ...(pathway.back ? [{ words: inVoice(pathway.back, 'they'), path: ['back'] }] : []),
      ...[...answersOfSigns(pathway), ...netsOfSigns(pathway)].map(({ words, path }) => ({
        words: inVoice(saidAloud(words), 'they'),
        path,
      })),
    ],
    slip: pathway.slip.map(({ say }, at) => ({ words: inVoice(say, 'they'), path: ['slip', at] })),
  }
}

/** Plain words, one idea at a time, at a reading age of 9 to 11, and no reassurance before anyone has looked (D9, D30, D31). */
export function checkPlainWords({ pathway }: Enquiry): Fault[] {
  const faults: Fault[] = []
  const add = (invariant: number, path: Fault['path'], message: string, warning = false) =>
    faults.push({ invariant, pathway: pathway.id, path, message, ...(warning ? { warning: true } : {}) })
  const { questions, answers, slip } = textsOf(pathway)
  const silent = new Set(pathway.signs.filter(({ look }) => look).map(({ id }) => id))
  for (const { words, path } of questions) {
    const count = wordCount(words)
    const most = silent.has(path.at(-1) as string) ? LONGEST_SILENT : LONGEST_QUESTION
    if (count > most && path[0] !== 'look')
      add(9, path, `"${words}" is ${count} words; a sign or question has ${most} at most.`)
    if ((words.match(NEGATIVE)?.length ?? 0) > 2)
      add(31, path, `"${words}" says no more than twice; ask it the other way round.`)
  }
  for (const { words, path } of [...answers, ...slip]) {
    const calming = REASSURES.exec(words)?.[0]
    if (calming && path[0] !== 'slip')
      add(30, path, `"${words}" calms or names a condition ("${calming}"); say who acts and by when.`)
    for (const sentence of sentences(words)) {
      const count = wordCount(sentence)
      if (count > LONGEST_SENTENCE)
        add(31, path, `"${sentence}" is ${count} words long; make two sentences of it.`)
    }
  }
  for (const { words, path } of [...questions, ...answers, ...slip]) {
    if (path[0] === 'look') continue
    for (const [term, twin] of TERMS) {
      const found = term.exec(words)?.[0]
      if (found && !words.toLowerCase().includes(twin))
        add(31, path, `"${words}" uses "${found}"; say it plainly (${twin}).`)
    }
  }
  for (const [name, texts] of [
    ['flags', questions.filter(({ path }) => path[0] !== 'look')],
    ['say', answers],
    ['slip', slip],
  ] as const) {
    const joined = texts.map(({ words }) => (/[.?!]$/.test(words) ? words : `${words}.`)).join(' ')
    if (wordCount(joined) < GATED_FROM) continue
    const age = readingAge(joined)
    if (age > WARN_ABOVE)
      add(
        31,
        [name],
        `The words under "${name}" read at age ${age.toFixed(1)}; write shorter words and sentences (9 to 11).`,
        age <= REFUSE_ABOVE,
      )
  }
  return faults
}
