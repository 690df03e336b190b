/** Nothing longer is a word that anybody typed. */
const LONGEST_WORD = 40
/** Words by which topics and people are sought: no caller's problem needs more, and a pasted letter must not hold the desk up. */
const TOPIC_WORDS = 60
/** Words in which an emergency is heard: all of a long letter. */
const DANGER_WORDS = 600

/** Whether a text is in other letters than ours: nothing here knows its words. */
export function inOtherLetters(text: string): boolean {
  return /\p{L}/u.test(text) && !/\p{Script=Latin}/u.test(text)
}

/** What of a text is searched for topics, services and who it is about: its first words; of one in other letters, who can read it. */
export function forTopics(text: string): string {
  return inOtherLetters(text) ? 'interpreter' : shortened(text, TOPIC_WORDS)
}

/** What of a text is searched for emergencies. */
export function forDanger(text: string): string {
  return shortened(text, DANGER_WORDS)
}

/** The first words of a text, each cut to the longest that a word can be; a text that is short enough is given back as it is. */
export function shortened(text: string, most: number): string {
  // Every second entry is the space between two words.
  const words = text.slice(0, most * (LONGEST_WORD + 1)).split(/(\s+)/)
  return words
    .slice(0, 2 * most - 1)
    .map((word) => word.slice(0, LONGEST_WORD))
    .join('')
}
