import type { Release, Setting } from '#core/pathway/release.ts'
import { FRESHNESS_TIMES } from '#core/practice/freshness.ts'
import { readPlace, writePlace } from '#core/practice/map-place.ts'
import type { PracticeDetails } from '#core/practice/practice-check.ts'
import type { FieldProblem } from '#core/practice/service-check.ts'
import { t } from '#ui/language.ts'
import { draftProblem } from '../fields/form-check.ts'
import type { TimesDraft } from './FreshnessFields.tsx'

/** The practice's details as they stand in the fields: numbers and the map position are text until they can be read. */
export interface PracticeDraft extends Omit<PracticeDetails, 'place' | 'freshness' | 'settings' | 'meant'> {
  readonly meant: string | undefined
  readonly place: string
  readonly times: TimesDraft
  readonly settings: Readonly<Record<string, string>>
}

/** Ages that are all whole years are shown in years, others in months. */
export function inYears({ kind, from, to, default: usual }: Setting): boolean {
  return kind === 'age' && [from, to, usual].every((months) => months % 12 === 0)
}

/** A value of a setting as it is shown. */
export function shownValue(setting: Setting, value: number): number {
  return inYears(setting) ? value / 12 : value
}

/** The details laid out in fields. */
export function draftOfDetails(details: PracticeDetails, settings: Release['settings']): PracticeDraft {
  const { place, freshness = FRESHNESS_TIMES, ...rest } = details
  return {
    ...rest,
    meant: details.meant,
    place: place ? writePlace(place) : '',
    times: { lastAfter: String(freshness.lastAfter), hideAfter: String(freshness.hideAfter) },
    settings: Object.fromEntries(
      Object.entries(settings).map(([id, setting]) => [
        id,
        String(shownValue(setting, details.settings[id] ?? setting.default)),
      ]),
    ),
  }
}

/** The details that the fields hold, or what cannot be read in them; what stands as usual is not kept. */
export function detailsOfDraft(
  draft: PracticeDraft,
  settings: Release['settings'],
): { readonly details: PracticeDetails } | { readonly problems: readonly FieldProblem[] } {
  const problems: FieldProblem[] = []
  const { place: placeText, times, specialDays, meant, ...rest } = draft
  const read = placeText.trim() ? readPlace(placeText) : undefined
  if (read && 'fault' in read) problems.push({ field: 'place', message: draftProblem('place', placeText) })
  const place = read && 'place' in read ? read.place : undefined
  const number = (field: string, text: string) => {
    if (/^\d{1,6}$/.test(text.trim())) return Number(text)
    problems.push({ field, message: t('practice-number-wrong', { text: text.trim() }) })
    return 0
  }
  const freshness = {
    lastAfter: number('lastAfter', times.lastAfter),
    hideAfter: number('hideAfter', times.hideAfter),
  }
  const values = Object.entries(settings).flatMap(([id, setting]): [string, number][] => {
    const shown = number(`settings-${id}`, draft.settings[id] ?? '')
    const value = inYears(setting) ? shown * 12 : shown
    return value === setting.default ? [] : [[id, value]]
  })
  if (problems.length > 0) return { problems }
  const usual =
    freshness.lastAfter === FRESHNESS_TIMES.lastAfter && freshness.hideAfter === FRESHNESS_TIMES.hideAfter
  return {
    details: {
      ...rest,
      name: rest.name.trim(),
      phone: rest.phone.trim(),
      address: rest.address.trim(),
      settings: Object.fromEntries(values),
      ...(place ? { place } : {}),
      ...(specialDays && specialDays.length > 0 ? { specialDays } : {}),
      ...(meant ? { meant } : {}),
      ...(usual ? {} : { freshness }),
    },
  }
}
