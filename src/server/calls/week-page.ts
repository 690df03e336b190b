import { mondayOf } from '#core/clock/iso-week.ts'
import { addDays } from '#core/clock/wall-clock.ts'
import type { CallCounts } from '#core/measured/call-counts.ts'
import { letterOf } from '#core/measured/letter.ts'
import { letterOut } from '#core/measured/letter-out.ts'
import { type Speech, sentenceWords, unusualWords } from '#core/measured/letter-words.ts'
import type { Destination } from '#core/pathway/pathway.ts'
import { type PageLanguage, speechOf } from './page-words.ts'

/** Last week in words: they hold no count that may not leave the practice. */
export interface WeekWords {
  readonly language: PageLanguage
  readonly title: string
  /** The sentences of the letter, five at most. */
  readonly sentences: readonly string[]
  /** What is said below them, each a paragraph. */
  readonly notes: readonly string[]
  /** Whether it says anything of the week's counts, if only that they are few. */
  readonly told: boolean
}

/** The page of last week: those words under the name of the practice. */
export interface WeekPage extends WeekWords {
  readonly practice: string
}

/** The page with the name that the practice has now and the address of its lead page, neither of which is of the week. */
export function weekPage(words: WeekWords, { practice, at }: { practice: string; at: string }): WeekPage {
  const { say } = speechOf(words.language)
  return { ...words, practice, notes: [...words.notes, say('letter-page', { at })] }
}

/** The last week that is over in words, from the counts that the lead page draws. */
export function wordsOfWeek(
  counts: CallCounts,
  about: { readonly places: Readonly<Record<string, Destination>>; readonly language: PageLanguage },
): WeekWords {
  const speech = speechOf(about.language)
  const { say } = speech
  const notes = counts.sample ? [say('letter-sample')] : []
  const page = { language: about.language, told: false }
  const placeName = (id: string) => (id === 'other' ? say('lead-other') : (about.places[id]?.label ?? id))
  const letter = letterOf(counts, about.places, placeName)
  if (!letter) return { ...page, title: say('letter-none-title'), sentences: [say('letter-none')], notes }
  const title = say('letter-title', {
    from: longDate(mondayOf(letter.week), speech),
    to: longDate(addDays(mondayOf(letter.week), 6), speech),
  })
  const { sentences, few } = letterOut(letter, speech)
  if (sentences.length === 0)
    return { ...page, title, sentences: [say(few ? 'letter-few' : 'letter-silent')], notes, told: few }
  const week = counts.weeks.find((one) => one.week === letter.week)!
  return {
    ...page,
    told: true,
    title,
    sentences: sentences.map((one) =>
      [sentenceWords(one, speech), unusualWords(one, speech)].filter(Boolean).join(' '),
    ),
    notes: [
      ...(week.known > 0 ? [say('letter-desks', { n: week.heard, all: week.known })] : []),
      say('letter-totals'),
      say('letter-rounded'),
      ...notes,
    ],
  }
}

/** "24 November 2026" */
function longDate(date: string, { say }: Speech): string {
  return `${Number(date.slice(8, 10))} ${say(`month-${Number(date.slice(5, 7))}`)} ${date.slice(0, 4)}`
}
