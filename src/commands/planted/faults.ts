import { ASKED_ONCE } from './asked-once.ts'
import { FITS_THE_CALL } from './fits-the-call.ts'
import { each, type FaultKind, inBlock, inFile, inPathway, inShared, type Spoilt, shift } from './spoil.ts'

/** A fault planted in the text of one content file. */
export interface PlantedFault extends Spoilt {
  readonly kind: string
  readonly file: string
}

/** The ways in which content gets spoiled by hand. */
export const FAULT_KINDS: readonly FaultKind[] = [
  {
    kind: 'sign removed',
    spoil: inBlock(
      'flags',
      each(/^ {4}[a-z0-9-]+:.*\n/gm, () => ''),
    ),
  },
  {
    kind: 'sign sent somewhere slower',
    spoil: inBlock(
      'flags',
      each(/^ {2}(call-999|ed|eye-casualty|duty-now|mat-triage|crisis-mh|duty-today):/gm, (match) =>
        match[1] === 'duty-today' ? '  gp-routine:' : '  gp-soon:',
      ),
    ),
  },
  {
    kind: 'sign sent to a pharmacy',
    spoil: inBlock(
      'flags',
      each(/^ {2}(gp-soon|duty-today):/gm, () => '  pharm-otc:'),
    ),
  },
  {
    kind: 'need dropped',
    spoil: inBlock(
      'send',
      each(/^ {4}need: \d\n/gm, () => ''),
    ),
  },
  { kind: 'what it is about dropped', spoil: inPathway(each(/^about: \[.*\]\n/gm, () => '')) },
  {
    kind: 'one thing it is about dropped',
    spoil: inPathway(each(/(?<=^about: \[[^\n]*)(, \w+|\w+, )/gm, () => '')),
  },
  {
    kind: 'place on the glance dropped',
    spoil: inFile(
      'facts.yaml',
      each(/, glance: \d/g, () => ''),
    ),
  },
  {
    kind: 'record fact raised alone',
    spoil: inBlock(
      'raise',
      each(/^ {2}- ([a-z-]+) & ([a-z-]+):/gm, ([, one]) => `  - ${one}:`),
    ),
  },
  {
    kind: 'opening row removed',
    spoil: inFile(
      'opening.yaml',
      each(/^ {6}[a-z0-9-]+: \{.*\n/gm, () => ''),
    ),
  },
  {
    kind: 'opening row sent somewhere slower',
    spoil: inFile(
      'opening.yaml',
      each(/\bto: (call-999|ed|duty-now)\b/g, () => 'to: gp-soon'),
    ),
  },
  {
    kind: 'gate dropped',
    spoil: (file, text) =>
      /^kind: (planned|admin|social)$/m.test(text) && !/^caller:/m.test(text)
        ? inPathway(each(/^(review: .*\n)(gate: .*\n)?/gm, ([, review]) => `${review}gate: none\n`))(
            file,
            text,
          )
        : [],
  },
  { kind: 'pack dropped', spoil: inPathway(each(/^use: \[.*\]\n/gm, () => '')) },
  { kind: 'age limit raised', spoil: inBlock('send', each(/(age (?:<|>=) )(\d+)(\b)/g, shift(1))) },
  { kind: 'age limit lowered', spoil: inBlock('send', each(/(age (?:<|>=) )(\d+)(\b)/g, shift(-1))) },
  { kind: 'days limit moved', spoil: inBlock('send', each(/(days (?:>|<|>=|<=) )(\d+)(\b)/g, shift(1))) },
  {
    kind: 'comparison turned round',
    spoil: inBlock(
      'send',
      each(
        /(age|days) (<|>=|>|<=) /g,
        (match) => `${match[1]} ${{ '<': '>=', '>=': '<', '>': '<=', '<=': '>' }[match[2]!]} `,
      ),
    ),
  },
  {
    kind: 'chain broken',
    spoil: inBlock(
      'send',
      each(/[a-z0-9-]+\]$/gm, () => 'nowhere]'),
    ),
  },
  {
    kind: 'chain made slower',
    spoil: inBlock(
      'send',
      each(/(duty-now|duty-today|gp-soon)\]$/gm, (match) =>
        match[1] === 'gp-soon' ? 'gp-routine]' : 'gp-soon]',
      ),
    ),
  },
  {
    kind: 'send line removed',
    spoil: inBlock(
      'send',
      each(/^ {2}- (?!else).*\n/gm, () => ''),
    ),
  },
  {
    kind: 'send lines swapped',
    spoil: inBlock(
      'send',
      each(/^( {2}- (?!else).*\n)( {2}- .*\n)/gm, (match) => `${match[2]}${match[1]}`),
    ),
  },
  {
    kind: 'danger case dropped',
    spoil: inBlock(
      'vignettes',
      each(/^ {2}- it: .*\n {4}kind: danger\n(?: {4}.*\n)*/gm, () => ''),
    ),
  },
  {
    kind: 'boundary case dropped',
    spoil: inBlock(
      'vignettes',
      each(/^ {2}- it: .*\n {4}kind: boundary\n(?: {4}.*\n)*/gm, () => ''),
    ),
  },
  {
    kind: 'judgement word',
    spoil: inBlock(
      'flags',
      each(/^( {4}[a-z0-9-]+: )([a-z].*)$/gm, (match) => `${match[1]}severe ${match[2]}`),
    ),
  },
  {
    kind: 'reassurance',
    spoil: inBlock(
      'say',
      each(/^( {2}[a-z0-9-]+: )(.*)$/gm, (match) => `${match[1]}It is nothing to worry about. ${match[2]}`),
    ),
  },
  {
    kind: 'mark of the patient lost',
    spoil: (file, text) =>
      ['signs.yaml', 'destinations.yaml'].includes(file) || file.startsWith('pathways/')
        ? each(/\{(they|them|their|themselves|They|Their)\}/g, (match) => match[1])(text)
        : [],
  },
  {
    kind: 'words that name nobody lost',
    spoil: (file, text) =>
      ['signs.yaml', 'destinations.yaml', 'facts.yaml'].includes(file) || file.startsWith('pathways/')
        ? each(/~[^[\]|~\n]*\]/g, () => ']')(text)
        : [],
  },
  {
    kind: 'verb left outside its mark',
    spoil: inPathway(each(/\{they (are|have|feel|get|take)\}/g, (match) => `{they} ${match[1]}`)),
  },
  {
    kind: 'fact of the record told',
    spoil: inShared(each(/, record: true\}/g, () => '}')),
  },
  ...ASKED_ONCE,
  ...FITS_THE_CALL,
  { kind: 'clock of the safety net removed', spoil: inPathway(each(/^better-by: .*\n/gm, () => '')) },
  {
    kind: 'everyone exempt',
    spoil: (file, text) =>
      text.includes('\nexempt:')
        ? []
        : inPathway(each(/^vignettes:$/gm, () => 'exempt: [under-1]\nvignettes:'))(file, text),
  },
  {
    kind: 'refusal removed',
    spoil: inFile(
      'destinations.yaml',
      each(/(?<=refuses: \[.*)(, [^,\]]+|[^,[\]]+, )/g, () => ''),
    ),
  },
  {
    kind: 'level lowered',
    spoil: inFile(
      'destinations.yaml',
      each(/^ {2}level: [34]$/gm, () => '  level: 1'),
    ),
  },
  {
    kind: 'pharmacy made to look like a doctor',
    spoil: inFile(
      'destinations.yaml',
      each(/^ {2}level: 1$/gm, () => '  level: 3'),
    ),
  },
  {
    kind: 'destination made to look faster',
    spoil: inFile(
      'destinations.yaml',
      each(/^( {2}rank: )([01]\.\.)?[0-2]$/gm, (match) => `${match[1]}0..4`),
    ),
  },
  {
    kind: 'floor removed',
    spoil: inFile(
      'floors.yaml',
      each(/^[a-z0-9-]+: \{.*\}\n/gm, () => ''),
    ),
  },
  {
    kind: 'shared sign weakened',
    spoil: inFile(
      'signs.yaml',
      each(/to: (call-999|ed|eye-casualty|duty-now|crisis-mh|mat-triage)/g, () => 'to: gp-soon'),
    ),
  },
  {
    kind: 'pack weakened',
    spoil: inFile(
      'packs.yaml',
      each(/^ {2}(call-999|ed|duty-now|mat-triage|crisis-mh):/gm, () => '  gp-soon:'),
    ),
  },
]

/** Every fault that can be planted in one file. */
export function faultsIn(file: string, text: string): PlantedFault[] {
  return FAULT_KINDS.flatMap(({ kind, spoil }) =>
    spoil(file, text).map((fault) => ({ kind, file, ...fault })),
  )
}
