import { lostInCsv } from '#core/exchange/csv-lost.ts'
import { lostInFhir, toFhir } from '#core/exchange/fhir.ts'
import { toHsds } from '#core/exchange/hsds.ts'
import { toOruk } from '#core/exchange/oruk.ts'
import { templateCsv, writeServicesCsv } from '#core/exchange/services-csv.ts'
import type { Practice } from '#core/practice/practice.ts'
import { seededUuid } from './seeded-uuid.ts'

/** The formats that services are written out in, and the table to fill in. */
export const OUT_FORMATS = ['csv', 'hsds', 'oruk', 'fhir', 'template'] as const
export type OutFormat = (typeof OUT_FORMATS)[number]

/** A file to keep or pass on: its name, kind and text, and what of ours it could not hold. */
export interface OutFile {
  readonly name: string
  readonly type: string
  readonly text: string
  readonly lost: readonly { readonly service: string; readonly fields: readonly string[] }[]
}

/** Writes the services of a practice in a format. */
export function writeFile(format: OutFormat, practice: Practice): OutFile {
  const { services, name } = practice
  const json = (file: string, value: unknown, lost: OutFile['lost'] = []): OutFile => ({
    name: file,
    type: 'application/json',
    text: JSON.stringify(value, null, 2),
    lost,
  })
  switch (format) {
    case 'csv':
      return {
        name: 'services.csv',
        type: 'text/csv',
        text: writeServicesCsv(services),
        lost: lostInCsv(services),
      }
    case 'template':
      return { name: 'services-template.csv', type: 'text/csv', text: templateCsv(), lost: [] }
    case 'hsds':
      return json('services-hsds.json', toHsds(services, { id: practice.id, name, uuid: seededUuid }))
    case 'oruk': {
      const { page, lost } = toOruk(services, { name, uuid: seededUuid })
      return json('services-oruk.json', page, lost)
    }
    case 'fhir':
      return json('services-fhir.json', toFhir(services, { name }), lostInFhir(services))
  }
}
