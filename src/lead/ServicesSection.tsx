import { useEffect, useState } from 'preact/hooks'
import { freshness } from '#core/freshness.ts'
import type { Service } from '#core/service.ts'
import { londonNow } from '#core/wall-clock.ts'
import { longDate } from '#ui/dates.ts'
import { t } from '#ui/language.ts'
import { practice, release } from './lead-data.ts'
import { ServiceForm } from './ServiceForm.tsx'
import { FILTERS, type Filter, isShown, openReports, startService } from './service-edit.ts'
import { closeReport, leadFull, live, markChecked, role, setRole } from './service-store.ts'
import { wantedNew, wantedService } from './view.ts'

const ROLES = ['practice manager', 'clinician', 'care navigator', 'reception lead'] as const

/** The practice's services: found, filtered, checked, changed; with what desks report about them. */
export function ServicesSection() {
  const [filter, setFilter] = useState<Filter>('all')
  const [words, setWords] = useState('')
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set())
  const [open, setOpen] = useState<{ start: Service; base: Service | null } | undefined>(undefined)
  const [message, setMessage] = useState('')
  const own = practice.value
  const wanted = own?.services.find(({ id }) => id === wantedService.value)
  useEffect(() => {
    if (!wanted) return
    setOpen({ start: wanted, base: wanted })
    wantedService.value = undefined
  }, [wanted])
  const serves = wantedNew.value
  useEffect(() => {
    if (!serves || !own) return
    const ids = new Set(own.services.map((service) => service.id))
    const start = startService(undefined, ids, londonNow(Date.now()).slice(0, 10), role.value)
    setOpen({ start: { ...start, serves }, base: null })
    wantedNew.value = undefined
  }, [serves, own])
  if (!own) return null
  const today = londonNow(Date.now()).slice(0, 10)
  const day = { today, ...live.value }
  const shown = own.services.filter((service) => isShown(service, filter, words, day))
  const taken = new Set(own.services.map((service) => service.id))
  const create = (from?: Service) =>
    setOpen({ start: startService(from, taken, today, role.value), base: null })
  const check = (ids: readonly string[]) =>
    void markChecked(ids).then((saved) => {
      setTicked(new Set())
      setMessage(saved.kind === 'saved' ? t('services-checked', { count: ids.length }) : saved.message)
    })
  return (
    <section aria-labelledby="services">
      <h2 id="services">{t('lead-services', { count: own.services.length })}</h2>
      <div class="row no-print">
        <label>
          {t('services-find')}{' '}
          <input
            class="field"
            type="search"
            value={words}
            onInput={(event) => setWords(event.currentTarget.value)}
          />
        </label>
        {FILTERS.map((one) => (
          <button
            key={one}
            type="button"
            class="button"
            aria-pressed={filter === one}
            onClick={() => setFilter(one)}
          >
            {t(`filter-${one}`)}
          </button>
        ))}
        <label>
          {t('services-role')}{' '}
          <select class="field" value={role.value} onChange={(event) => setRole(event.currentTarget.value)}>
            {ROLES.map((one) => (
              <option key={one} value={one}>
                {t(`role-${one}`)}
              </option>
            ))}
          </select>
        </label>
        <button type="button" class="button main" onClick={() => create()}>
          {t('service-new')}
        </button>
        {ticked.size > 0 ? (
          <button type="button" class="button" onClick={() => check([...ticked])}>
            {t('services-still-right', { count: ticked.size })}
          </button>
        ) : null}
      </div>
      <p role="status">{message}</p>
      {open ? (
        <ServiceForm
          key={open.start.id}
          start={open.start}
          taken={taken}
          base={open.base}
          onDone={(said) => {
            setOpen(undefined)
            setMessage(said)
          }}
        />
      ) : null}
      <div class="scroll" tabIndex={0} role="region" aria-label={t('service-table')}>
        <table class="words">
          <thead>
            <tr>
              <th scope="col">{t('service-tick')}</th>
              {['name', 'serves', 'phone', 'how', 'checked', 'state'].map((column) => (
                <th scope="col" key={column}>
                  {t(`service-${column}`)}
                </th>
              ))}
              <th scope="col" class="no-print">
                {t('service-do')}
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((service) => (
              <tr key={service.id}>
                <td>
                  <input
                    type="checkbox"
                    aria-label={t('service-tick-one', { name: service.name })}
                    checked={ticked.has(service.id)}
                    onChange={(event) => {
                      const next = new Set(ticked)
                      if (event.currentTarget.checked) next.add(service.id)
                      else next.delete(service.id)
                      setTicked(next)
                    }}
                  />
                </td>
                <th scope="row">{service.name}</th>
                <td>{service.serves.map((id) => release.value?.destinations[id]?.label ?? id).join(', ')}</td>
                <td>{service.phones.map((phone) => phone.number).join(', ')}</td>
                <td>{service.refer.steps}</td>
                <td>
                  {longDate(service.checked.on)}, {service.checked.by}
                </td>
                <td>
                  {t(`fresh-${freshness(service, today, own.freshness)}`)}
                  {live.value.full[service.id] ? ` · ${t('skip-full')}` : ''}
                  {openReports(service, live.value).map((report) => (
                    <div key={report.id} class="row">
                      <strong>{t('report-lead', { reason: t(`reason-${report.reason}`) })}</strong>
                      {(['mended', 'was-right'] as const).map((outcome) => (
                        <button
                          key={outcome}
                          type="button"
                          class="button quiet"
                          onClick={() => void closeReport(report.id, outcome)}
                        >
                          {t(`outcome-${outcome}`)}
                        </button>
                      ))}
                    </div>
                  ))}
                </td>
                <td class="no-print">
                  <div class="row">
                    <button
                      type="button"
                      class="button quiet"
                      aria-label={t('service-edit', { name: service.name })}
                      onClick={() => setOpen({ start: service, base: service })}
                    >
                      {t('edit')}
                    </button>
                    <button
                      type="button"
                      class="button quiet"
                      aria-label={t('service-copy-one', { name: service.name })}
                      onClick={() => create(service)}
                    >
                      {t('service-copy')}
                    </button>
                    <button
                      type="button"
                      class="button quiet"
                      aria-label={t('service-full-one', { name: service.name })}
                      aria-pressed={live.value.full[service.id] !== undefined}
                      onClick={() =>
                        void leadFull(service.id, live.value.full[service.id] ? null : `${today}T23:59`)
                      }
                    >
                      {t('full-today')}
                    </button>
                  </div>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
