import type { Answers } from '#core/call/answers.ts'
import type { Vignette } from '#core/check/vignettes.ts'
import type { Pathway } from '#core/pathway/pathway.ts'
import { CALLERS, type Caller } from '#core/pathway/voice.ts'
import type { Reader } from '../read/reader.ts'
import { CASE_FIELDS } from './pathway-format.ts'

const FIELDS = CASE_FIELDS.map(({ name }) => name)
/** Says of the opening, the signs or the gate that nobody asked. */
const NOT_ASKED = 'not-asked'

/** Reads the worked cases of a pathway: they are its tests (engine rule 10). What a case leaves out is as on most calls: no opening sign, no other sign, nobody poorly. */
export function readVignettes(reader: Reader, { id: pathway, kind: topic, gate }: Pathway): Vignette[] {
  const usual = (answers: Readonly<Record<string, string>>) => ({
    ...(topic === 'symptom' ? { opening: 'none' } : gate === 'none' ? {} : { gate: 'no' }),
    // After a yes at the gate most have no sign of the opening, and their problem is no topic of its own.
    ...(answers.gate === 'yes' ? { opening: 'none', problem: 'none' } : {}),
    signs: 'none',
  })
  return Array.from({ length: reader.length(['vignettes']) }, (_, at): Vignette => {
    const path = ['vignettes', at] as const
    reader.onlyKeys(path, FIELDS)
    const kind = reader.text([...path, 'kind']) ?? ''
    if (!['ordinary', 'danger', 'boundary'].includes(kind))
      reader.fault([...path, 'kind'], 'A worked case is ordinary, danger or boundary.')
    const answers = reader.record([...path, 'answers'])
    const list = (field: string) =>
      reader.at([...path, field]) === undefined ? {} : { [field]: reader.list([...path, field]) }
    return {
      pathway,
      it: reader.required([...path, 'it']),
      kind: kind as Vignette['kind'],
      answers: answersOf({ ...usual(answers), ...answers }),
      at: reader.text([...path, 'at']) ?? '2026-11-24T10:15',
      practice: reader.text([...path, 'practice']) ?? 'demo',
      gives: reader.required([...path, 'gives']),
      rank: reader.number([...path, 'rank']),
      line: reader.file.lineOf(...path),
      file: reader.file.file,
      ...callerOf(reader, [...path, 'caller']),
      ...list('also'),
      ...list('skipped'),
      ...list('asked'),
    }
  })
}

/** Who is on the line, where the case says so. */
function callerOf(reader: Reader, path: readonly (string | number)[]): { caller?: Caller } {
  const text = reader.text(path)
  const caller = CALLERS.find((known) => known === text)
  if (text !== undefined && !caller) reader.fault(path, `"caller" must be one of: ${CALLERS.join(', ')}.`)
  return caller ? { caller } : {}
}

function answersOf(given: Readonly<Record<string, string>>): Answers {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== NOT_ASKED))
}
