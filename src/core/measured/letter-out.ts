import { LEAST_CALLS } from '../disclosure/data-set.ts'
import { HIDDEN, MOST_HIDDEN, type ShownCount } from '../disclosure/ranges.ts'
import { shownCount, shownParts } from '../disclosure/shown.ts'
import type { Letter, Sentence } from './letter.ts'
import type { Speech } from './letter-words.ts'

/** The letter as it may leave the practice: each count under the rule of disclosure, in the words of a language; `few` where there were too few calls to tell any. */
export function letterOut(letter: Letter, speech: Speech): Letter & { readonly few: boolean } {
  const calls = letter.sentences.find(({ id }) => id === 'calls')
  if (!calls) return { ...letter, few: false }
  if (Number(calls.values.n) < LEAST_CALLS) return { ...letter, sentences: [], few: true }
  return { ...letter, sentences: letter.sentences.map((one) => out(one, speech)), few: false }
}

function out(sentence: Sentence, speech: Speech): Sentence {
  const { id, values } = sentence
  const of = (name: string) => Number(values[name] ?? 0)
  const said = (n: ShownCount) => (n === HIDDEN ? speech.say('letter-hidden', { most: MOST_HIDDEN }) : n)
  const told = (more: Sentence['values'], count = of('n')): Sentence => {
    const hidden = shownCount(count) === HIDDEN
    const { signal, moved, ...rest } = sentence
    return {
      ...rest,
      // Where a hidden count lies among those before it narrows down what it is.
      ...(signal && !hidden ? { signal } : {}),
      ...(moved && !hidden ? { moved } : {}),
      // What is shown chooses the plural too: one and two would say what is hidden.
      count: hidden ? MOST_HIDDEN : Number(shownCount(count)),
      values: more,
    }
  }
  if (id === 'calls') return told({ n: said(shownCount(of('n'))), a: average(of('n'), of('a'), speech) })
  if (id === 'away') {
    const { counts, total } = shownParts([of('n'), of('all') - of('n')])
    return told({ n: said(counts[0]!), all: said(total) })
  }
  if (id === 'take-up') {
    const { counts, total } = shownParts([of('n'), of('gp'), of('all') - of('n') - of('gp')])
    const [took, gp, rest] = counts.map(said)
    return told({ n: took!, gp: gp!, rest: rest!, all: said(total) })
  }
  if (id === 'duty') {
    const { counts, total } = shownParts([of('ill'), of('asked') - of('ill')])
    const gate = { ill: said(counts[0]!), asked: said(total) }
    return told({ n: said(shownCount(of('n'))), a: average(of('n'), of('a'), speech), ...gate })
  }
  const { counts, total } = shownParts([of('times'), of('n') - of('times')])
  // A place of which the count is hidden is not named, nor several that are as often.
  const named = counts[0] !== HIDDEN && counts[0] !== 0 && of('places') === 1
  return told({ n: said(total), place: named ? values.place! : '', times: named ? counts[0]! : 0 })
}

/** How many for each day, as it may be said: from the count as it is shown, or from the least to the most that a hidden count may be. */
function average(n: number, a: number, { say, decimal }: Speech): string {
  const shown = shownCount(n)
  const each = (count: number) => decimal(n === 0 ? 0 : (count * a) / n, 1)
  return shown === HIDDEN ? say('letter-from-to', { from: each(1), to: each(MOST_HIDDEN) }) : each(shown)
}
