import type { Rank } from '../pathway/pathway.ts'
import { fill, phrase } from '../pathway/phrases.ts'
import { inVoice, type Voice } from '../pathway/voice.ts'
import { byWords } from './by-when.ts'
import type { Enquiry } from './enquiry.ts'
import type { Offer } from './help.ts'
import { type SafetyNet, safetyNet } from './safety-net.ts'

/** What is said about an answer, in one voice. */
export interface Words {
  readonly say: string
  /** What to do right now, before help arrives. */
  readonly meanwhile?: string
  readonly safetyNet: SafetyNet
}

/** Where a call ends, as far as its words need it. */
export interface Ending {
  readonly destination: string
  readonly rank: Rank
  readonly service?: Offer
  readonly by?: string
}

/** The words of an answer in a voice: who acts and by when, what to do meanwhile, when to come back (rules 9, 42). */
export function answerWords(
  enquiry: Enquiry,
  { destination, rank, service, by }: Ending,
  voice: Voice,
): Words {
  const { release, practice, pathway, at } = enquiry
  const { phrases } = release
  const record = practice.services.find(({ id }) => id === service?.service)
  const say = fill(pathway.say[destination] ?? release.destinations[destination]!.say, {
    service: record?.name ?? phrase(phrases, 'no-service'),
    by: byWords(phrases, rank, at, by, release.destinations[destination]!),
  })
  const meanwhile = pathway.meanwhile[destination]
  return {
    say: inVoice(say, voice),
    safetyNet: safetyNet(enquiry, rank, voice),
    ...(meanwhile ? { meanwhile: inVoice(meanwhile, voice) } : {}),
  }
}
