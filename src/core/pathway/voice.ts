/** How the patient is spoken of: as the caller ("you"), as somebody else, or not at all, where nobody asked who is on the line. */
export type Voice = 'self' | 'he' | 'she' | 'they' | 'unnamed'

/** Who is on the line: the patient, someone beside them, or someone who is not with them. */
export type Caller = (typeof CALLERS)[number]
/** Every kind of caller. */
export const CALLERS = ['self', 'with', 'away'] as const

const THEY = { they: 'they', them: 'them', their: 'their', theirs: 'theirs', themselves: 'themselves' }
const WORDS: Readonly<Record<Voice, Readonly<Record<string, string>>>> = {
  self: { they: 'you', them: 'you', their: 'your', theirs: 'yours', themselves: 'yourself' },
  he: { they: 'he', them: 'him', their: 'his', theirs: 'his', themselves: 'himself' },
  she: { they: 'she', them: 'her', their: 'her', theirs: 'hers', themselves: 'herself' },
  they: THEY,
  // Only a practice's own words come to these: the check lets no others through.
  unnamed: THEY,
}

/** The forms that follow he and she and no rule. */
const SINGULAR: Readonly<Record<string, string>> = {
  are: 'is',
  were: 'was',
  have: 'has',
  do: 'does',
  go: 'goes',
}
const MODAL = /^(can|cannot|could|will|would|should|shall|may|might|must|did|had)$/

/** A mark: one pronoun, a pronoun with its verb ("{they take}", "{are they}"), or "{(they) have}", whose subject a list leaves out. */
const MARK =
  /\{(\(?)(they|them|theirs|their|themselves)((?: [a-z]+)*)(\)?)((?: [a-z]+)*)\}|\{(are|were|have|do|did|had|can|could|will|would) they\}/gi

/** What is said to the patient, in its place of the patient to anyone else ("|"), and where nobody knows who is on the line ("~"). */
const EITHER = /\[([^[\]|~]*)(?:\|([^[\]|~]*))?(?:~([^[\]|~]*))?\]/g

/**
 * Words of the content with every mark of the patient put into a voice; verbs agree. In a list ("list") the subject in round
 * brackets is left out: "{(they) cannot} pee" is "cannot pee" there and "he cannot pee" in a sentence. "[Go now|{They need} to go
 * now]" is "Go now" to the patient and "He needs to go now" to anyone else; "book [{them}~that] in" is "book that in" to nobody knows whom.
 * @example inVoice('{They take} {their} own tablets', 'she') // 'She takes her own tablets'
 */
export function inVoice(words: string, voice: Voice, form: 'list' | 'sentence' = 'list'): string {
  return words
    .replace(EITHER, (mark, self: string, other?: string, unnamed?: string) => {
      if (voice === 'unnamed' && unnamed !== undefined) return unnamed
      return (voice === 'self' ? undefined : other) ?? (mark === `[${self}]` ? mark : self)
    })
    .replace(MARK, (mark, open: string, pronoun, inner, _close, outer, asked) => {
      const capital = /^\{\(?[A-Z]/.test(mark)
      if (asked) return withCapital(`${agree(asked.toLowerCase(), voice)} ${WORDS[voice].they}`, capital)
      const subject = WORDS[voice][pronoun.toLowerCase()]!
      const said =
        open && (form === 'list' || voice === 'unnamed')
          ? verbs(outer, voice)
          : subject + verbs(inner + outer, voice)
      return withCapital(said.trim(), capital)
    })
    .replace(/ {2,}/g, ' ')
    .trim()
}

/** The last word is the verb; what stands before it ("still have") stays. */
function verbs(text: string, voice: Voice): string {
  const words = text.trim().split(' ').filter(Boolean)
  const last = words.pop()
  return last ? ` ${[...words, agree(last, voice)].join(' ')}` : ''
}

/** A verb as it follows the pronoun of a voice. */
function agree(verb: string, voice: Voice): string {
  if ((voice !== 'he' && voice !== 'she') || MODAL.test(verb)) return verb
  if (SINGULAR[verb]) return SINGULAR[verb]
  if (/(s|x|z|ch|sh)$/.test(verb)) return `${verb}es`
  return /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ies` : `${verb}s`
}

function withCapital(words: string, capital: boolean): string {
  return capital ? words.charAt(0).toUpperCase() + words.slice(1) : words
}
