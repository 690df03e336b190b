import type { Sentence } from './letter.ts'

/** How a language says things: a text by its key, and a number with so many decimals. */
export interface Speech {
  readonly say: (key: string, values?: Readonly<Record<string, string | number>>) => string
  readonly decimal: (n: number, digits: number) => string
}

/** A sentence of the letter in words. */
export function sentenceWords({ id, values, count = Number(values.n) }: Sentence, speech: Speech): string {
  const { say, decimal } = speech
  const a = typeof values.a === 'number' ? decimal(values.a, 1) : (values.a ?? '')
  const said = say(`letter-${id}`, { ...values, a, count })
  if (id === 'not-had' && values.place)
    return `${said} ${say(Number(values.places) > 1 ? 'letter-most-each' : 'letter-most', { place: values.place, n: values.times ?? 0 })}`
  // Both are shown, or neither took anything else.
  if (id === 'take-up' && values.rest !== 0) return `${said} ${say('letter-rest', { n: values.rest ?? 0 })}`
  if (id === 'duty' && values.asked !== 0)
    return `${said} ${say('letter-gate', { ill: values.ill ?? 0, all: values.asked ?? 0 })}`
  return said
}

/** What is unusual about a sentence in words, whether that is to the good, and where the last week went; undefined where there is nothing to say. */
export function unusualWords({ signal, better, moved }: Sentence, { say }: Speech): string | undefined {
  const went = moved && say(`letter-${moved.twice ? 'twice' : 'moved'}-${moved.way}`)
  if (!signal) return went && `${went}.`
  const unusual = say(`calls-signal-${signal.kind}-${signal.way}`)
  const judged = better === undefined ? '' : `: ${say(better ? 'letter-better' : 'letter-worse')}`
  return `${unusual}${judged}.${went ? ` ${went}.` : ''}`
}
