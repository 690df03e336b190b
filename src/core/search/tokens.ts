/** Words that say little by themselves; they count only when nothing else was typed. */
const STOP = new Set(
  'a an the i im ive id me my mine we our you your he hes she shes his her hers they theyre their it its is am are was were be been being do does did done have has had having got get getting gets to of in on at for with and or but so as if that this these those there here from by about into up down out over some any all just really very so please can could would should will want wants wanted need needs needed feel feels feeling felt think keep keeps keeping still now again too also not no dont cant wont like look looks looking hello hi ringing calling phone call caller says said say bit lot well what when where how who why mum mums dad son daughter husband wife partner child baby day days week weeks month months year years hour hours today two three four five six seven eight nine ten once ago since after before when while than then yet'.split(
    ' ',
  ),
)

/** What is typed, as plain words: lower case, no accents, no apostrophes, no punctuation. */
export function plain(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[̀-ͯ]/g, '')
    .replace(/['’`]/g, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}

/** The words of a text in order. */
export function wordsOf(text: string): string[] {
  const cleaned = plain(text)
  return cleaned ? cleaned.split(' ') : []
}

/** Whether a word says little by itself. */
export function isStop(word: string): boolean {
  return STOP.has(word)
}

/** The words worth matching: those that say something, or all of them when none does, so that no query is ever dropped. */
export function tellingWords(words: readonly string[]): string[] {
  const telling = words.filter((word) => !STOP.has(word))
  return telling.length > 0 ? telling : [...words]
}
