import { coreHoursSchedules } from '#core/hours/core-hours.ts'
import { writeHours } from '#core/hours/write.ts'
import { writePlace } from '#core/practice/map-place.ts'
import type { PracticeDetails } from '#core/practice/practice-check.ts'
import { longDate } from '#ui/dates.ts'
import { t } from '#ui/language.ts'
import { DifferenceTable } from '../fields/DifferenceTable.tsx'

const FIELDS = [
  'name',
  'phone',
  'address',
  'place',
  'coreHours',
  'specialDays',
  'meant',
  'division',
  'freshness',
  'settings',
] as const

interface Column {
  readonly heading: string
  readonly details: PracticeDetails
}

/** The fields in which two versions of the practice's details differ, side by side. */
export function DetailsDifferences({ columns }: { readonly columns: readonly [Column, Column] }) {
  const [one, other] = columns
  const different = FIELDS.filter((field) => shown(one.details, field) !== shown(other.details, field))
  return (
    <DifferenceTable
      headings={columns.map(({ heading }) => heading)}
      rows={different.map((field) => ({
        label: t(field === 'meant' ? 'field-meant' : `practice-${LABELS[field] ?? field}`),
        cells: columns.map(({ details }) => shown(details, field)),
      }))}
    />
  )
}

const LABELS: Readonly<Record<string, string>> = { coreHours: 'core-hours', specialDays: 'other-days' }

function shown(details: PracticeDetails, field: (typeof FIELDS)[number]): string {
  const { place, freshness, specialDays = [], settings } = details
  switch (field) {
    case 'place':
      return place ? writePlace(place) : '–'
    case 'coreHours':
      return writeHours(coreHoursSchedules(details)) ?? '–'
    case 'specialDays':
      return (
        specialDays
          .map(({ from, to, times }) => {
            const dates = from === to ? longDate(from) : `${longDate(from)} – ${longDate(to)}`
            const hours = times.map(({ opens_at, closes_at }) => `${opens_at}–${closes_at}`).join(', ')
            return `${dates}: ${hours || t('practice-shut')}`
          })
          .join('; ') || '–'
      )
    case 'division':
      return t(`division-${details.division}`)
    case 'freshness':
      return freshness ? `${freshness.lastAfter}, ${freshness.hideAfter}` : '–'
    case 'settings':
      return (
        Object.entries(settings)
          .map(([id, value]) => `${id}: ${value}`)
          .join(', ') || '–'
      )
    case 'meant':
      return details.meant ?? '–'
    default:
      return details[field]
  }
}
