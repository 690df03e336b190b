/** Words that say little by themselves; they count only when nothing else was typed. */
const STOP = new Set(
  'a an the i im ive id me my mine we our you your he hes she shes his her hers they theyre their it its is am are was were be been being do does did done have has had having got get getting gets to of in on at for with and or but so as if that this these those there here from by about into up down out over some any all just really very so please can could would should will want wants wanted need needs needed feel feels feeling felt think keep keeps keeping still now again too also like look looks looking hello hi ringing calling phone call caller says said say bit lot well what when where how who why day days week weeks month months year years hour hours today two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty once ago since after before when while than then yet'.split(
    ' ',
  ),
)

/** Words that take something back or say that it fails; they count, though less than what they stand beside. */
const NOT = new Set(
  'not no never dont cant wont isnt arent wasnt doesnt didnt hasnt havent stopped without'.split(' '),
)

/** Who is ill says less than what ails them. */
const PEOPLE = new Set('mum mums dad son daughter husband wife partner child baby'.split(' '))

/** Marks that stand for an apostrophe, as keyboards and other systems write it. */
const APOSTROPHES = /['’‘‛`´ʼʻʹˈ′＇]/g
/** "can not", "is not", "can t": one word with its "not", as it is mostly typed. */
const WITH_NOT =
  /\b(can|could|would|should|is|are|was|were|do|does|did|has|have|had) not\b|\b(can|couldn|wouldn|shouldn|won|isn|aren|wasn|weren|don|doesn|didn|hasn|haven|hadn) t\b/g
/** "3/7", "2/52", "6/12": days, weeks and months as staff write them; "12/40" is so far of a pregnancy. */
const SPANS: Readonly<Record<string, string>> = { 7: 'days', 52: 'weeks', 12: 'months' }
/** Single letters in a row: "u t i", "g p"; two of them only where neither is a word of its own. */
const LETTERS = /\b[a-z](?: [a-z]){2,}\b|\b(?![ai])[a-z] (?![ai])[a-z]\b|\ba e\b/g

/** A text of plain words, each of two letters or more and none of them a "not": most phrases are so already. */
const PLAIN = /^(?!.*(?:\bnot\b|cannot))[a-z]{2,}(?: [a-z]{2,})*$/

/** What is typed, as plain words that do not hang on how they are spelt: lower case, no accents, no apostrophes, no punctuation; "U.T.I." is "uti", "can not" is "cant", "A&E" is "ae". */
export function plain(text: string): string {
  if (PLAIN.test(text)) return text
  return text
    .toLowerCase()
    .replace(APOSTROPHES, '')
    .normalize('NFKD')
    .replace(/[̀-ͯ]/g, '')
    .replace(/(?<![\d/])(?!24\/7)(\d+)\/(7|52|12)(?![\d/])/g, (_, count, of) => `${count} ${SPANS[of]}`)
    .replace(/(?<![\d/])([1-4]?\d)\/40(?![\d/])/g, '$1 weeks pregnant')
    .replace(/[&+]/g, ' and ')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .replace(LETTERS, (run) => run.replaceAll(' ', ''))
    .replace(/\b(?:(x) (?=ray)|nhs (?=111))/g, '$1')
    .replace(/\b([a-z]) (?:and|n) ([a-z])\b/g, '$1$2')
    .replace(/(?<=\w\w) n (?=\w\w)/g, ' and ')
    .replace(/\bcannot\b/g, 'cant')
    .replace(/\bwill not\b/g, 'wont')
    .replace(WITH_NOT, (_, verb?: string, cut?: string) =>
      verb ? (verb === 'can' ? 'cant' : `${verb}nt`) : `${cut}t`,
    )
}

/** The words of a text in order. */
export function wordsOf(text: string): string[] {
  const cleaned = plain(text)
  return cleaned ? cleaned.split(' ') : []
}

/** Whether a word says little by itself. */
export function isStop(word: string): boolean {
  return STOP.has(word) || NOT.has(word) || PEOPLE.has(word)
}

const STOP_WEIGHT = 0.15
const NOT_WEIGHT = 0.6
const PEOPLE_WEIGHT = 0.9

/** How much a word counts by its kind. */
export function kindWeight(word: string): number {
  return STOP.has(word) ? STOP_WEIGHT : NOT.has(word) ? NOT_WEIGHT : PEOPLE.has(word) ? PEOPLE_WEIGHT : 1
}

/** The words worth matching: those that say something, or all of them when none does, so that no query is ever dropped. */
export function tellingWords(words: readonly string[]): string[] {
  return words.every(isStop) ? [...words] : words.filter((word) => !STOP.has(word))
}
