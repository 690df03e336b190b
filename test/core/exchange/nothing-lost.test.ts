import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { lostInFhir, toFhir } from '#core/exchange/fhir.ts'
import { toOruk } from '#core/exchange/oruk.ts'
import { readOruk } from '#core/exchange/oruk-read.ts'
import { plainText } from '#core/exchange/plain-text.ts'
import type { Service } from '#core/practice/service.ts'
import { anyService, TODAY } from './any-service.ts'

// What tables and HSDS give back is shown beside their other tests.
const uuid = (seed: string) =>
  createHash('md5')
    .update(seed)
    .digest('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
const OWNER = { name: 'Riverside Surgery', uuid }

it('FHIR R4 holds every field of any service, or says that it is lost', () => {
  const lost: Readonly<Record<string, string>> = {
    serves: 'kinds of help',
    notesForStaff: 'notes for staff',
    bookingLink: 'where reception books',
    able: 'whose danger signs',
    meant: 'unusual',
    place: 'map',
    checkEvery: 'how often',
    hsds: 'HSDS',
  }
  const empty: Readonly<Record<string, unknown>> = {
    ...{ name: 'Other', serves: [], phones: [], refer: { way: 'walk-in', steps: 'Other' }, refuses: [] },
    ...{
      schedules: [],
      bankHolidays: 'unknown',
      checked: { on: '1999-01-01', by: 'other' },
      checkEvery: 731,
    },
  }
  const check = (service: Service) => {
    const written = JSON.stringify(toFhir([service], OWNER))
    const said = lostInFhir([service])[0]!.fields.join('\n')
    for (const key of Object.keys(service).filter((name) => name !== 'id')) {
      const without = { ...service, [key]: empty[key] }
      if (JSON.stringify(without) === JSON.stringify(service)) continue
      // A field that is not written makes no difference; a false one says no more than one left out.
      const differs = JSON.stringify(toFhir([without], OWNER)) !== written
      const nothing = service[key as keyof Service] === false
      expect(differs || nothing || said.includes(lost[key] ?? 'not listed'), key).toBe(true)
      if (lost[key]) expect([key, differs]).toEqual([key, false])
    }
  }
  fc.assert(fc.property(anyService, check), { numRuns: 100 })
})

it('Open Referral UK gives every field of any service back, or says that it is lost', () => {
  const words: Readonly<Record<string, RegExp>> = {
    ...{
      id: /the id it has/,
      serves: /kinds of help/,
      phones: /phone numbers/,
      refer: /how it is referred to/,
    },
    ...{
      refuses: /whom it cannot take/,
      schedules: /last day of an opening time/,
      bankHolidays: /bank holidays/,
    },
    ...{ specialDays: /special days/, address: /the town/, languages: /languages/, words: /other names/ },
    ...{
      notesForStaff: /notes for staff/,
      replyTime: /replies/,
      bookingLink: /where reception books/,
      able: /whose danger signs/,
      meant: /unusual/,
      checked: /the role/,
      checkEvery: /how often/,
    },
    ...{
      fullUntil: /full/,
      inHouse: /runs it itself|^(?!.*runs it)/s,
      source: /came from/,
      ods: /ODS/,
      hsds: /the HSDS id/,
    },
  }
  // The reader tidies what others wrote, so texts are held against what it makes of them.
  const fields = (part: object) =>
    Object.fromEntries(
      Object.entries(part)
        .filter(([key, held]) => key !== 'interval' || held !== 1)
        .sort(),
    )
  const plain = (value: unknown) =>
    JSON.stringify(value, (_, part) => {
      if (typeof part === 'string') return plainText(part)
      return part && typeof part === 'object' && !Array.isArray(part) ? fields(part) : part
    })
  // Of two limits on one side the stricter says both.
  const agesOf = (limits: readonly string[]) =>
    limits
      .filter((one) => one !== 'age < 3m' || !limits.includes('age < 16'))
      .sort()
      .join()
  const check = (service: Service) => {
    const said = toOruk([service], OWNER).lost[0]!.fields.join('\n')
    const page = JSON.parse(JSON.stringify(toOruk([service], OWNER).page))
    const back = readOruk(page, { today: TODAY, known: new Set() }).services[0]!
    for (const key of Object.keys(service) as (keyof Service)[]) {
      // Numbers follow the notes for patients, and a town and a postcode are parted by a comma.
      const [now, then] = [plain(back[key]), plain(service[key])]
      const bare = (text: string) => text.replace(/[\s,]/g, '')
      const same =
        now === then ||
        (key === 'refuses' && agesOf(back.refuses) === agesOf(service.refuses)) ||
        (key === 'notesForPatients' && now.startsWith(then.slice(0, -1))) ||
        (key === 'address' && bare(now ?? '') === bare(then))
      if (!same) expect([key, said]).toEqual([key, expect.stringMatching(words[key] ?? /^nothing at all$/)])
    }
  }
  fc.assert(fc.property(anyService, check), { numRuns: 150 })
})
