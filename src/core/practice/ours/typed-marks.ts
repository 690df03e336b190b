import { inVoice } from '../../pathway/voice.ts'

/** What the desk fills in, and the word that stands for it while somebody types. */
export const TYPED_MARKS = {
  when: '[when]',
  who: '[who helps]',
  they: '[he or she]',
  them: '[him or her]',
  their: '[his or her]',
} as const
/** A mark as it is typed, for what the desk fills in. */
export type TypedMark = keyof typeof TYPED_MARKS

const ONLY_SAID = 'only said: '
const FILLED: Readonly<Record<string, string>> = { by: TYPED_MARKS.when, service: TYPED_MARKS.who }
const PRONOUNS: Readonly<Record<string, string>> = {
  they: TYPED_MARKS.they,
  them: TYPED_MARKS.them,
  their: TYPED_MARKS.their,
  theirs: '[his or hers]',
  themselves: '[himself or herself]',
}
/** Forms after he and she that follow no rule. */
const PLURAL: Readonly<Record<string, string>> = {
  is: 'are',
  was: 'were',
  has: 'have',
  does: 'do',
  goes: 'go',
}
/** Verbs whose own last letter is an s or an e before it. */
const ENDS_IN_ES = /(?:ss|x|z|ch|sh)es$/

/**
 * A line of the content as somebody types it: ordinary words, and words in square brackets where the desk fills something in. What is said
 * where nobody asked who is on the line is left out.
 * @example asTyped('{They need} to ring {service} {by}. <Which one?>') // '[He or she] needs to ring [who helps] [when]. [only said: Which one?]'
 */
export function asTyped(line: string): string {
  return line
    .replace(/\[([^[\]|~]*)~[^[\]|~]*\]/g, '$1')
    .replace(/<([^<>|]*)\|([^<>|]*)>/g, '[$1/$2]')
    .replace(/<([^<>|]*)>/g, `[${ONLY_SAID}$1]`)
    .replace(/\{(by|service)\}/g, (_, name: string) => FILLED[name]!)
    .replace(
      /\{([a-z]+) they\}/gi,
      (_, verb: string) => `${withCase(singular(verb.toLowerCase()), verb)} ${TYPED_MARKS.they}`,
    )
    .replace(
      /\{(they|them|theirs|their|themselves)((?: [a-z]+)*)\}/gi,
      (_, pronoun: string, verb: string) => {
        const typed = PRONOUNS[pronoun.toLowerCase()]!
        const word = /^[A-Z]/.test(pronoun) ? `[${typed.charAt(1).toUpperCase()}${typed.slice(2)}` : typed
        return verb ? `${word} ${singular(verb.trim())}` : word
      },
    )
}

/**
 * What somebody typed as a line of the content, with its marks. Marks that were typed as the content has them stay.
 * @example asMarked('[He or she] needs to ring [who helps] [when].') // '{They need} to ring {service} {by}.'
 */
export function asMarked(typed: string): string {
  let line = typed
  for (const [name, word] of Object.entries(FILLED)) line = line.replaceAll(anyCase(word), `{${name}}`)
  line = line.replace(
    /\b(is|was|has|does|did|had|can|could|will|would) \[he or she\]/gi,
    (_, verb: string) => `{${withCase(plural(verb.toLowerCase()), verb)} they}`,
  )
  line = line.replace(
    /\[(he or she)\] ((?:still|also|now|only|often) )?([a-z]+)/gi,
    (_, who: string, adverb = '', verb: string) => `{${withCase('they', who)} ${adverb}${plural(verb)}}`,
  )
  for (const [name, word] of Object.entries(PRONOUNS))
    line = line.replaceAll(anyCase(word), (found) => `{${withCase(name, found.slice(1))}}`)
  return line
    .replace(/\[only said: *([^[\]<>|]*)\]/gi, '<$1>')
    .replace(/\[([^[\]<>|/]*)\/([^[\]<>|/]*)\]/g, '<$1|$2>')
}

/** What stands in square brackets and means nothing to the desk; undefined where all of it does. */
export function unknownBracket(typed: string): string | undefined {
  return /\[[^\]]*\]?|\]/.exec(asMarked(typed))?.[0]
}

function anyCase(word: string): RegExp {
  return new RegExp(word.replaceAll(/[[\]]/g, '\\$&'), 'gi')
}

function withCase(word: string, like: string): string {
  return /^[A-Z]/.test(like) ? word.charAt(0).toUpperCase() + word.slice(1) : word
}

/** A verb as it follows he or she. */
function singular(verb: string): string {
  return inVoice(`{they ${verb}}`, 'she').replace(/^she /, '')
}

/** A verb that follows he or she as it follows they. */
function plural(verb: string): string {
  if (PLURAL[verb]) return PLURAL[verb]
  if (ENDS_IN_ES.test(verb)) return verb.slice(0, -2)
  if (/[^aeiou]ies$/.test(verb)) return `${verb.slice(0, -3)}y`
  return /[^s]s$/.test(verb) ? verb.slice(0, -1) : verb
}
