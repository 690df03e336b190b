/** A letter, or a mark on one, of the scripts in which a joiner changes how the letters around it are written. */
const JOINING = `(?=[\\p{L}\\p{M}])[${['Arab', 'Syrc', 'Deva', 'Beng', 'Guru', 'Gujr', 'Orya', 'Taml', 'Telu', 'Knda', 'Mlym', 'Sinh', 'Khmr', 'Mymr'].map((script) => `\\p{scx=${script}}`).join('')}]`
const PICTURE = '\\p{ExtPict}[\\u{1F3FB}-\\u{1F3FF}]?[\\uFE0E\\uFE0F]?'
/** Where characters that nobody sees belong to what is seen. */
const MEANT = [
  `${JOINING}[\\u200C\\u200D](?=${JOINING})`,
  // A last consonant without its vowel, as Bengali and Malayalam were typed before it had a letter of its own.
  '[\\u09CD\\u0D4D]\\u200D',
  '\\u{1F3F4}[\\u{E0061}-\\u{E007A}]+\\u{E007F}',
  `${PICTURE}(?:\\u200D${PICTURE})*`,
  '[0-9#*]\\uFE0F\\u20E3',
].join('|')
/**
 * Characters that nobody sees, line ends and tabs among them: they end a line, steer a terminal, turn the text after them around,
 * or make two names that look the same. Half a character is one too.
 */
const UNSEEN = '[\\p{Cc}\\p{Cs}\\p{DI}\\u2028\\u2029\\u2800\\uFFF9-\\uFFFB]'
const MEANT_OR_UNSEEN = new RegExp(`(${MEANT})|${UNSEEN}`, 'gu')
const LINES = /[\t\r\n]/g
/** Marks that Arabic and Hebrew writing brings along: a letter's direction is known without them. */
const DIRECTION_MARKS = /[\u061C\u200E\u200F]/g

/** Most texts hold nothing else, which is seen at once. */
const LETTERS = /^[ -~]*$/

/** What keeps a text from being shown as it was written, and what to do; undefined for plain words. */
export function textFault(text: string, length: 'one line' | 'lines'): string | undefined {
  if (/<[a-z/!]/i.test(text)) return 'This text holds web page code. Use plain words only.'
  if (holdsUnseen(length === 'lines' ? text.replace(LINES, '') : text))
    return length === 'lines'
      ? 'This text holds characters that nobody can see. Type it anew.'
      : 'This text holds characters that nobody can see, such as a line break. Type it anew on one line.'
  return undefined
}

/** What somebody typed on one line, as the eye has it. */
export function asSeen(text: string): string {
  return withoutUnseen(text.replace(LINES, ' '))
}

/** Everything in what was sent, with marks of direction dropped; a text with other things that nobody sees is what `mend` makes of it, which hears the field too. `base` is what stands already and is left as it is, so that it can be mended. */
export function asPlain(sent: unknown, mend: (text: string, field: string) => string, field = ''): unknown {
  if (typeof sent === 'string') {
    if (LETTERS.test(sent)) return sent
    const text = sent.replace(DIRECTION_MARKS, '')
    return holdsUnseen(text.replace(LINES, '')) ? mend(text, field) : text
  }
  if (typeof sent !== 'object' || sent === null) return sent
  // Most hold nothing to mend, and are given back as they came.
  if (Array.isArray(sent)) {
    const list = sent.map((one) => asPlain(one, mend, field))
    return list.some((one, at) => one !== sent[at]) ? list : sent
  }
  const record = sent as Readonly<Record<string, unknown>>
  const names = Object.keys(record)
  const values = names.map((name) => (name === 'base' ? record[name] : asPlain(record[name], mend, name)))
  return values.some((value, at) => value !== record[names[at]!])
    ? Object.fromEntries(names.map((name, at) => [name, values[at]]))
    : record
}

function holdsUnseen(text: string): boolean {
  return withoutUnseen(text) !== text
}

function withoutUnseen(text: string): string {
  return text.replace(MEANT_OR_UNSEEN, (_, meant: string | undefined) => meant ?? '')
}
