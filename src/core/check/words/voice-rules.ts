import type { Enquiry } from '../../call/enquiry.ts'
import { saidAloud } from '../../pathway/aloud.ts'
import type { Pathway, Sign } from '../../pathway/pathway.ts'
import { inVoice, type Voice } from '../../pathway/voice.ts'
import type { Fault } from '../problem.ts'
import { answersOfSigns, type Text } from './sign-texts.ts'

const VOICES: readonly Voice[] = ['self', 'he', 'she', 'they', 'unnamed']
/** A word for a person who is not named. */
export const PRONOUN = /\b(they|them|theirs?|themselves|he|she|him|his|hers?|himself|herself)\b/i
/** What the engine fills in; anything else in braces must be a mark. */
const FILLED = /\{(service|by|until)\}/g
const MARK = /\{[^}]*\}/g
/** A verb that changes with he and she, and stands outside the mark before it. */
const LOOSE =
  /(?<!\b(?:can|could|will|would|should|shall|may|might|must|do|does|did) )\{they\} (?:is|are|has|have|does|do|was|were|goes?|takes?|feels?|needs?|wants?|gets?|waits?|uses?|eats?|lives?|lies?|drinks?|sees?|knows?)\b/i
/** A sign that begins with a verb said of somebody who is not named. */
const BARE = /^(is|has|does|was|takes|feels|needs|wants|says|drinks|uses|goes|keeps|gets)\b/
/** An order to the patient not to drive: whoever rings for the patient may be the one who can. */
const DRIVER = /\b(do not drive|let someone else drive)\b/i
/** A sign whose line in a list would begin with a verb of nobody: "Ring 999 for: have taken something". */
const LISTED = /^\{\(they\) (still )?(are|were|have|feel|need|say|use|take|do) ?\}/i
/** What is known from the record and nobody else may hear. */
const OF_RECORD =
  /\b(chemotherapy|immune treatment|blood thinner|weak immune system|biologic|steroid emergency card|emergency plan|no spleen|carbimazole|clozapine|methotrexate|lithium|dialysis|digoxin|gliflozin|on warfarin|brain shunt|brain drain|transplant|sickle cell|immunotherapy|azathioprine|heart valve|one kidney|(kidney|liver|heart|lung) (disease|failure)|for HIV|HIV or|or HIV|on HIV|(ever|have|has) had cancer)\b/i

/** Words about the patient are marked, are English in each voice, and tell nothing of the record (D44; rules 42, 50). */
export function checkVoices({ pathway, release }: Enquiry): Fault[] {
  const add = (path: Fault['path'], message: string): Fault => ({
    invariant: 44,
    pathway: pathway.id,
    path,
    message,
  })
  const places = new Set([
    ...[...pathway.send, ...pathway.raise].flatMap((line) => line.steps.flat()),
    ...pathway.signs.map((sign) => sign.to),
    ...pathway.also,
  ])
  const ofPlaces = [...places].flatMap((id) => {
    const { say, net = '' } = release.destinations[id]!
    return [say, net].map((words) => ({ words, path: ['send'] }))
  })
  const rows = release.opening.breaths.flatMap((breath) => breath.rows)
  const opening = rows.flatMap((row) => [row.say, row.ask ?? '', row.meanwhile ?? ''])
  const told = toldTexts(pathway)
  const all = [
    ...askedTexts(pathway),
    ...told,
    ...ofPlaces,
    ...opening.map((words) => ({ words, path: [] })),
    ...Object.values(release.facts).map(({ ask }) => ({ words: ask, path: [] })),
    ...Object.entries(release.phrases)
      .filter(([id]) => !id.startsWith('note-'))
      .map(([, words]) => ({
        words: words.replace(/\{[a-z]+\}/g, (one) => (/the/.test(one) ? one : '')),
        path: [],
      })),
  ]
  return [
    ...all.flatMap(({ words, path }) => {
      const fault = voiceFault(words)
      return fault ? [add(path, `"${words}" ${fault}`)] : []
    }),
    ...pathway.signs
      .filter((sign) => OF_RECORD.test(sign.say) && !sign.record && !sign.look && !sign.untold && !sign.told)
      .map((sign) =>
        add(
          ['flags', sign.to, sign.id],
          `"${sign.say}" is of the record; add "record: true" so that it is never told.`,
        ),
      ),
    ...pathway.signs
      .filter((sign) => LISTED.test(sign.say) && !isListedWell(sign))
      .map((sign) =>
        add(
          ['flags', sign.to, sign.id],
          `"${sign.say}" is no English in a list of when to ring; begin with a noun, or say how it is told ("told").`,
        ),
      ),
    ...[...told, ...ofPlaces, ...unnamedTexts(pathway)]
      .filter(({ words }) => OF_RECORD.test(words))
      .map(({ words, path }) =>
        add(path, `"${words}" tells what is on the record; say who acts and by when.`),
      ),
  ]
}

