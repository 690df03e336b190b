import type { Rank, Sign, Span } from '../pathway/pathway.ts'
import { type Phrases, phrase } from '../pathway/phrases.ts'
import { inVoice, type Voice } from '../pathway/voice.ts'
import type { Enquiry } from './enquiry.ts'
import { askedSigns } from './signs.ts'

/** Signs that call for the same step, in the order they are read. */
export interface NetGroup {
  readonly step: NetStep
  readonly signs: readonly string[]
}

export type NetStep = '999' | 'ed' | 'today'

/** When and why to come back: what is said aloud, and the whole list for the slip and the message. */
export interface SafetyNet {
  readonly spoken: string
  readonly full: readonly NetGroup[]
  /** "7 days": when to come back if it is no better. */
  readonly span?: string
  readonly slip: readonly string[]
}

/** The safety net of an answer: three signs and a clock aloud, every sign more urgent than the answer on the slip (D33). */
export function safetyNet(enquiry: Enquiry, rank: Rank, voice: Voice): SafetyNet {
  const { pathway, release } = enquiry
  const above = askedSigns(enquiry).filter((sign) => rankOf(enquiry, sign) > Math.min(rank, 3))
  const chosen = pathway.net.flatMap((id) => pathway.signs.find((sign) => sign.id === id) ?? [])
  const three = (chosen.length ? chosen : above).slice(0, 3)
  const or = `, ${phrase(release.phrases, 'or')} `
  const lines = groupBySteps(enquiry, three, voice).map(({ step, signs }) =>
    phrase(release.phrases, `net-${step}`, { signs: signs.join(or) }),
  )
  const span = pathway.betterBy && spanWords(release.phrases, pathway.betterBy)
  // Help is on its way: "no better in 7 days" is for those who wait at home.
  if (rank > 3) lines.push(inVoice(phrase(release.phrases, 'net-waiting'), voice))
  else lines.push(span ? phrase(release.phrases, 'net-better', { span }) : phrase(release.phrases, 'net-any'))
  return {
    spoken: lines.join(' '),
    full: groupBySteps(enquiry, above, voice),
    slip: pathway.slip.map((line) => inVoice(line, voice)),
    ...(span && rank <= 3 ? { span } : {}),
  }
}

function rankOf({ release }: Enquiry, sign: Sign): Rank {
  return release.destinations[sign.to]!.high
}

function groupBySteps(enquiry: Enquiry, signs: readonly Sign[], voice: Voice): NetGroup[] {
  const groups = new Map<NetStep, string[]>()
  for (const sign of signs) {
    const rank = rankOf(enquiry, sign)
    const step = rank === 6 ? '999' : rank === 5 ? 'ed' : 'today'
    groups.set(step, [...(groups.get(step) ?? []), inVoice(sign.say, voice)])
  }
  return (['999', 'ed', 'today'] as const).flatMap((step) => {
    const list = groups.get(step)
    return list ? [{ step, signs: list }] : []
  })
}

/** A span in words: "48 hours", "1 week". */
export function spanWords(phrases: Phrases, { n, unit }: Span): string {
  const one = `${unit}-1`
  const many = unit === 'days' ? 'days-n' : unit
  return `${n} ${phrase(phrases, n === 1 ? one : many)}`
}
