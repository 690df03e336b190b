import { isNeverChecked } from '#core/practice/freshness.ts'
import type { Service } from '#core/practice/service.ts'
import { longDate } from '#ui/dates.ts'
import { t } from '#ui/language.ts'
import { roleWords } from '#ui/roles.ts'
import { release } from '../link/lead-data.ts'
import { hoursInWords, specialWords } from './hours-words.ts'
import { limitsSentence } from './limit-words.ts'

/** Fields whose words in the form are under another name. */
const KEYS: Partial<Record<keyof Service, string>> = {
  refer: 'field-way',
  schedules: 'field-hours',
  bankHolidays: 'field-bank-holidays',
  checked: 'service-checked',
}

/** What a field of a service is called in the form. */
export function fieldLabel(field: keyof Service): string {
  return t(KEYS[field] ?? `field-${field}`)
}

/** What a field of a service holds, in words. */
export function fieldWords(service: Service, field: keyof Service): string {
  switch (field) {
    case 'serves':
      return service.serves.map((id) => release.value?.destinations[id]?.label ?? id).join(', ') || '–'
    case 'phones':
      return (
        service.phones.map(({ number, label }) => (label ? `${label}: ${number}` : number)).join(', ') || '–'
      )
    case 'refer':
      return `${t(`way-${service.refer.way}`)}. ${service.refer.steps}`
    case 'schedules':
      return hoursInWords(service.schedules)
    case 'specialDays':
      return (service.specialDays ?? []).map(specialWords).join('; ') || '–'
    case 'refuses':
      return limitsSentence(service.refuses)
    case 'words':
    case 'languages':
      return (service[field] ?? []).join(', ') || '–'
    case 'bankHolidays':
      return t(`policy-${service.bankHolidays}`)
    case 'place':
      return service.place ? `${service.place.latitude}, ${service.place.longitude}` : '–'
    case 'checked':
      return isNeverChecked(service)
        ? t('never-checked')
        : `${longDate(service.checked.on)}, ${roleWords(service.checked.by)}`
    default: {
      const value = service[field]
      if (value === undefined || value === '') return '–'
      if (Array.isArray(value)) return value.join('; ') || '–'
      return value === true ? t('yes') : String(value)
    }
  }
}
