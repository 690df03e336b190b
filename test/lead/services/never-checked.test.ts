import { expect, it } from 'vitest'
import { toFhir } from '#core/exchange/fhir.ts'
import { writeServicesCsv } from '#core/exchange/services-csv.ts'
import { readServicesCsv } from '#core/exchange/services-csv-read.ts'
import { NEVER_CHECKED } from '#core/practice/freshness.ts'
import { blankService, type Service } from '#core/practice/service.ts'
import { fieldWords } from '#lead/services/field-words.ts'
import { addWords } from '#ui/language.ts'
import en from '../../../content/languages/en.json' with { type: 'json' }
import leadEn from '../../../content/languages/lead-en.json' with { type: 'json' }

addWords({ ...en, ...leadEn })

const never: Service = {
  ...blankService('a', { on: NEVER_CHECKED, by: 'the publisher of the feed' }),
  ...{ name: 'A', phones: [{ number: '01632 960201' }] },
}
const names = { destinations: new Set<string>(), conditions: 'any' } as const
const read = (text: string) => readServicesCsv(text, { names, today: '2026-11-24', known: new Set(['a']) })

it('a service that nobody ever checked says so, on the page and in each file, with no year of its own', () => {
  expect(fieldWords(never, 'checked')).toBe('never checked')
  const table = writeServicesCsv([never])
  expect(table).toContain('never checked')
  const fhir = JSON.stringify(toFhir([never], { name: 'Hill' }))
  expect(fhir).toContain('Details never checked')
  expect(`${table} ${fhir}`).not.toContain('1970')
  expect(read(table)).toEqual({ services: [never], problems: [] })
})
