import { v5 } from 'uuid'
import { lostInCsv } from '#core/exchange/csv-lost.ts'
import { lostInFhir, toFhir } from '#core/exchange/fhir.ts'
import { toHsds } from '#core/exchange/hsds.ts'
import { toOruk } from '#core/exchange/oruk.ts'
import { templateCsv, writeServicesCsv } from '#core/exchange/services-csv.ts'
import type { Practice } from '#core/practice/practice.ts'
import type { Service } from '#core/practice/service.ts'
import type { OutFormat } from './formats.ts'

/** Every id that is written is made within this one (RFC 9562, version 5), so that it can meet nobody else's. */
const OWN_IDS = '0e5b7f0a-6d0c-4f57-9a53-3a1f6b1c2d84'

/** A file to keep or pass on: its name, kind and text, and what of ours it could not hold. */
export interface OutFile {
  readonly name: string
  readonly type: string
  readonly text: string
  readonly lost: readonly { readonly service: string; readonly fields: readonly string[] }[]
  /** Notes for staff were left out, since nobody asked for them. */
  readonly withoutNotes?: true
}

/** An id that is always the same for the same text, so that what was written once is known again. */
const sameUuid = (seed: string): string => v5(seed, OWN_IDS)

/** Writes the services of a practice in a format. Notes for staff may hold PINs, so they go along only where they were asked for. */
export function writeFile(format: OutFormat, practice: Practice, withNotes: boolean): OutFile {
  const { services, name } = practice
  const isWithout = !withNotes && services.some(({ notesForStaff }) => notesForStaff)
  const without = isWithout ? ({ withoutNotes: true } as const) : {}
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
        text: writeServicesCsv(services, isWithout ? ['notesForStaff'] : []),
        lost: lostInCsv(services),
        ...without,
      }
    case 'template':
      return { name: 'services-template.csv', type: 'text/csv', text: templateCsv(), lost: [] }
    case 'hsds':
      return {
        ...json(
          'services-hsds.json',
          toHsds(isWithout ? services.map(withoutNotes) : services, {
            id: practice.id,
            name,
            uuid: sameUuid,
          }),
        ),
        ...without,
      }
    case 'oruk': {
      const { page, lost } = toOruk(services, { name, uuid: sameUuid })
      return json('services-oruk.json', page, lost)
    }
    case 'fhir':
      return json('services-fhir.json', toFhir(services, { name }), lostInFhir(services))
  }
}

function withoutNotes({ notesForStaff: _, ...service }: Service): Service {
  return service
}
