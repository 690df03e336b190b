import { factsOf } from '#core/pathway/expression.ts'
import type { Chain, Line, Raise, Rank, Sign } from '#core/pathway/pathway.ts'
import { readChain } from '../read/chain.ts'
import type { Reader } from '../read/reader.ts'
import type { Shared } from '../read/shared.ts'
import { isRecord } from '../read/yaml-file.ts'

/** Reads the send lines: the first that fits an enquiry decides, the last is else. */
export function readSend(reader: Reader, shared: Shared): Line[] {
  const count = reader.length(['send'])
  if (count === 0) reader.fault([], 'A pathway needs a "send" list that ends with "- else: [...]".')
  return Array.from({ length: count }, (_, at): Line => {
    const item = reader.at(['send', at])
    const [text, ...more] = isRecord(item) ? Object.keys(item).filter((key) => key !== 'need') : []
    if (!text || more.length > 0) {
      reader.fault(
        ['send', at],
        'Each send line is one condition and its chain: "- age < 5: [minor-illness, duty-today]"; below it may stand "need: 1".',
      )
      return { steps: [], clock: 0, text: '' }
    }
    const chain = readNeed(reader, at, readChain(reader, ['send', at, text], shared.destinations))
    if (text === 'else') return { ...chain, text }
    const when = reader.condition(['send', at, text], text)
    return { ...chain, text, ...(when ? { when } : {}) }
  })
}

/** The rank that the person of a line needs, where the places that stand in it can act sooner (engine rule 11). */
function readNeed(reader: Reader, at: number, chain: Chain): Chain {
  const path = ['send', at, 'need']
  const text = reader.text(path)
  if (text === undefined) return chain
  const need = Number(text)
  if (/^[0-3]$/.test(text) && need < chain.clock) return { ...chain, clock: need as Rank }
  reader.fault(path, `"need" must be 0 to 3 and below the rank of the line's last place (${chain.clock}).`)
  return chain
}

/** Reads the lines that only make an answer more urgent (engine rule 1). */
export function readRaise(reader: Reader, shared: Shared, signs: readonly Sign[]): Raise[] {
  return Array.from({ length: reader.length(['raise']) }, (_, at): Raise[] => {
    const item = reader.at(['raise', at])
    const text = isRecord(item) ? (Object.keys(item)[0] ?? '') : ''
    const when = reader.condition(['raise', at, text], text)
    if (!when) return []
    if (when.flat().some((term) => term.not))
      reader.fault(
        ['raise', at],
        `A raise line may not use "not" ("${text}"): it must never lower an answer.`,
      )
    const chain = readChain(reader, ['raise', at, text], shared.destinations)
    const named = factsOf(when).filter((id) => signs.some((sign) => sign.id === id))
    return [{ ...chain, id: `own-${at + 1}`, when, why: text, signs: named }]
  }).flat()
}

/** Facts on which the send lines and the destinations they name depend, besides those listed. */
export function usedFacts(shared: Shared, send: readonly Line[], listed: readonly string[]): Set<string> {
  const used = new Set(listed)
  for (const line of send) {
    for (const id of line.when ? factsOf(line.when) : []) used.add(id)
    for (const destination of line.steps.flat())
      for (const refusal of shared.destinations[destination]?.refuses ?? [])
        for (const id of factsOf(refusal.when)) used.add(id)
  }
  return used
}
