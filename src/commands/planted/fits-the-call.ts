import { each, type FaultKind, inBlock, inFile, inPathway, inShared } from './spoil.ts'

/** Faults in what fits the person and the answers: whom a sign or a line of advice is for, what is said until help is there, what not sure counts as, and what is told beside. */
export const FITS_THE_CALL: readonly FaultKind[] = [
  {
    kind: 'what to do until help is there dropped',
    spoil: inShared(each(/, meanwhile: "[^"\n]*"/g, () => '')),
  },
  {
    kind: 'sign asked of nobody it is for',
    spoil: inShared(
      each(
        /, if: (not )?sex = (male|female)\b/g,
        ([, not = '', sex]) => `, if: ${not}sex = ${sex === 'male' ? 'female' : 'male'}`,
      ),
    ),
  },
  {
    kind: 'whom a sign is for dropped',
    spoil: inShared(each(/, if: [^,}\n]*/g, () => '')),
  },
  {
    kind: 'not sure made to count as no',
    spoil: inFile(
      'facts.yaml',
      each(/^([a-z0-9-]+: \{(?:ask|look): (?!.*unsure:)[^\n]*)\}$/gm, ([, fact]) => `${fact}, unsure: no}`),
    ),
  },
  {
    kind: 'question dropped',
    spoil: inBlock(
      'ask',
      each(/^ {2}[a-z0-9-]+:.*\n(?: {4}.*\n)*/gm, () => ''),
    ),
  },
  { kind: 'whom a topic is for dropped', spoil: inPathway(each(/^for: .*\n(instead: .*\n)?/gm, () => '')) },
  { kind: 'told beside dropped', spoil: inPathway(each(/^also: \[.*\]\n/gm, () => '')) },
  { kind: 'what is kept after a danger dropped', spoil: inPathway(each(/^after-danger: .*\n/gm, () => '')) },
  { kind: 'note on how to treat the call dropped', spoil: inPathway(each(/^note: \[.*\]\n/gm, () => '')) },
  {
    kind: 'whom advice is for dropped',
    spoil: inBlock(
      'slip',
      each(/\{say: ([^,}\n]*), if: [^}\n]*\}/g, ([, say]) => say),
    ),
  },
  {
    kind: 'sign of a known illness removed',
    spoil: inFile(
      'known.yaml',
      each(/^ {2}[a-z0-9-]+:.*\n/gm, () => ''),
    ),
  },
]
