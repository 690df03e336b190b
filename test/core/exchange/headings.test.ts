import { expect, it } from 'vitest'
import { findColumns } from '#core/exchange/as-kept/columns.ts'
import type { Use } from '#core/exchange/as-kept/uses.ts'
import { readCsv } from '#core/exchange/csv.ts'

/** Headings as people write them, by what stands below. */
const WRITTEN: readonly (readonly [Use, string])[] = [
  [
    'name',
    'Name of service|Service/Organisation|Provider name|NAME OF PROVIDER|Service provider|Organisation name|Title|Company',
  ],
  [
    'kinds',
    'What sort|Type of service|Sort of service|What it does|Service type|What is it for?|Specialty|Kind of help',
  ],
  [
    'phones',
    'Tel|Telephone no.|Phone no|Tel. number|Contact tel|Landline|Main number|Number to ring|Switchboard|Direct line|Helpline',
  ],
  ['address', 'Address line 1|Address 1|Street|Town|Location|Site address'],
  ['postcode', 'Post Code|P/code|Postal code'],
  [
    'hours',
    'Opening hrs|Hours of opening|When open?|Days & times|Opening days and times|Business hours|Availability',
  ],
  ['opens', 'Opens at|Opening time|Time from|Start time'],
  ['closes', 'Closes at|Closing time|Time to|Finish'],
  ['steps', 'How to access|Referral route|How do we refer?|Referral process|What to do'],
  ['notesForStaff', 'Additional info|Further information|Any other info|Remarks|Notes for staff'],
  ['email', 'E-mail address|NHS mail|e mail'],
  ['checkedOn', 'Date checked|Last updated|Last verified|Date last checked'],
  ['cost', 'Charges|Cost to patient'],
  ['area', 'Area covered|Catchment area|Postcodes covered'],
  ['bookingLink', 'Web site|Web address|Website address|Home page'],
  ['ods', 'ODS code|ODS no.'],
]
const all = WRITTEN.flatMap(([use, headings]) =>
  headings.split('|').map((heading) => [heading, use] as const),
)

it('has fifty headings and more to be known', () => {
  expect(all.length).toBeGreaterThanOrEqual(50)
})

it.each(all)('the heading "%s" is known as %s', (heading, use) => {
  const cell = `"${heading}"`
  const known = use === 'name' ? ['Tel', 'Cost'] : ['Service', use === 'cost' ? 'Tel' : 'Cost']
  const { columns } = findColumns(readCsv(`${[...known, cell].join()}\nx1,x2,zzz\n`).rows)
  expect(columns[2]?.use).toBe(use)
})

it('lines of an address and its town go together, and a second name is a note', () => {
  const table =
    'Provider,Address line 1,Address line 2,Town,Postcode,Organisation\nA,1 Mill Lane,Hillside,Anytown,AN1 1AA,B\n'
  expect(findColumns(readCsv(table).rows).columns.map(({ use }) => use)).toEqual([
    ...['name', 'address', 'address', 'address', 'postcode', 'notesForStaff'],
  ])
})

it('a column of words that differ is taken for the names where no heading says so', () => {
  const table = 'Fferyllfeydd lleol,Tel\nHill,01632 960201\nVale,01632 960202\nDale,01632 960203\n'
  expect(findColumns(readCsv(table).rows).columns.map(({ use }) => use)).toEqual(['name', 'phones'])
})
