import { inCoreHours } from '../hours/core-hours.ts'
import { gpAt } from '../pathway/ends.ts'
import { AT_ONCE } from '../pathway/need.ts'
import type { Rank } from '../pathway/pathway.ts'
import { type Disposition, decisionBehind } from './disposition.ts'
import { namedAbove } from './eligibility.ts'
import type { Enquiry } from './enquiry.ts'
import { AT_HOSPITAL, flagsOf } from './flags.ts'
import { firstCall, gateReply, problemCall, problemTopic } from './gate.ts'
import { arrange, type Offer, offersOf } from './help.ts'

/** Another choice for the caller: who, how soon, and the services that can act. */
export interface NextOption {
  readonly destination: string
  readonly rank: Rank
  readonly acts: Rank
  readonly services: readonly Offer[]
}

/** What can be offered instead: where some services could not take the caller (`passed`), the others of the same destination; then the later steps of the same answer's chain, after a danger sign those as fast as it asks for, and a GP at the same clock or faster, for a caller who declines. */
export function nextOptions(
  enquiry: Enquiry,
  given: Disposition,
  passed: readonly string[] = [],
): NextOption[] {
  const { release, practice, at } = enquiry
  const options: NextOption[] = []
  const decision = decisionBehind(enquiry, given)
  const { person } = decision
  const above = namedAbove(enquiry, [given.destination], decision.named ?? [])
  const others = given.services.map(({ service }) => service).filter((id) => !passed.includes(id))
  for (let acts = given.acts; passed.length > 0 && others.length > 0 && acts >= given.rank; acts--) {
    const now = offersOf(enquiry, given.destination, acts, person, above).offers
    const services = now.filter(({ service }) => others.includes(service))
    if (services.length === 0) continue
    options.push({ destination: given.destination, rank: given.rank, acts, services })
    break
  }
  const add = (destination: string): void => {
    if (destination === given.destination || options.some((option) => option.destination === destination))
      return
    const { step, clock, offers } = arrange(enquiry, { ...decision, steps: [[destination]] })
    if (step[0] === destination)
      options.push({ destination, rank: given.rank, acts: clock, services: offers[destination]! })
  }
  for (const step of decision.steps) {
    // What follows a danger sign may help later than the sign asks for; it serves where nothing else can, not as a choice.
    if (decision.source.kind === 'flag' && step.some((id) => release.destinations[id]!.high < decision.clock))
      continue
    const rest = arrange(enquiry, { ...decision, steps: [step] })
    if (rest.step.join() === step.join()) add(step[0]!)
  }
  if (!release.destinations[given.destination]!.gp)
    add(gpAt(release.destinations, given.rank, inCoreHours(practice, at)))
  return options
}

/** What becomes of the first request beside the answer to the problem: gone on with; kept, where to do it would take help away from somebody in danger; asked of the duty clinician before anything is done; or left for another call, since they go to hospital, or since the same danger would answer it (engine rule 27). */
export type FirstRequest = 'go-on' | 'keep' | 'ask' | 'later' | 'after'

/** What becomes of what the caller first asked for, by where the problem ended; undefined where nobody is ill. */
export function firstRequestAfter(
  enquiry: Enquiry,
  { rank, destination, also }: Pick<Disposition, 'rank' | 'destination' | 'also'>,
): FirstRequest | undefined {
  if (gateReply(enquiry) !== 'yes') return undefined
  const { destinations } = enquiry.release
  const topic = problemTopic(enquiry)
  // A sign that leads to the crisis line counts where nobody was sure of it, too.
  const signs = flagsOf(topic ? problemCall(enquiry, topic) : enquiry).map(({ sign }) => sign.to)
  const heavy = [destination, ...also, ...signs].some((id) => destinations[id]!.heavy)
  const goOn = saysAgain(enquiry) ? 'after' : 'go-on'
  if (rank < AT_HOSPITAL && !heavy) return goOn
  return enquiry.pathway.afterDanger ?? (rank < AT_HOSPITAL ? goOn : 'later')
}

/** Whether a danger sign that was said with the problem would answer the first request as well: nobody hears the same answer twice. */
function saysAgain(enquiry: Enquiry): boolean {
  const first = { ...enquiry, answers: firstCall(enquiry) }
  return flagsOf(first).some(({ clock }) => clock >= AT_ONCE)
}
