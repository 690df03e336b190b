import type { Enquiry, WhoTold } from '../call/enquiry.ts'
import { phrase } from '../pathway/phrases.ts'
import { decidedBy } from '../practice/practice.ts'
import { ageWords } from './fact-words.ts'
import { askedLines, toldLines } from './record-note.ts'

/** An emergency card as it was acted on: no topic was gone through for it. */
export interface ActedCard extends Pick<Enquiry, 'release' | 'practice'> {
  readonly card: string
  /** What the caller said. */
  readonly words: string
  readonly age?: string | undefined
  /** What was said aloud. */
  readonly said: string
  /** Whether a number to ring back was given; undefined where the card asks for none. */
  readonly number?: 'yes' | 'no' | undefined
  /** Clock time at which it was offered. */
  readonly time: string
  /** It was acted on: it was sent then. */
  readonly acted?: WhoTold | undefined
  /** The call in which it was said. */
  readonly before?: Enquiry | undefined
  /** What was said is not for whoever may see the record online. */
  readonly hidden: boolean
}

/** The note for the record of an emergency card: what the caller said, what was asked before and on the card, where they were sent, what was said, and that reception told the duty clinician and when. */
export function cardNote(of: ActedCard, releaseHash: string): string {
  const { release, words, age, number, time, acted, before } = of
  const { label } = release.destinations[of.card]!
  const line = (name: string, values?: Readonly<Record<string, string>>) =>
    phrase(release.phrases, name, values)
  const { content, services } = decidedBy(releaseHash, of.practice)
  return [
    ...(of.hidden ? [line('note-hide')] : []),
    before
      ? line('note-title-problem', { problem: label, title: before.pathway.title })
      : line('note-title', { title: label }),
    ...(before ? askedLines(before) : []),
    ...(words ? [line(before ? 'note-also-said' : 'note-said', { words })] : []),
    ...(age && before?.answers.age === undefined
      ? [line('note-age', { answer: ageWords(release.phrases, age) })]
      : []),
    ...(number ? [line(`note-card-number-${number}`)] : []),
    line(acted ? 'note-card-sent' : 'note-card-offered', { destination: label, time: acted?.time ?? time }),
    line('note-card-said', { words: of.said }),
    ...toldLines(release.phrases, acted),
    line('note-end', { release: content, services }),
  ].join('\n')
}
