import { type BankHolidayDivision, DIVISIONS } from '#core/clock/bank-holidays.ts'
import type { Practice } from '#core/practice/practice.ts'
import type { Reader } from '../reader.ts'
import { readServices, type SampleDay } from './service.ts'

/** Reads an invented primary care network: no surgery of its own, a list of services for its practices. */
export function readNetwork(reader: Reader, services: Reader, day: SampleDay): Practice {
  reader.onlyKeys([], ['id', 'name', 'sample', 'division'])
  return {
    ...readHead(reader),
    kind: 'network',
    phone: '',
    address: '',
    coreHours: [null, null, null, null, null, null, null],
    settings: {},
    services: readServices(services, day),
    overrides: {},
  }
}

/** Reads what a practice and a network have alike: id, name, whether it is a sample, and whose bank holidays it keeps. */
export function readHead(reader: Reader): Pick<Practice, 'id' | 'name' | 'sample' | 'revision' | 'division'> {
  const division = reader.required(['division']) as BankHolidayDivision
  if (division && !DIVISIONS.includes(division))
    reader.fault(['division'], `"division" must be one of: ${DIVISIONS.join(', ')}.`)
  return {
    id: reader.required(['id']),
    name: reader.required(['name']),
    sample: reader.flag(['sample']),
    revision: 1,
    division,
  }
}
