import { lostInFhir, toFhir } from '#core/exchange/fhir.ts'
import { toHsds } from '#core/exchange/hsds.ts'
import { readHsds } from '#core/exchange/hsds-read.ts'
import type { Imported } from '#core/exchange/imported.ts'
import { readOds } from '#core/exchange/ods.ts'
import { toOruk } from '#core/exchange/oruk.ts'
import { readOruk } from '#core/exchange/oruk-read.ts'
import { templateCsv, writeServicesCsv } from '#core/exchange/services-csv.ts'
import { readServicesCsv } from '#core/exchange/services-csv-read.ts'
import type { Practice } from '#core/practice.ts'
import type { Release } from '#core/release.ts'
import { seededUuid } from './seeded-uuid.ts'

export const IN_FORMATS = ['csv', 'hsds', 'oruk', 'ods'] as const
export type InFormat = (typeof IN_FORMATS)[number]
export const OUT_FORMATS = ['csv', 'hsds', 'oruk', 'fhir', 'template'] as const
export type OutFormat = (typeof OUT_FORMATS)[number]

/** The largest file that is taken, in bytes. */
export const MOST_BYTES = 20_000_000

/** Reads a file of services; nothing is written by reading. A file that is not JSON where it should be is a problem on line 1. */
export function readFile(
  text: string,
  format: InFormat,
  practice: Practice,
  release: Release,
  today: string,
): Imported {
  const known = new Set(practice.services.map((service) => service.id))
  const destinations = new Set(Object.keys(release.destinations))
  if (format === 'csv')
    return readServicesCsv(text, {
      destinations,
      today,
      known,
      facts: new Set(Object.keys(release.facts)),
    })
  if (format === 'ods') return readOds(text, { today, known })
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch (fault) {
    return {
      services: [],
      problems: [
        {
          row: 1,
          column: 'file',
          message: `This is not a JSON file (${(fault as Error).message}). Choose another file or another format.`,
        },
      ],
    }
  }
  return format === 'hsds' ? readHsds(json, { today, known, destinations }) : readOruk(json, { today, known })
}

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
      return { name: 'services.csv', type: 'text/csv', text: writeServicesCsv(services), lost: [] }
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
