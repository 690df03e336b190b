import { coreHoursSchedules } from '#core/hours/core-hours.ts'
import { writeHours } from '#core/hours/write.ts'
import { writePlace } from '#core/practice/map-place.ts'
import type { PracticeDetails } from '#core/practice/practice-check.ts'
import { longDate } from '#ui/dates.ts'
import { t } from '#ui/language.ts'

const FIELDS = [
  'name',
  'phone',
  'address',
  'place',
  'coreHours',
  'specialDays',
  'division',
  'freshness',
  'settings',
] as const

/** The details that another lead saved, beside these: only those in which they differ. */
export function OtherDetails({
  mine,
  theirs,
  onTake,
  onKeepMine,
}: {
  readonly mine: PracticeDetails
  readonly theirs: PracticeDetails
  readonly onTake: () => void
  readonly onKeepMine: () => void
}) {
  const different = FIELDS.filter((field) => shown(mine, field) !== shown(theirs, field))
  return (
    <div class="card stack" role="alert">
      <table class="words">
        <caption>{t('other-title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('other-field')}</th>
            <th scope="col">{t('other-theirs')}</th>
            <th scope="col">{t('other-mine')}</th>
          </tr>
        </thead>
        <tbody>
          {different.map((field) => (
            <tr key={field}>
              <th scope="row">{t(`practice-${LABELS[field] ?? field}`)}</th>
              <td>{shown(theirs, field)}</td>
              <td>{shown(mine, field)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div class="row">
        <button type="button" class="button" onClick={onTake}>
          {t('other-take')}
        </button>
        <button type="button" class="button" onClick={onKeepMine}>
          {t('other-keep-mine')}
        </button>
      </div>
    </div>
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
    default:
      return details[field]
  }
}
