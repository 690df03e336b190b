import type { Answers } from '#core/call/answers.ts'
import type { Vignette } from '#core/check/vignette.ts'
import type { Reader } from './reader.ts'

const FIELDS = [
  'it',
  'kind',
  'answers',
  'at',
  'practice',
  'gives',
  'rank',
  'also',
  'skipped',
  'asked',
  'self',
]

/** Reads the worked cases of a pathway: they are its tests (engine rule 10). */
export function readVignettes(reader: Reader, pathway: string): Vignette[] {
  return Array.from({ length: reader.length(['vignettes']) }, (_, at): Vignette => {
    const path = ['vignettes', at] as const
    reader.onlyKeys(path, FIELDS)
    const kind = reader.text([...path, 'kind']) ?? ''
    if (!['ordinary', 'danger', 'boundary'].includes(kind))
      reader.fault([...path, 'kind'], 'A worked case is ordinary, danger or boundary.')
    const list = (field: string) =>
      reader.at([...path, field]) === undefined ? {} : { [field]: reader.list([...path, field]) }
    return {
      pathway,
      it: reader.required([...path, 'it']),
      kind: kind as Vignette['kind'],
      answers: reader.record([...path, 'answers']) as Answers,
      at: reader.text([...path, 'at']) ?? '2026-11-24T10:15',
      practice: reader.text([...path, 'practice']) ?? 'demo',
      gives: reader.required([...path, 'gives']),
      rank: reader.number([...path, 'rank']),
      line: reader.file.lineOf(...path),
      file: reader.file.file,
      ...(reader.flag([...path, 'self']) ? { self: true as const } : {}),
      ...list('also'),
      ...list('skipped'),
      ...list('asked'),
    }
  })
}
