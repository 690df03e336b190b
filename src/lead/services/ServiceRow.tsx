import { type Freshness, freshness, isNeverChecked } from '#core/practice/freshness.ts'
import { fullUntil } from '#core/practice/full-times.ts'
import { dialled } from '#core/practice/phones/dialled.ts'
import type { Practice } from '#core/practice/practice.ts'
import type { Service } from '#core/practice/service.ts'
import { longDate, moment } from '#ui/dates.ts'
import { t } from '#ui/language.ts'
import { release } from '../link/lead-data.ts'
import { mayChange } from '../people/sign-in.ts'
import { FullChoice } from './FullChoice.tsx'
import { dayNames, hoursInWords, specialWords } from './hours-words.ts'
import { openingNow } from './opening-words.ts'
import { ReportAnswers } from './ReportAnswers.tsx'
import { unsureDays } from './service-edit.ts'
import { openReports } from './service-list.ts'
import { live } from './service-store.ts'

const KINDS_SHOWN = 2
/** Each state has a shape of its own beside its word. */
const SHAPES: Readonly<Record<Freshness, string>> = { fresh: '●', due: '◐', last: '○', stale: '✕' }

interface RowProps {
  readonly service: Service
  readonly own: Practice
  readonly at: string
  readonly ticked: boolean
  /** Set where the network keeps it: whether it was changed here. */
  readonly kept: { readonly changed: boolean } | undefined
  readonly onTick: (on: boolean) => void
  readonly onChange: () => void
  readonly onCopy: () => void
  readonly onSaid: (message: string) => void
}

/** One service in the list: what it is, its number, whether it is open, how far its details are to be trusted, and what can be done. */
export function ServiceRow({ service, own, at, ticked, kept, onTick, onChange, onCopy, onSaid }: RowProps) {
  const fresh = freshness(service, at.slice(0, 10), own.freshness)
  const checkedOn = isNeverChecked(service) ? t('never-checked') : longDate(service.checked.on)
  const opening = openingNow(service, at, own)
  const full = fullUntil(service, live.value.full, at)
  const number = service.phones[0]?.number
  return (
    <tr>
      <td class="cell-tick no-print">
        <label class="tick-box">
          <input
            type="checkbox"
            aria-label={t('service-tick-one', { name: service.name })}
            checked={ticked}
            onChange={(event) => onTick(event.currentTarget.checked)}
          />
        </label>
      </td>
      <th scope="row">
        <bdi>{service.name}</bdi>
        {kept ? (
          <span class="tag network-mark">
            {t(kept.changed ? 'service-network-changed' : 'service-network')}
          </span>
        ) : null}
        <span class="kinds-line">{kindsLine(service)}</span>
      </th>
      <td>
        {number ? (
          <a class="number" href={`tel:${dialled(number)}`}>
            {number}
          </a>
        ) : null}
        {service.phones.length > 1 ? (
          <span class="quiet-text"> {t('phones-more', { n: service.phones.length - 1 })}</span>
        ) : null}
      </td>
      <td class={`opening no-print ${opening.state}`}>{opening.words}</td>
      <td class="only-print">
        {[hoursInWords(service.schedules), ...(service.specialDays ?? []).map(specialWords)].join('; ')}
      </td>
      <td>
        <span class="row marks">
          <span class={`tag fresh-${fresh}`} title={checkedOn}>
            <span aria-hidden="true">{SHAPES[fresh]}</span> {t(`fresh-${fresh}`)}
          </span>
          {unsureDays(service).length > 0 ? (
            <span class="tag reported">
              {t('hours-not-sure-on', { days: dayNames(unsureDays(service)) })}
            </span>
          ) : null}
          {full ? <span class="tag full">{t('full-until', { when: moment(full, at) })}</span> : null}
        </span>
        <span class="quiet-text date">{checkedOn}</span>
        {openReports(service, live.value).map((report) => (
          <div key={report.id} class="row">
            <strong class="tag reported">{t('report-lead', { reason: t(`reason-${report.reason}`) })}</strong>
            <ReportAnswers report={report} />
          </div>
        ))}
      </td>
      <td class="no-print">
        <div class="row actions">
          <button
            type="button"
            id={`change-${service.id}`}
            class="button quiet"
            aria-label={t(mayChange.value ? 'service-edit' : 'service-look-one', { name: service.name })}
            onClick={onChange}
          >
            {t(mayChange.value ? 'edit' : 'service-look')}
          </button>
          {mayChange.value ? (
            <>
              <button
                type="button"
                class="button quiet"
                aria-label={t('service-copy-one', { name: service.name })}
                onClick={onCopy}
              >
                {t('service-copy')}
              </button>
              <FullChoice service={service} at={at} onDone={onSaid} />
            </>
          ) : null}
        </div>
      </td>
    </tr>
  )
}

function kindsLine({ serves }: Service): string {
  const kinds = serves.map((id) => release.value?.destinations[id]?.label ?? id)
  if (kinds.length === 0) return t('kinds-search-only')
  return kinds.length > KINDS_SHOWN
    ? t('kinds-and-more', {
        kinds: kinds.slice(0, KINDS_SHOWN).join(', '),
        count: kinds.length - KINDS_SHOWN,
      })
    : kinds.join(', ')
}
