import type { Practice } from '#core/practice/practice.ts'
import type { Reader } from '../reader.ts'
import { readCoreHours } from './hours.ts'
import { readHead } from './network.ts'
import { readMapPlace, readServices, type SampleDay } from './service.ts'
import { readUse } from './use.ts'

const FIELDS = 'id name sample phone address place division core-hours settings booking network shared'

/** Reads an invented practice with its own services, if it has any, and with what it takes of its network. */
export function readPractice(
  reader: Reader,
  services: Reader | undefined,
  network: Practice,
  day: SampleDay,
): Practice {
  reader.onlyKeys([], FIELDS.split(' '))
  const place = reader.at(['place']) === undefined ? undefined : readMapPlace(reader, ['place'])
  const own: Practice = {
    ...readHead(reader),
    phone: reader.required(['phone']),
    address: reader.required(['address']),
    coreHours: readCoreHours(reader),
    settings: Object.fromEntries(
      reader.keys(['settings']).map((id) => [id, reader.number(['settings', id])]),
    ),
    services: services ? readServices(services, day) : [],
    overrides: { booking: reader.record(['booking']) },
    ...(place ? { place } : {}),
  }
  return readUse(reader, own, network, day)
}
