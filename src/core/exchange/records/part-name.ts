/** What a person calls the parts of a record of HSDS, Open Referral UK or ODS. */
const PARTS: Readonly<Record<string, string>> = {
  accessibility: 'Access',
  addresses: 'Address',
  alert: 'Warning',
  assured_date: 'Checked on',
  attributes: 'Other marks',
  bankHolidays: 'Bank holidays',
  checked: 'Checked on',
  code: 'ODS code',
  contacts: 'Contacts',
  contents: 'Services',
  cost_options: 'Cost',
  description: 'Description',
  email: 'E-mail',
  fees: 'Cost',
  file: 'The file',
  hours: 'Hours',
  id: 'Record number',
  languages: 'Languages',
  last_modified: 'Date of the last change',
  last_page: 'Pages of the file',
  latitude: 'Latitude',
  location: 'Place',
  location_type: 'Kind of place',
  longitude: 'Longitude',
  maximum_age: 'Oldest age',
  minimum_age: 'Youngest age',
  name: 'Name',
  phone: 'Phone',
  phones: 'Phones',
  place: 'Place',
  postal_code: 'Postcode',
  postcode: 'Postcode',
  refuses: 'Refuses',
  schedules: 'Hours',
  serves: 'Serves',
  service_areas: 'Area',
  service_at_locations: 'Places',
  special_days: 'Special days',
  specialDays: 'Special days',
  status: 'Open or closed',
  steps: 'Steps',
  total_pages: 'Pages of the file',
  url: 'Web address',
  way: 'Refer way',
}

/**
 * The part of a record in a person's words; as it stands where it has none.
 * @example partName('assured_date') // 'Checked on'
 */
export function partName(part: string): string {
  return PARTS[part] ?? part
}

/** The same within a sentence, in small letters. */
export function partSaid(part: string): string {
  return partName(part).toLowerCase()
}