function isListedWell({ told, untold, record, look }: Sign): boolean {
  return told !== undefined || untold === true || record === true || look === true
}

/** Every text of a topic as it is said and sent, once where it is the same in each voice, else in all four: for reading. */
export function aloud(pathway: Pathway): string[] {
  return [...askedTexts(pathway), ...toldTexts(pathway)]
    .filter(({ words }) => words)
    .flatMap(({ words, path }) => {
      const said = new Set(VOICES.map((voice) => inVoice(words, voice, 'sentence')))
      return [...said].map((line) => `${path.join(' ')}: ${line}`)
    })
}

/** What is wrong with how a text speaks of the patient, and what to do. */
function voiceFault(words: string): string | undefined {
  const pronoun = PRONOUN.exec(words.replace(MARK, ''))?.[0]
  if (pronoun)
    return `says "${pronoun}" without a mark: write {they} for the patient, a noun for anyone else.`
  const plain = words.replace(FILLED, 'it')
  const left = VOICES.map((voice) => inVoice(plain, voice)).find((said) => /[{}]/.test(said))
  if (left) return 'has a brace that is no mark; see Marks in content/README.md.'
  if (DRIVER.test(inVoice(plain, 'he')))
    return 'forbids the caller to drive: write {They should} not drive, or [Do not drive.|] for what only the patient hears.'
  if (LOOSE.test(words)) return 'has a verb outside its mark: write {they take}, not {they} take.'
  return BARE.test(words) ? 'begins with a verb of nobody: write {(they) have}, not has.' : undefined
}

/** What a topic asks. */
export function askedTexts(pathway: Pathway): Text[] {
  return [
    ...pathway.signs.map((sign) => ({ words: sign.say, path: ['flags', sign.to, sign.id] })),
    ...Object.values(pathway.facts).flatMap((fact) => {
      const path = [fact.look ? 'look' : 'ask', fact.id]
      return [fact.ask, ...Object.values(fact.options ?? {})].map((words) => ({ words, path }))
    }),
  ]
}

/** What a topic says and sends. */
export function toldTexts(pathway: Pathway): Text[] {
  return [
    ...Object.entries(pathway.say).map(([id, words]) => ({ words: saidAloud(words), path: ['say', id] })),
    ...Object.entries(pathway.meanwhile).map(([id, words]) => ({ words, path: ['meanwhile', id] })),
    { words: pathway.wait ?? '', path: ['wait'] },
    { words: pathway.back ?? '', path: ['back'] },
    ...pathway.signs.flatMap(({ id, to, told = [] }) =>
      told.map((words) => ({ words, path: ['flags', to, id] })),
    ),
    ...pathway.signs.map(({ id, to, meanwhile, usual }) => ({
      words: meanwhile ?? usual ?? '',
      path: ['flags', to, id],
    })),
    ...answersOfSigns(pathway).map(({ words, path }) => ({ words: saidAloud(words), path })),
    ...pathway.slip.map(({ say }, at) => ({ words: say, path: ['slip', at] })),
  ]
}

/** Signs as they are asked of somebody who is not the patient. */
function unnamedTexts({ signs }: Pathway): Text[] {
  return signs.flatMap(({ id, to, unnamed }) =>
    unnamed ? [{ words: unnamed, path: ['flags', to, id] }] : [],
  )
}
