import { each, type FaultKind, inFile, inShared } from './spoil.ts'

const PART_OF = /, part-of: (?:\[[^\]]*\]|[a-z-]+)/g

/** Faults in what keeps one thing from being asked twice, and what is left out because of it (engine rule 89). */
export const ASKED_ONCE: readonly FaultKind[] = [
  { kind: 'part of another dropped', spoil: inShared(each(PART_OF, () => '')) },
  {
    kind: 'made a part of something else',
    spoil: inShared(
      each(PART_OF, ([part]) => (part.includes('steroids') ? ', part-of: thinner' : ', part-of: steroids')),
    ),
  },
  {
    kind: 'asked in place of another dropped',
    spoil: inFile(
      'facts.yaml',
      each(/, asked-as: [a-z-]+/g, () => ''),
    ),
  },
  {
    kind: 'not asked of what began today',
    spoil: inFile(
      'signs.yaml',
      each(/(?<=to: (?:call-999|ed|duty-now))(?=[,}])/g, () => ', began: before-today'),
    ),
  },
]
