import { writeSpecialDays } from '../hours/special-days-text.ts'
import { writeHours } from '../hours/write.ts'
import { isNeverChecked } from '../practice/freshness.ts'
import { meantPhone } from '../practice/phones/phone.ts'
import type { Service } from '../practice/service.ts'
import { writeCsv } from './csv.ts'

/** The name of a column of the table. */
export type ColumnId = (typeof TABLE)[number][0] | 'written'

/** The name of the example line of the template, which is left out if it comes back. */
export const EXAMPLE = 'Example Pharmacy (delete this line)'
/** Stands for hours that a cell cannot say. */
export const DATED = 'hours with dates, kept in the app'

/** What other tables call our columns. */
const ALSO: Readonly<Partial<Record<ColumnId, string>>> = {
  name: 'service, service name, organisation, provider',
  phones: 'phone, phone number, phone numbers, telephone, telephone number, tel, contact number',
  steps: 'how to refer, referral',
  hours: 'opening hours, opening times, times',
  specialDays: 'special hours, exceptions',
  area: 'catchment, catchment area, service area, area served',
  address: 'full address, location',
  words: 'also known as, alternate name',
  bookingLink: 'booking link',
  checkedOn: 'last checked, date checked',
  ods: 'ods',
}

// biome-ignore format: one line for each column, so that it reads as the table it is
const TABLE = [
  ['name', 'Name', EXAMPLE, (s: Service) => s.name],
  ['serves', 'Serves', 'pharm-mi; pf-uti', (s: Service) => s.serves.join('; ') || 'none'],
  ['phones', 'Phones', '01632 960201 | Ward: 01632 960999', (s: Service) => s.phones.map(({ number, label }) => (label ? `${label}: ${number}` : number)).join(' | ')],
  ['way', 'Refer way', 'practice-refers', (s: Service) => s.refer.way],
  ['steps', 'Steps', 'Send the referral, then tell them to go in when it is open.', (s: Service) => s.refer.steps],
  ['refuses', 'Refuses', 'age < 5; pregnant', (s: Service) => s.refuses.join('; ')],
  ['able', 'May take signs for', 'gp-soon, duty-today', (s: Service) => s.able],
  ['bookingLink', 'Booking page', 'https://www.example.org/book', (s: Service) => s.bookingLink],
  ['hours', 'Hours', 'Mon-Fri 09:00-18:30; Sat 09:00-13:00', (s: Service) => writeHours(s.schedules) ?? DATED],
  ['bankHolidays', 'Bank holidays', 'closed', (s: Service) => s.bankHolidays],
  ['specialDays', 'Special days', '2026-12-24 09:00-12:00; 2026-12-25 to 2026-12-28 shut', (s: Service) => writeSpecialDays(s.specialDays ?? [])],
  ['meant', 'Unusual but right', '01:00-05:00', (s: Service) => s.meant],
  ['area', 'Area', 'Anytown and the villages', (s: Service) => s.area],
  ['address', 'Address', '3 Mill Lane, Anytown', (s: Service) => s.address],
  ['latitude', 'Latitude', '51.501', (s: Service) => s.place?.latitude.toString()],
  ['longitude', 'Longitude', '-0.121', (s: Service) => s.place?.longitude.toString()],
  ['cost', 'Cost', 'Free', (s: Service) => s.cost],
  ['languages', 'Languages', 'English; Polish', (s: Service) => s.languages?.join('; ')],
  ['access', 'Access', 'Step-free door', (s: Service) => s.access],
  ['words', 'Other names', 'chemist; mill lane chemist', (s: Service) => s.words?.join('; ')],
  ['notesForStaff', 'Notes for staff', 'Ask for the pharmacist on duty.', (s: Service) => s.notesForStaff],
  ['notesForPatients', 'Notes for patients', 'Bring your medicines.', (s: Service) => s.notesForPatients],
  ['replyTime', 'Reply time', 'Same day', (s: Service) => s.replyTime],
  ['checkedOn', 'Checked on', '2026-01-05', (s: Service) => (isNeverChecked(s) ? 'never checked' : s.checked.on)],
  ['checkedBy', 'Checked by', 'practice manager', (s: Service) => s.checked.by],
  ['checkEvery', 'Check every days', '90', (s: Service) => s.checkEvery.toString()],
  ['fullUntil', 'Full until', '2026-01-06 18:30', (s: Service) => s.fullUntil?.replace('T', ' ')],
  ['inHouse', 'Run by the practice', 'no', (s: Service) => (s.inHouse ? 'yes' : 'no')],
  ['source', 'Source', 'Their own website', (s: Service) => s.source],
  ['ods', 'ODS code', 'FA123', (s: Service) => s.ods],
  ['hsds', 'HSDS id', 'ac148810-d857-441c-9679-408f346de14b', (s: Service) => s.hsds],
  ['id', 'ID', 'example-pharmacy', (s: Service) => s.id],
] as const

/** The columns of a table of services, in order: heading, an example cell, and whether it must be filled; of phones, address and steps one must be. */
export const COLUMNS = TABLE.map(([id, label, example]) => {
  const compulsory = id === 'name' || id === 'serves'
  const also = ALSO[id]?.split(', ') ?? []
  return {
    id,
    label,
    example,
    compulsory,
    also,
    ...(id === 'phones' && { meant: (cell: string) => meantPhone(cell) }),
  } as const
})

/** The column that says how a service stood when its line was written, by which an older file is known; nobody fills it in. */
export const WRITTEN = { id: 'written', label: 'As written', also: [] } as const

/** How a service stands, in eight letters and digits: the same for all that a table says of it but spaces. */
export function standingOf(service: Service): string {
  const text = textsByColumn(service)
    .map(({ text }) => text.replace(/\s+/g, ' ').trim())
    .join('\0')
  let sum = 2_166_136_261
  for (let at = 0; at < text.length; at++) sum = Math.imul(sum ^ text.charCodeAt(at), 16_777_619)
  return (sum >>> 0).toString(16).padStart(8, '0')
}

/** A table of services to fill in: the headings and one example line, which is left out if it comes back. */
export function templateCsv(): string {
  return writeCsv([COLUMNS.map(({ label }) => label), COLUMNS.map(({ example }) => example)])
}

/** What a service has in each column of the table, as its cell says it; empty where it has nothing. */
export function textsByColumn(service: Service): { readonly id: ColumnId; readonly text: string }[] {
  return TABLE.map(([id, , , write]) => ({ id, text: write(service) ?? '' }))
}

/** Services as a table that `readServicesCsv` reads back; where text cannot say the hours the cell says so, and is refused on reading rather than taken without them. What stands in columns that are left away stays as it is where the table comes back. */
export function writeServicesCsv(services: readonly Service[], leftAway: readonly ColumnId[] = []): string {
  const columns = TABLE.filter(([id]) => !leftAway.includes(id))
  const lines = services.map((service) => [
    ...columns.map(([, , , write]) => write(service) ?? ''),
    standingOf(service),
  ])
  return writeCsv([[...columns.map(([, label]) => label), WRITTEN.label], ...lines])
}
