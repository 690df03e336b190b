import type { Enquiry } from '../call/enquiry.ts'
import type { Pathway } from '../pathway/pathway.ts'
import type { ComposedRelease, Release } from '../pathway/release.ts'
import { compose } from '../practice/compose.ts'
import type { Practice } from '../practice/practice.ts'
import { checkAskedOnce, checkLeftOut } from './asked-once.ts'
import { checkEligibility } from './eligibility-rules.ts'
import { checkFitsPerson } from './fits-person.ts'
import { checkBabyFever, checkExempt, checkFloors } from './floor-rules.ts'
import { checkLimits } from './limit-rules.ts'
import { checkNarrow } from './narrow-rules.ts'
import { type Partition, partitionsOf } from './partitions.ts'
import { checkPrivacy, checkUnasked } from './privacy-rules.ts'
import type { Fault } from './problem.ts'
import { checkReach } from './reach-rules.ts'
import { checkRelease } from './release-rules.ts'
import { checkRecordAlone, checkRecordSeen, checkRisks } from './risk-rules.ts'
import { checkGate, checkRoutes } from './route-rules.ts'
import { checkSigns } from './sign-rules.ts'
import { checkTraits } from './trait-rules.ts'
import { checkNetWords } from './words/net-words.ts'
import { checkPlainWords } from './words/plain-words.ts'
import { checkSlipNet } from './words/slip-net.ts'
import { checkSlips } from './words/slip-rules.ts'
import { checkSpokenWords } from './words/spoken-words.ts'
import { checkUnnamed } from './words/unnamed-words.ts'
import { checkVoices } from './words/voice-rules.ts'
import { checkSentWords, checkWords } from './words/word-rules.ts'

/** A Tuesday in hours, a Tuesday evening, a Saturday and a Sunday night. */
const TIMES = ['2026-11-24T10:15', '2026-11-24T18:40', '2026-11-28T10:00', '2026-11-29T03:00']

/** What the proof of a release found, and how many partitions of people it looked at. */
export interface CheckResult {
  readonly faults: readonly Fault[]
  /** Partitions looked at, all settings together. */
  readonly partitions: number
}

/** Proves the safety rules over every pathway of a release as a practice would use it, at both ends of every setting. The same function runs at build, in the editor and on the server before publishing. */
export function check(base: Release, practice: Practice, only?: readonly string[]): CheckResult {
  const faults: Fault[] = []
  let partitions = 0
  const release = compose(base, practice)
  faults.push(...checkTraits(release))
  faults.push(...checkRelease(release).filter((fault) => !only || only.includes(fault.pathway)))
  const unreadable = new Set(faults.map((fault) => fault.pathway))
  for (const pathway of Object.values(release.pathways)) {
    if ((only && !only.includes(pathway.id)) || unreadable.has(pathway.id)) continue
    const result = checkPathway(release, practice, pathway)
    faults.push(...result.faults)
    partitions += result.partitions
    for (const settings of otherSettings(base, pathway)) {
      const other = checkPathway(compose(base, { ...practice, settings }), practice, pathway)
      partitions += other.partitions
      const known = new Set(faults.map((fault) => `${fault.pathway} ${fault.invariant} ${fault.path.join()}`))
      faults.push(
        ...other.faults.filter(
          (fault) => !known.has(`${fault.pathway} ${fault.invariant} ${fault.path.join()}`),
        ),
      )
    }
  }
  return { faults, partitions }
}

/** Proves the safety rules over one pathway. */
export function checkPathway(release: ComposedRelease, practice: Practice, pathway: Pathway): CheckResult {
  const enquiry: Enquiry = { release, practice, pathway, answers: {}, at: TIMES[0]! }
  const partitions: readonly Partition[] = partitionsOf(enquiry)
  const faults = [
    ...checkReach(enquiry, partitions, TIMES),
    ...checkEligibility(enquiry, partitions),
    ...checkLimits(enquiry, partitions),
    ...checkSigns(enquiry, partitions),
    ...checkRisks(enquiry, partitions),
    ...checkNarrow(enquiry),
    ...checkRecordAlone(enquiry),
    ...checkRecordSeen(enquiry),
    ...checkAskedOnce(enquiry),
    ...checkLeftOut(enquiry),
    ...checkFitsPerson(enquiry),
    ...checkFloors(enquiry, partitions),
    ...checkExempt(enquiry),
    ...checkBabyFever(enquiry, partitions),
    ...checkRoutes(enquiry),
    ...checkGate(enquiry, partitions),
    ...checkWords(enquiry),
    ...checkVoices(enquiry),
    ...checkUnnamed(enquiry),
    ...checkSlips(enquiry),
    ...checkSlipNet(enquiry, partitions),
    ...checkPlainWords(enquiry),
    ...checkPrivacy(enquiry, partitions),
    ...checkUnasked(enquiry),
    ...checkSentWords(enquiry),
    ...checkSpokenWords(enquiry, partitions),
    ...checkNetWords(enquiry, partitions),
  ]
  return { faults, partitions: partitions.length }
}

/** Settings at both ends of their range, for those that this pathway's conditions name. */
function otherSettings(base: Release, pathway: Pathway): Record<string, number>[] {
  const text = JSON.stringify([pathway.send, pathway.raise, pathway.signs, pathway.for ?? null])
  const destinations = new Set(pathway.send.flatMap((line) => line.steps.flat()))
  const refusals = JSON.stringify([...destinations].map((id) => base.destinations[id]?.refuses))
  return Object.entries(base.settings)
    .filter(([id]) => text.includes(`"${id}"`) || refusals.includes(`"${id}"`))
    .flatMap(([id, setting]) => [{ [id]: setting.from }, { [id]: setting.to }])
}
