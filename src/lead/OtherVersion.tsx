import type { Service } from '#core/service.ts'
import { t } from '#ui/language.ts'
import { differences } from './service-edit.ts'

/** The version that another lead saved, beside this one: only the fields in which they differ. */
export function OtherVersion({
  mine,
  other,
  onTake,
  onKeepMine,
}: {
  readonly mine: Service
  readonly other: Service | null
  readonly onTake: () => void
  readonly onKeepMine: () => void
}) {
  if (!other)
    return (
      <div class="card" role="alert">
        <p>{t('other-removed')}</p>
        <button type="button" class="button" onClick={onKeepMine}>
          {t('other-keep-mine')}
        </button>
      </div>
    )
  return (
    <div class="card" role="alert">
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
          {differences(mine, other).map((field) => (
            <tr key={field}>
              <th scope="row">{field}</th>
              <td>{shown(other[field])}</td>
              <td>{shown(mine[field])}</td>
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

function shown(value: unknown): string {
  return typeof value === 'string' ? value : value === undefined ? '–' : JSON.stringify(value)
}
