import { useMemo } from 'preact/hooks'
import type { Service } from '#core/practice/service.ts'
import { t } from '#ui/language.ts'
import { SearchField } from '../fields/SearchField.tsx'
import { release } from '../link/lead-data.ts'
import { FILTERS, type Narrowing, SORTS, type Sort } from './service-list.ts'

/** What the list of services is narrowed to and how it is sorted. */
export function ServiceFilters({
  services,
  narrowing,
  sort,
  onNarrow,
  onSort,
}: {
  readonly services: readonly Service[]
  readonly narrowing: Narrowing
  readonly sort: Sort
  readonly onNarrow: (narrowing: Narrowing) => void
  readonly onSort: (sort: Sort) => void
}) {
  const kinds = useMemo(() => [...new Set(services.flatMap(({ serves }) => serves))], [services])
  const label = (id: string) => release.value?.destinations[id]?.label ?? id
  return (
    <div class="filters no-print">
      <SearchField
        class="grows"
        label={t('services-find')}
        value={narrowing.words}
        onInput={(words) => onNarrow({ ...narrowing, words })}
      />
      <label>
        {t('services-kind')}{' '}
        <select
          class="field"
          value={narrowing.kind}
          onChange={(event) => onNarrow({ ...narrowing, kind: event.currentTarget.value })}
        >
          <option value="">{t('services-kind-all')}</option>
          {kinds
            .sort((a, b) => label(a).localeCompare(label(b)))
            .map((id) => (
              <option key={id} value={id}>
                {label(id)}
              </option>
            ))}
        </select>
      </label>
      <label>
        {t('services-sort')}{' '}
        <select class="field" value={sort} onChange={(event) => onSort(event.currentTarget.value as Sort)}>
          {SORTS.map((one) => (
            <option key={one} value={one}>
              {t(`sort-${one}`)}
            </option>
          ))}
        </select>
      </label>
      <div class="row" role="group" aria-label={t('services-filter')}>
        {FILTERS.map((one) => (
          <button
            key={one}
            type="button"
            class="button"
            aria-pressed={narrowing.filter === one}
            onClick={() => onNarrow({ ...narrowing, filter: one })}
          >
            {t(`filter-${one}`)}
          </button>
        ))}
      </div>
    </div>
  )
}
