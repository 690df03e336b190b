import { coreHoursSchedules } from '#core/hours/core-hours.ts'
import { withoutPast } from '#core/hours/past-days.ts'
import { writeHours } from '#core/hours/write.ts'
import { canonical } from '#core/practice/canonical.ts'
import { writePlace } from '#core/practice/map-place.ts'
import type { PracticeDetails } from '#core/practice/practice-check.ts'
import { t } from '#ui/language.ts'
import { release } from '../link/lead-data.ts'
import { specialWords } from '../services/hours-words.ts'
import { shownValue } from './practice-draft.ts'

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
] as const

/** A field of the practice's details; each setting is one by itself. */
export type DetailField = (typeof FIELDS)[number] | `settings-${string}`

const LABELS: Readonly<Record<string, string>> = {
  coreHours: 'practice-core-hours',
  specialDays: 'practice-other-days',
  meant: 'field-meant',
}

/** The fields in which two versions of the practice's details differ. */
export function detailDifferences(one: PracticeDetails, other: PracticeDetails): DetailField[] {
  const settings = new Set([...Object.keys(one.settings), ...Object.keys(other.settings)])
  const all: DetailField[] = [...FIELDS, ...[...settings].sort().map((id) => `settings-${id}` as const)]
  return all.filter((field) => !saysTheSame(one, other, field))
}

/** Whether a field says the same in two versions. */
export function saysTheSame(one: PracticeDetails, other: PracticeDetails, field: DetailField): boolean {
  return canonical(heldIn(one, field)) === canonical(heldIn(other, field))
}

/** My version with some fields taken from theirs; a date that they took off when it was over does not come back. */
export function mergedDetails(
  mine: PracticeDetails,
  theirs: PracticeDetails,
  take: readonly DetailField[],
  today: string,
): PracticeDetails {
  const both: Record<string, unknown> = { ...mine }
  const settings: Record<string, number> = { ...mine.settings }
  for (const field of take) {
    const value = heldIn(theirs, field)
    const [to, key] = isSetting(field) ? [settings, idOf(field)] : [both, field]
    if (value === undefined) delete to[key]
    else (to as Record<string, unknown>)[key] = value
  }
  return withoutPast({ ...both, settings } as PracticeDetails, today, theirs)
}

/** What a field of the details is called on the page. */
export function detailLabel(field: DetailField): string {
  if (!isSetting(field)) return t(LABELS[field] ?? `practice-${field}`)
  return release.value?.settings[idOf(field)]?.label ?? idOf(field)
}

/** What a field of the details says, in words. */
export function detailWords(details: PracticeDetails, field: DetailField): string {
  const { place, freshness, specialDays = [], settings } = details
  if (isSetting(field)) {
    const setting = release.value?.settings[idOf(field)]
    const value = settings[idOf(field)] ?? setting?.default
    return value === undefined ? '–' : String(setting ? shownValue(setting, value) : value)
  }
  switch (field) {
    case 'place':
      return place ? writePlace(place) : '–'
    case 'coreHours':
      return writeHours(coreHoursSchedules(details)) ?? '–'
    case 'specialDays':
      return specialDays.map(specialWords).join('; ') || '–'
    case 'division':
      return t(`division-${details.division}`)
    case 'freshness':
      return freshness ? `${freshness.lastAfter}, ${freshness.hideAfter}` : '–'
    default:
      return details[field] || '–'
  }
}

function heldIn(details: PracticeDetails, field: DetailField): unknown {
  return isSetting(field) ? details.settings[idOf(field)] : details[field]
}

function isSetting(field: DetailField): field is `settings-${string}` {
  return field.startsWith('settings-')
}

function idOf(field: `settings-${string}`): string {
  return field.slice('settings-'.length)
}
