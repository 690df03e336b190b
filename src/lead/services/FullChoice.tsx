import { useState } from 'preact/hooks'
import { addDays, addMinutes } from '#core/clock/wall-clock.ts'
import { endOf, fullFault, fullUntil, MOST_FULL_DAYS } from '#core/practice/full-times.ts'
import type { Service } from '#core/practice/service.ts'
import { moment } from '#ui/dates.ts'
import { t } from '#ui/language.ts'
import { leadFull, live } from './service-store.ts'

const WEEK = 7

/** Marks a service as full until a time that is chosen, or as free again. */
export function FullChoice({
  service,
  at,
  onDone,
}: {
  readonly service: Service
  readonly at: string
  readonly onDone: (message: string) => void
}) {
  const [open, setOpen] = useState(false)
  const [time, setTime] = useState(addMinutes(at, 60))
  const until = fullUntil(service, live.value.full, at)
  const mark = (when: string | null) =>
    void leadFull(service.id, when).then((fault) => {
      setOpen(false)
      onDone(
        fault ??
          (when
            ? t('full-said', { name: service.name, when: moment(when, at) })
            : t('full-over', { name: service.name })),
      )
    })
  if (until)
    return (
      <button
        type="button"
        class="button quiet"
        aria-label={t('full-undo-one', { name: service.name })}
        onClick={() => mark(null)}
      >
        {t('full-undo')}
      </button>
    )
  const today = at.slice(0, 10)
  const choices: readonly [string, string][] = [
    ['full-end-today', `${today}T23:59`],
    ['full-end-tomorrow', `${addDays(today, 1)}T23:59`],
    ['full-week', `${addDays(today, WEEK)}T23:59`],
  ]
  return (
    <div class="full-choice">
      <button
        type="button"
        class="button quiet"
        aria-label={t('full-one', { name: service.name })}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {t('full-mark')}
      </button>
      {open ? (
        <div class="full-times" role="group" aria-label={t('full-until-when', { name: service.name })}>
          {choices.map(([key, when]) => (
            <button key={key} type="button" class="button" onClick={() => mark(when)}>
              {t(key)}
            </button>
          ))}
          <label>
            {t('full-a-time')}{' '}
            <input
              class="field"
              type="datetime-local"
              min={at}
              max={endOf(addDays(today, MOST_FULL_DAYS.lead))}
              value={time}
              onInput={(event) => setTime(event.currentTarget.value.slice(0, 16))}
            />
          </label>
          <button
            type="button"
            class="button"
            disabled={fullFault(time, at, 'lead') !== undefined}
            onClick={() => mark(time)}
          >
            {t('full-set')}
          </button>
        </div>
      ) : null}
    </div>
  )
}
